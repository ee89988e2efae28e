"""What is to be derived anew: ids by what follows from them, on disk where there are many.

A set that takes as little memory for millions of ids as for ten, so that a load of any
size can say what it touched.
"""

from collections.abc import Iterable, Iterator
from enum import Enum

from polgraph.scratch import Scratch

_BATCH = 1_000  # ids; each may lead to hundreds of facts
_TABLE = """\
CREATE TABLE touched (kind INTEGER, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID"""
_ADD = "INSERT OR IGNORE INTO touched VALUES (?, ?)"
_NEXT = "SELECT id FROM touched WHERE kind = ? AND id > ? ORDER BY id LIMIT ?"


class Kind(Enum):
    """Of what an id is, and so what is derived from it."""

    MEETING = 1
    """Its reports, speakers, participants, media, and its date."""

    OFFICIAL = 2
    """The organizations that it is a member of."""

    ARTICLE = 3
    """Whom and what it mentions, and whether its text is public."""

    ROLE = 4
    """When it was held."""

    STATEMENT = 5
    """Its date and language."""

    COUNTED = 6
    """The numbers by which lists are ordered."""

    DATASET = 7
    """How many entities it asserts."""

    FACT = 9
    """How long it is hidden with what it cannot do without."""

    SPREADING = 8
    """What is derived from its neighbours, of whatever type it and they are."""


Mark = tuple[Kind, str]


class Touched(Scratch):
    """A set of marks; use as a context manager, since it may hold a file."""

    def __init__(self) -> None:
        super().__init__(_TABLE)

    def add(self, marks: Iterable[Mark]) -> None:
        """Note marks, whether or not they are there already."""
        self.database.executemany(_ADD, ((kind.value, id_) for kind, id_ in marks))

    def batches(self, kind: Kind) -> Iterator[list[str]]:
        """The ids of a kind, sorted, 1,000 at a time, with those added meanwhile."""
        after = ""
        while ids := self._following(kind, after):
            yield ids
            after = ids[-1]

    def _following(self, kind: Kind, after: str) -> list[str]:
        found = self.database.execute(_NEXT, (kind.value, after, _BATCH))
        return [str(id_) for (id_,) in found]
