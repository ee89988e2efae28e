"""JSON text (RFC 8259) to a located tree, or the first problem.

The same tree that YAML gives: numbers, `true` and `false` stay as written, `null` is
absence. A reader of our own, because no other tells where each value stands.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator

from polgraph.errors import InputError
from polgraph.seeds.located import (
    DEEPEST,
    Entry,
    Listing,
    Node,
    Plain,
    Position,
    Table,
)
from polgraph.seeds.problems import Findings, shown

_SPACE = re.compile(r"[ \t\n]*")
_STRING = re.compile(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"')
_WORD = re.compile(r"[A-Za-z0-9+.-]+")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_NAMES = frozenset({"true", "false", "null"})
_END = "the end of the file"


def read_json(text: str, top: Position, findings: Findings) -> Node | None:
    """Read one JSON value; None where the file is empty or is no JSON.

    Args:
        text: the file's text, without a byte order mark.
        top: the first place in the file.
        findings: takes the problems.
    """
    scanner = _Scanner(text, top, findings)
    if scanner.peek() == "":
        return None
    try:
        root = scanner.value(0)
        scanner.expect("", _END)
    except InputError as error:
        findings.refuse(scanner.here, f"this is no JSON: {error.message}")
        return None
    return root


class _Scanner:
    """Walks through the text; an InputError is about the place where it stands."""

    def __init__(self, text: str, top: Position, findings: Findings) -> None:
        self._text = text
        self._top = top
        self._findings = findings
        self._at = 0
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]

    @property
    def here(self) -> Position:
        """The place of the next character."""
        line = bisect_right(self._lines, self._at)
        column = self._at - self._lines[line - 1] + 1
        return Position(self._top.file, line, column)

    def peek(self) -> str:
        """The next character that is no white space; empty at the end."""
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def expect(self, character: str, name: str | None = None) -> None:
        """Pass over `character`.

        Raises:
            InputError: when something else comes next.
        """
        if (found := self.peek()) != character:
            message = (
                f"{name or shown(character)} should stand here, not {_named(found)}"
            )
            raise InputError(message)
        self._at += len(character)

    def value(self, depth: int) -> Node:
        """Read any value.

        Raises:
            InputError: when there is none, or it is nested too deep.
        """
        if depth > DEEPEST:
            message = f"this is nested deeper than {DEEPEST} levels"
            raise InputError(message)
        first, at = self.peek(), self.here
        match first:
            case "{":
                table = Table(tuple(self._members(depth + 1)), at)
                self._findings.refuse_repeated_keys(table)
                return table
            case "[":
                return Listing(tuple(self._items(depth + 1)), at)
            case '"':
                return Plain(self._string(), at)
            case _:
                return Plain(self._literal(), at)

    def _members(self, depth: int) -> Iterator[Entry]:
        for _ in self._separated("{", "}"):
            at = self.here
            if self.peek() != '"':
                self.expect('"', "a key in double quotes")
            key = self._string()
            self.expect(":")
            yield Entry(key, self.value(depth), at)

    def _items(self, depth: int) -> Iterator[Node]:
        for _ in self._separated("[", "]"):
            yield self.value(depth)

    def _separated(self, opening: str, closing: str) -> Iterator[None]:
        """Stand before each member in turn; pass over the brackets and the commas."""
        self.expect(opening)
        if self.peek() != closing:
            yield
            while self.peek() == ",":
                self.expect(",")
                self.peek()
                yield
        self.expect(closing, f"`,` or `{closing}`")

    def _string(self) -> str:
        found = _STRING.match(self._text, self._at)
        if found is None:
            message = "the text that begins here does not end on its line"
            raise InputError(message)
        text = found[0][1:-1] if "\\" not in found[0] else _unescaped(found[0])
        self._at = found.end()
        return text

    def _literal(self) -> str | None:
        found = _WORD.match(self._text, self._at)
        word = found[0] if found else ""
        if word not in _NAMES and not _NUMBER.fullmatch(word):
            wrong = shown(word) if word else _named(self.peek())
            message = f"a value should stand here, not {wrong}"
            raise InputError(message)
        self._at += len(word)
        return None if word == "null" else word


def _unescaped(literal: str) -> str:
    try:
        return str(json.loads(literal, strict=False))
    except json.JSONDecodeError as error:
        message = f"{shown(literal)} holds an escape that JSON does not know"
        raise InputError(message) from error


def _named(character: str) -> str:
    return shown(character) if character else _END
