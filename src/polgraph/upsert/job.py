"""What a load is to do."""

from collections.abc import Callable
from dataclasses import dataclass

from polgraph.upsert.changes import Changes
from polgraph.upsert.spool import Spool
from polgraph.upsert.united import UNTOUCHED, United

ONE = 10_000
"""Records of one transaction at most; readers see them all at once."""


def unheard(_changes: Changes) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to load, and how.

    Attributes:
        spool: validated records.
        prune: data sets of which everything that is not loaded is taken back.
        now: the instant of the load, `YYYY-MM-DDTHH:MM:SSZ`.
        most: records that are written in one transaction; more are written in batches.
        dry_run: compare, and write nothing.
        tell: told what becomes of every thing, before it is written.
        split: ids of merged entities that are to stand for themselves again.
        united: what merges make of the load; found when it begins.
    """

    spool: Spool
    prune: frozenset[str]
    now: str
    most: int = ONE
    dry_run: bool = False
    tell: Callable[[Changes], None] = unheard
    split: frozenset[str] = frozenset()
    united: United = UNTOUCHED
