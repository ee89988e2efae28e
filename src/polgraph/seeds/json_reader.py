"""JSON text (RFC 8259) to a located tree, or the first problem.

The same tree that YAML gives: numbers, `true` and `false` stay as written, `null` is
absence. A reader of our own, because no other tells where each value stands; written to
be quick, since loads of millions of facts come this way.
"""

import json
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager

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
from polgraph.seeds.source import Source

_TOKEN = re.compile(
    r'[ \t\n]*("[^"\\\n]*(?:\\.[^"\\\n]*)*"|[A-Za-z0-9+.-]+|.|\Z)', re.DOTALL
)
_PLAIN = re.compile(
    r'[ \t\n]*"([^"\\\n]*)"[ \t\n]*:[ \t\n]*"([^"\\\n]*)"[ \t\n]*([,}])'
)
_OPENED, _CLOSED = "{", "}"
_SEPARATORS = frozenset((",", _CLOSED))
_WHOLE = re.compile(r'[{}\[\],:]|".+', re.DOTALL)  # does not go on in the next chunk
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_NOTHING = "null"
_NAMES = frozenset({"true", "false", _NOTHING})
_END = "the end of the file"
_DECODER = json.JSONDecoder(strict=False)
_QUOTE = '"'
_MUCH = 1 << 16  # characters
_INSIDE = 2  # levels: an item of a list at the top


def read_json(text: str, top: Position, findings: Findings) -> Node | None:
    """Read one JSON value; None where it is empty or is no JSON.

    Args:
        text: without a byte order mark.
        top: its first place.
        findings: takes the problems.
    """
    scanner = _Scanner(Source(lambda: iter((text,)), top, findings))
    with scanner.explaining():
        if first := scanner.take():
            root = scanner.value(first, 0)
            scanner.expect("", _END)
            return root
    return None


def json_parts(source: Source) -> Iterator[Part]:
    """Read a JSON file."""
    scanner = _Scanner(source)
    with scanner.explaining():
        first = scanner.take()
        if first == "{":
            yield from scanner.parts()
        elif first:
            root = scanner.value(first, 0)
            if not isinstance(root, Table):
                yield root
        scanner.expect("", _END)


