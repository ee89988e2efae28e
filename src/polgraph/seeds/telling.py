"""What entries tell: drafts in a form to be put away, or passed between processes."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from polgraph.records.record import Value
from polgraph.seeds.document import Document, survey
from polgraph.seeds.entries import Draft, EntryReader, Given
from polgraph.seeds.fields import ReferenceRow
from polgraph.seeds.files import seed_files
from polgraph.seeds.keys import Shape
from polgraph.seeds.library import Library
from polgraph.seeds.located import Position, Table
from polgraph.seeds.meetings import read_meeting
from polgraph.seeds.problems import Findings
from polgraph.seeds.turns import Turns
from polgraph.upsert import Line

Plain = tuple[
    int, tuple[str, ...], tuple[str, int, int], bool, tuple[ReferenceRow, ...]
]


class Told(NamedTuple):
    """What an entry asserts.

    Attributes:
        run: of items that the entry belongs to, for the order among processes.
        line: its record.
        at: where the entry stands.
        named: whether the author gave the id.
        references: what it refers to, and where (`Reference.row`).
    """

    run: int
    line: Line
    at: Position
    named: bool
    references: tuple[ReferenceRow, ...]

    @classmethod
    def of(cls, draft: Draft, run: int) -> Self:
        """A draft, its record as a line."""
        references = tuple([each.row for each in draft.references])
        return cls(run, Line.of(draft.record), draft.at, draft.named, references)

    @property
    def plain(self) -> Plain:
        """The same without names, which passes between processes in a tenth of the time."""
        file, line, column = self.at
        at = (file, line, column)
        return (self.run, tuple(self.line), at, self.named, self.references)

    @classmethod
    def of_plain(cls, plain: Plain) -> Self:
        """What another process has told."""
        run, line, at, named, references = plain
        return cls(run, Line(*line), Position(*at), named, references)


def surveyed(
    paths: Sequence[Path], library: Library, findings: Findings
) -> list[Document]:
    """The files, after a first look at all of their entries."""
    files = seed_files(paths, findings)
    found = (survey(file, findings, library) for file in files)
    return [document for document in found if document is not None]


def told_by(
    documents: Sequence[Document], reader: EntryReader, turns: Turns
) -> Iterator[Told]:
    """What the entries tell whose turn it is, in the order of the files."""
    for document in documents:
        for draft in _drafts(document, reader, turns):
            yield Told.of(draft, turns.run)


def _drafts(document: Document, reader: EntryReader, turns: Turns) -> Iterator[Draft]:
    homeless = False
    for entry in document.entries(reader.findings, turns):
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
