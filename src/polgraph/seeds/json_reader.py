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
    Item,
    Listing,
    Node,
    Part,
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
_LINE = re.compile("\n")
_MUCH = 1 << 16  # characters
_INSIDE = 2  # levels: an item of a list at the top


def read_json(text: str, top: Position, findings: Findings) -> Node | None:
    """Read one JSON value; None where it is empty or is no JSON.

    Args:
        text: without a byte order mark.
        top: its first place.
        findings: takes the problems.
    """
    scanner = _Scanner(iter((text,)), top, findings)
    if scanner.peek() == "":
        return None
    try:
        root = scanner.value(0)
        scanner.expect("", _END)
    except InputError as error:
        findings.refuse(scanner.here, f"this is no JSON: {error.message}")
        return None
    return root


def json_parts(
    chunks: Iterator[str], top: Position, findings: Findings
) -> Iterator[Part]:
    """Read a JSON file piece by piece; what follows a mistake is not read.

    Args:
        chunks: the file's text, without a byte order mark.
        top: the first place in the file.
        findings: takes the problems.
    """
    scanner = _Scanner(chunks, top, findings)
    if scanner.peek() == "":
        return
    try:
        if scanner.peek() == "{":
            yield from scanner.parts()
        else:
            root = scanner.value(0)
            if not isinstance(root, Table):
                yield root
        scanner.expect("", _END)
    except InputError as error:
        findings.refuse(scanner.here, f"this is no JSON: {error.message}")


class _Scanner:
    """Walks through the text; an InputError is about the place where it stands.

    Only a part of the text is held: what comes is fetched when the end of it is
    reached, what lies behind is let go between the items of a list.
    """

    def __init__(
        self, chunks: Iterator[str], top: Position, findings: Findings
    ) -> None:
        self._chunks = chunks
        self._top = top
        self._findings = findings
        self._text = ""
        self._at = 0
        self._lines = [0]  # where lines begin; the first one may have begun before
        self._behind = Position("", 1, 1)  # the place of the first character held

    @property
    def here(self) -> Position:
        """The place of the next character."""
        line = bisect_right(self._lines, self._at) - 1
        column = self._at - self._lines[line] + 1
        if line == 0:
            column += self._behind.column - 1
        return Position(self._top.file, self._behind.line + line, column)

    def _fetch(self) -> bool:
        """Hold the next chunk too; tell whether there was one."""
        chunk = next(self._chunks, None)
        if chunk is None:
            return False
        held = len(self._text)
        self._lines += (held + found.end() for found in _LINE.finditer(chunk))
        self._text += chunk
        return True

    def _let_go(self) -> None:
        """Hold no more of what lies behind, where it is much."""
        if self._at > _MUCH:
            self._behind = self.here
            self._text = self._text[self._at :]
            ahead = self._lines[bisect_right(self._lines, self._at) :]
            self._lines = [0, *(line - self._at for line in ahead)]
            self._at = 0

    def parts(self) -> Iterator[Part]:
        """Read an object at the top, the items of its lists one by one.

        Raises:
            InputError: when it is none.
        """
        keys: list[Entry] = []
        for _ in self._separated("{", "}"):
            at = self.here
            key = self._key()
            if self.peek() == "[":
                entry = Entry(key, Listing((), self.here), at)
                yield entry
                for _ in self._separated("[", "]"):
                    yield Item(key, self.value(_INSIDE))
                    self._let_go()
            else:
                entry = Entry(key, self.value(1), at)
                yield entry
            keys.append(Entry(key, Plain(None, at), at))
        self._findings.refuse_repeated_keys(Table(tuple(keys), self._top))

    def peek(self) -> str:
        """The next character that is no white space; empty at the end."""
        while True:
            space = _SPACE.match(self._text, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._text) or not self._fetch():
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
            yield Entry(self._key(), self.value(depth), at)

    def _key(self) -> str:
        if self.peek() != '"':
            self.expect('"', "a key in double quotes")
        key = self._string()
        self.expect(":")
        return key

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
        while found is None and "\n" not in self._rest() and self._fetch():
            found = _STRING.match(self._text, self._at)
        if found is None:
            message = "the text that begins here does not end on its line"
            raise InputError(message)
        text = found[0][1:-1] if "\\" not in found[0] else _unescaped(found[0])
        self._at = found.end()
        return text

    def _rest(self) -> str:
        return self._text[self._at :]

    def _literal(self) -> str | None:
        found = _WORD.match(self._text, self._at)
        while found and found.end() == len(self._text) and self._fetch():
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