class _Scanner:
    """Walks through the text, token by token; an InputError is about the last one.

    Only a part of the text is held: what comes is fetched when the end of it is
    reached, what lies behind is let go between the items of a list.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._chunks = source.text()
        self._text = ""
        self._start = 0  # of the last token
        self._at = 0  # behind it
        self._line = 1  # the one that `_counted` stands in
        self._begun = 0  # where that line begins; negative where it is not held
        self._counted = 0  # how far lines have been counted

    @contextmanager
    def explaining(self) -> Generator[None]:
        """Tell why what follows is no JSON, if it is none."""
        try:
            yield
        except InputError as error:
            message = f"this is no JSON: {error.message}"
            self._source.findings.refuse(self.here, message)

    @property
    def here(self) -> Position:
        """The place of the last token."""
        start = self._start
        if lines := self._text.count("\n", self._counted, start):
            self._line += lines
            self._begun = self._text.rindex("\n", self._counted, start) + 1
        self._counted = start
        return Position(self._source.top.file, self._line, start - self._begun + 1)

    def take(self) -> str:
        """Pass over the next token: punctuation, a string or a word; empty at the end."""
        token = self._pass_over()
        while (self._at == len(self._text) or token == _QUOTE) and self._is_cut(token):
            if not self._fetch():
                break
            self._at = self._start
            token = self._pass_over()
        return token

    def _pass_over(self) -> str:
        found = _TOKEN.match(self._text, self._at)
        if found is None:
            return ""
        self._start, self._at = found.span(1)
        return found[1]

    def expect(self, token: str, name: str | None = None) -> None:
        """Pass over `token`.

        Raises:
            InputError: when something else comes next.
        """
        if (found := self.take()) != token:
            raise _other(found, name or shown(token))

    def parts(self) -> Iterator[Part]:
        """Read an object at the top, the items of its lists one by one.

        Raises:
            InputError: when it is none.
        """
        keys: list[Entry] = []
        for token in self._members("}"):
            at = self.here
            key = self._key(token)
            keys.append(Entry(key, Plain(None, at), at))
            value = self.take()
            if value == "[":
                yield Entry(key, Listing((), self.here), at)
                yield from self._listed(key)
            else:
                yield Entry(key, self.value(value, 1), at)
        self._source.findings.refuse_repeated_keys(Table(tuple(keys), self._source.top))

    def _listed(self, key: str) -> Iterator[Part]:
        wanted = self._source.wanted(key)
        for first in self._members("]"):
            if wanted and self._source.turn():
                yield Item(key, self.value(first, _INSIDE))
            else:
                self._skip(first)
            self._let_go()

    def _skip(self, first: str) -> None:
        """Pass over an item unread; one that does not come in one piece is read."""
        if first != "{" or not self._leap():
            self.value(first, _INSIDE)

    def _leap(self) -> bool:
        """Pass over the object that the last token began; tell whether that was possible."""
        try:
            self._at = _DECODER.raw_decode(self._text, self._start)[1]
        except (ValueError, RecursionError):
            return False
        return True

    def value(self, first: str, depth: int) -> Node:
        """Read any value.

        Args:
            first: its first token, which was just passed over.
            depth: of nesting.

        Raises:
            InputError: when it is none, or it is nested too deep.
        """
        if depth > DEEPEST:
            message = f"this is nested deeper than {DEEPEST} levels"
            raise InputError(message)
        at = self.here
        match first[:1]:
            case '"':
                return Plain(_text(first), at)
            case "{":
                table = Table(tuple(self._entries(depth + 1)), at)
                self._source.findings.refuse_repeated_keys(table)
                return table
            case "[":
                items = [self.value(each, depth + 1) for each in self._members("]")]
                return Listing(tuple(items), at)
            case _:
                return Plain(_literal(first), at)

    def _entries(self, depth: int) -> Iterator[Entry]:
        """Members of the object that the last token began."""
        separator = _OPENED
        while separator != _CLOSED:
            plain = _PLAIN.match(self._text, self._at)
            if plain is not None and depth <= DEEPEST:
                yield self._plain(plain)
                separator = plain[3]
                continue
            token = self.take()
            if token == _CLOSED and separator == _OPENED:
                return
            at = self.here
            yield Entry(self._key(token), self.value(self.take(), depth), at)
            separator = self.take()
            if separator not in _SEPARATORS:
                raise _other(separator, "`,` or `}`")

    def _plain(self, found: re.Match[str]) -> Entry:
        """A key with a text, both without escapes, as most are: passed over in one go."""
        self._start = found.start(1) - 1
        at = self.here
        self._start = found.start(2) - 1
        value = Plain(found[2], self.here)
        self._at = found.end()
        return Entry(found[1], value, at)

    def _key(self, token: str) -> str:
        if token[:1] != _QUOTE:
            raise _other(token, "a key in double quotes")
        key = _text(token)
        self.expect(":")
        return key

    def _members(self, closing: str) -> Iterator[str]:
        """The first token of each member; commas and the last bracket are passed over."""
        token = self.take()
        if token != closing:
            yield token
            while (token := self.take()) == ",":
                yield self.take()
        if token != closing:
            raise _other(token, f"`,` or `{closing}`")

    def _is_cut(self, token: str) -> bool:
        """Whether more of the file could make more of the last token."""
        if token == _QUOTE:
            return self._text.find("\n", self._start) < 0
        return _WHOLE.match(token) is None

    def _fetch(self) -> bool:
        """Hold the next chunk too; tell whether there was one."""
        chunk = next(self._chunks, None)
        self._text += chunk or ""
        return chunk is not None

    def _let_go(self) -> None:
        """Hold no more of what lies behind, where it is much."""
        if self._at > _MUCH:
            self._start = self._at
            behind = self.here.column - 1
            self._text = self._text[self._at :]
            self._start = self._at = self._counted = 0
            self._begun = -behind


def _text(token: str) -> str:
    """What a string says.

    Raises:
        InputError: when it has no end or holds no proper escape.
    """
    if token == _QUOTE:
        message = "the text that begins here does not end on its line"
        raise InputError(message)
    if "\\" not in token:
        return token[1:-1]
    try:
        return str(json.loads(token, strict=False))
    except json.JSONDecodeError as error:
        message = f"{shown(token)} holds an escape that JSON does not know"
        raise InputError(message) from error


def _literal(token: str) -> str | None:
    """What a number or a name says; None for null.

    Raises:
        InputError: when it is neither.
    """
    if token in _NAMES or _NUMBER.fullmatch(token):
        return token if token != _NOTHING else None
    message = f"a value should stand here, not {_named(token)}"
    raise InputError(message)


def _other(found: str, wanted: str) -> InputError:
    return InputError(f"{wanted} should stand here, not {_named(found[:1])}")


def _named(token: str) -> str:
    return shown(token) if token else _END
