"""A seed file as a tree of values that know where they stand.

What the readers of each format produce and all later stages consume. Every scalar is
text as written; `null`, `~` and nothing at all are the same absence.

What a file has millions of (places, scalars, entries) are named tuples, which are made
several times as fast as frozen dataclasses.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

DEEPEST = 24  # levels of nesting; a meeting's statements need nine


class Position(NamedTuple):
    """A place in a file; lines and columns count from 1, columns in code points."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def top_of(path: Path) -> Position:
    """The first place in a file; bytes of its name that are no text are shown as such."""
    return Position(str(path).encode(errors="backslashreplace").decode())


class Plain(NamedTuple):
    """A scalar as written; None where the file says that there is nothing."""

    text: str | None
    at: Position


@dataclass(frozen=True, slots=True)
class Listing:
    """A sequence of values."""

    items: tuple["Node", ...]
    at: Position


class Entry(NamedTuple):
    """A key with its value; `at` is where the key stands."""

    key: str
    value: "Node"
    at: Position


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; no key comes twice."""

    entries: tuple[Entry, ...]
    at: Position

    @property
    def given(self) -> Iterator[Entry]:
        """The entries that say something."""
        return (entry for entry in self.entries if not _absent(entry.value))

    def get(self, key: str) -> "Node | None":
        """The value of `key`; None where it is absent or says nothing."""
        for entry in self.entries:
            if entry.key == key and not _absent(entry.value):
                return entry.value
        return None


Node = Plain | Listing | Table


class Item(NamedTuple):
    """One item of the list that a key at the top of a file holds."""

    key: str
    node: Node


Part = Entry | Item | Plain | Listing
"""A piece of a file that is read piece by piece.

An entry at its top, where a list is empty and its items follow; or the whole file, where
it is no mapping.
"""


def _absent(node: Node) -> bool:
    return isinstance(node, Plain) and node.text is None


def describe(node: Node) -> str:
    """Name the shape of a value for a message: `a list`, `a mapping`, `text`."""
    match node:
        case Plain(text=None):
            return "nothing"
        case Plain():
            return "text"
        case Listing():
            return "a list"
        case Table():
            return "a mapping"
