"""A seed file as a document: its defaults, and its entries by section.

A file is read twice, so that it may be larger than memory: once for what holds for all
of it (`survey`), where most entries are passed over, and once for its entries.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from polgraph.seeds.contents import is_sound
from polgraph.seeds.files import SeedFile
from polgraph.seeds.formats import parts
from polgraph.seeds.keys import SECTIONS, Shape
from polgraph.seeds.located import Entry, Item, Listing, Part, Plain, Table, describe
from polgraph.seeds.parts import refuse_unknown_keys, tables
from polgraph.seeds.problems import Findings
from polgraph.seeds.scope import Scope, file_scope
from polgraph.seeds.turns import Turns

TOP = ("dataset", "language", "source")


class Visitor(Protocol):
    """Looks at some entries before all of them are read."""

    def wants(self, section: str) -> bool:
        """Whether it looks at the entries of a section."""
        ...

    def take(
        self, file: SeedFile, shape: Shape, table: Table, findings: Findings
    ) -> None:
        """Look at an entry."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says.

    Attributes:
        file: where it stands.
        table: what it says at its top; lists are empty.
        scope: what holds for all its entries.
    """

    file: SeedFile
    table: Table
    scope: Scope

    def entries(
        self, findings: Findings, turns: Turns
    ) -> Iterator[tuple[Shape, Table]]:
        """The entries of all sections whose turn it is; what is wrong with their form is told."""
        return _entries(parts(self.file, findings, turn=turns), findings)


def survey(file: SeedFile, findings: Findings, visitor: Visitor) -> Document | None:
    """Read a file for what holds for all of it; None where it cannot be read.

    Args:
        file: to read.
        findings: takes what is wrong with its bytes and with its top; what is wrong with
            its form is told when its entries are read.
        visitor: shown the entries that it wants to see.
    """
    if not is_sound(file.path, file.folder, file.top, findings):
        return None
    top: list[Entry] = []

    def noted() -> Iterator[Part]:
        for part in parts(file, Findings(), visitor.wants):
            if isinstance(part, Entry):
                top.append(part)
            yield part

    for shape, table in _entries(noted(), Findings()):
        visitor.take(file, shape, table, findings)
    root = Table(tuple(top), file.top)
    refuse_unknown_keys(root, (*TOP, *SECTIONS), findings)
    return Document(file, root, file_scope(root, findings))


def _entries(
    found: Iterator[Part], findings: Findings
) -> Iterator[tuple[Shape, Table]]:
    for part in found:
        match part:
            case Entry(key=key, value=node) | Item(key=key, node=node):
                if key in SECTIONS:
                    listing = (
                        Listing((node,), node.at) if isinstance(part, Item) else node
                    )
                    for table in tables(key, listing, findings):
                        yield SECTIONS[key], table
            case Plain(text=None):
                pass
            case _:
                message = (
                    f"the file is {describe(part)}; write keys such as `officials:`"
                )
                findings.refuse(part.at, message)
