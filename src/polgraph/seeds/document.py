"""A seed file as a document: its defaults, and its entries by section."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from polgraph.seeds.contents import read_text
from polgraph.seeds.files import SeedFile
from polgraph.seeds.formats import parse
from polgraph.seeds.keys import SECTIONS, Shape
from polgraph.seeds.located import Plain, Table, describe
from polgraph.seeds.parts import refuse_unknown_keys, tables
from polgraph.seeds.problems import Findings
from polgraph.seeds.scope import Scope, file_scope

TOP = ("dataset", "language", "source")
_MERGES = "merges"


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says."""

    file: SeedFile
    table: Table
    scope: Scope
    entries: tuple[tuple[Shape, Table], ...]

    def of(self, type_name: str) -> Iterator[Table]:
        """The entries of one type."""
        return (table for shape, table in self.entries if shape.type.name == type_name)


def read_document(file: SeedFile, findings: Findings) -> Document | None:
    """Read a file; None where it says nothing or cannot be read."""
    text = read_text(file.path, file.folder, file.top, findings)
    root = None if text is None else parse(file, text, findings)
    if not isinstance(root, Table):
        if root is not None and root != Plain(None, root.at):
            message = f"the file is {describe(root)}; write keys such as `officials:`"
            findings.refuse(root.at, message)
        return None
    refuse_unknown_keys(_without_merges(root, findings), (*TOP, *SECTIONS), findings)
    return Document(
        file, root, file_scope(root, findings), tuple(_entries(root, findings))
    )


def _entries(root: Table, findings: Findings) -> Iterator[tuple[Shape, Table]]:
    for entry in root.given:
        if (shape := SECTIONS.get(entry.key)) is not None:
            for table in tables(entry.key, entry.value, findings):
                yield shape, table


def _without_merges(root: Table, findings: Findings) -> Table:
    for entry in root.given:
        if entry.key == _MERGES:
            message = "this version cannot take `merges`; leave them out"
            findings.refuse(entry.at, message)
    return replace(root, entries=tuple(e for e in root.entries if e.key != _MERGES))
