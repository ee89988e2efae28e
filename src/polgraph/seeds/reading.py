"""Seed files to validated records: the stages in order.

Files are found and parsed, article texts gathered, entries read and checked one by one,
repeated things united, references resolved. Every stage tells its problems and goes on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from polgraph.model import MODEL
from polgraph.records import Record
from polgraph.records.record import Value
from polgraph.seeds.document import Document, survey
from polgraph.seeds.entries import Draft, EntryReader, Given
from polgraph.seeds.files import seed_files
from polgraph.seeds.keys import Shape
from polgraph.seeds.library import Library
from polgraph.seeds.located import Position, Table
from polgraph.seeds.meetings import read_meeting
from polgraph.seeds.merges import merged_ids
from polgraph.seeds.problems import External, Findings, Problem
from polgraph.seeds.references import References
from polgraph.seeds.repeats import put
from polgraph.seeds.scope import scope_references
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
    decided: Position | None = None
    with Library() as library:
        documents = _surveyed(paths, library, findings)
        reader = EntryReader(library, findings)
        for document in documents:
            references.add(scope_references(document.table))
            for draft in _drafts(document, reader):
                put(draft, spool, findings)
                references.add(draft.references)
                if draft.record.type == MODEL.merge.name:
                    decided = draft.at
    if decided is not None:
        with findings.at(decided, "`merges`"):
            references.follow(merged_ids(spool.of_type(MODEL.merge.name)))
    references.refuse_misfits(findings)
    return findings.in_order()


def _surveyed(
    paths: Sequence[Path], library: Library, findings: Findings
) -> list[Document]:
    """The files, after a first look at all of their entries."""
    files = seed_files(paths, findings)
    surveyed = (survey(file, findings, library) for file in files)
    return [document for document in surveyed if document is not None]


def _drafts(document: Document, reader: EntryReader) -> Iterator[Draft]:
    homeless = False
    for entry in document.entries(reader.findings):
        for draft in _entry(entry, document, reader):
            homeless |= not draft.record.dataset
            yield draft
    if homeless and document.table.get("dataset") is None:
        message = "these facts belong to no data set; write `dataset:` at the top"
        reader.findings.refuse(document.table.at, message)


def _entry(
    entry: tuple[Shape, Table], document: Document, reader: EntryReader
) -> Iterator[Draft]:
    shape, table = entry
    match shape.type.name:
        case "Meeting":
            yield from read_meeting(table, document.scope, reader)
        case "Article":
            given = Given(_article_values(table, document, reader))
            yield reader.read(table, shape, document.scope, given)
        case _:
            yield reader.read(table, shape, document.scope)


def _article_values(
    table: Table, document: Document, reader: EntryReader
) -> Mapping[str, Value]:
    """The language of the file, and the text that the library has read."""
    given = {
        "language": document.scope.language,
        "text": reader.library.text_at(table.at),
    }
    return {name: text for name, text in given.items() if text is not None}
