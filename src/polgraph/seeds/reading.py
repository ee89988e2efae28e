"""Seed files to validated records: the stages in order.

Files are found and parsed, article texts gathered, entries read and checked one by one,
repeated things united, references resolved. Every stage tells its problems and goes on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from polgraph.model import MODEL
from polgraph.records import Record
from polgraph.seeds.entries import EntryReader
from polgraph.seeds.library import Library
from polgraph.seeds.merges import merged_ids
from polgraph.seeds.problems import External, Findings, Problem
from polgraph.seeds.references import References
from polgraph.seeds.repeats import put
from polgraph.seeds.scope import scope_references
from polgraph.seeds.sharing import shared
from polgraph.seeds.telling import surveyed
from polgraph.upsert import Spool


@dataclass(frozen=True, slots=True)
class Reading:
    """What seed files say.

    Attributes:
        records: everything asserted, in the order of the files; none where there are
            problems, for nothing may be loaded then.
        problems: everything to mend, by file and line.
        external: references and quotes that only the graph can confirm, by place.
        count: how many records there are, whether or not `records` holds them.
    """

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    external: tuple[External, ...]
    count: int


def read(
    paths: Sequence[Path], tell: Callable[[External], None] | None = None
) -> Reading:
    """Read seed files and folders; problems are told in the result, never raised.

    Args:
        paths: files and folders.
        tell: told each of `external`, where files are too large for memory; the result
            then holds neither these nor the records.
    """
    with Spool() as spool:
        references = References(spool)
        problems = read_into(paths, spool, references)
        count = 0 if problems else len(spool)
        if tell is None:
            records = () if problems else tuple(spool)
            return Reading(records, problems, tuple(references.outside()), count)
        for each in () if problems else references.outside():
            tell(each)
        return Reading((), problems, (), count)


def read_into(
    paths: Sequence[Path], spool: Spool, references: References
) -> tuple[Problem, ...]:
    """Read seed files and folders of any size.

    Args:
        paths: files and folders.
        spool: takes the records.
        references: takes what they refer to.

    Returns:
        Everything to mend; where there is something, the records are worth nothing.
    """
    findings = Findings()
    decided = None
    with Library() as library:
        documents = surveyed(paths, library, findings)
        for document in documents:
            references.add(each.row for each in scope_references(document.table))
        for told in shared(paths, documents, EntryReader(library, findings)):
            put(told, spool, findings)
            references.add(told.references)
            if told.line.type == MODEL.merge.name:
                decided = told.at
    if decided is not None:
        with findings.at(decided, "`merges`"):
            references.follow(merged_ids(spool.of_type(MODEL.merge.name)))
    references.refuse_misfits(findings)
    return findings.in_order()
