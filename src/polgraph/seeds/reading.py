"""Seed files to validated records: the stages in order.

Files are found and parsed, article texts gathered, entries read and checked one by one,
repeated things united, references resolved. Every stage tells its problems and goes on.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from polgraph.records import Record
from polgraph.records.record import Value
from polgraph.seeds.document import Document, read_document
from polgraph.seeds.entries import Draft, EntryReader, Given
from polgraph.seeds.files import seed_files
from polgraph.seeds.keys import Shape
from polgraph.seeds.library import gather
from polgraph.seeds.located import Table
from polgraph.seeds.meetings import read_meeting
from polgraph.seeds.problems import External, Findings, Problem
from polgraph.seeds.references import resolve
from polgraph.seeds.repeats import unite
from polgraph.seeds.scope import scope_references


@dataclass(frozen=True, slots=True)
class Reading:
    """What seed files say.

    Attributes:
        records: everything asserted, in the order of the files; none where there are
            problems, for nothing may be loaded then.
        problems: everything to mend, by file and line.
        external: references and quotes that only the graph can confirm.
    """

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    external: tuple[External, ...]


def read(paths: Sequence[Path]) -> Reading:
    """Read seed files and folders; problems are told in the result, never raised."""
    findings = Findings()
    files = seed_files(paths, findings)
    read_ones = (read_document(file, findings) for file in files)
    documents = tuple(document for document in read_ones if document is not None)
    reader = EntryReader(gather(documents, findings), findings)
    drafts = unite(
        (draft for document in documents for draft in _drafts(document, reader)),
        findings,
    )
    tops = [ref for document in documents for ref in scope_references(document.table)]
    external = resolve(drafts, tops, findings)
    problems = findings.in_order()
    records = () if problems else tuple(draft.record for draft in drafts)
    return Reading(records, problems, external)


def _drafts(document: Document, reader: EntryReader) -> Iterator[Draft]:
    found = [
        draft for entry in document.entries for draft in _entry(entry, document, reader)
    ]
    homeless = any(not draft.record.dataset for draft in found)
    if homeless and document.table.get("dataset") is None:
        message = "these facts belong to no data set; write `dataset:` at the top"
        reader.findings.refuse(document.table.at, message)
    yield from found


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
    article = reader.library.by_place.get(table.at)
    given = {
        "language": document.scope.language,
        "text": None if article is None else article.text,
    }
    return {name: text for name, text in given.items() if text is not None}
