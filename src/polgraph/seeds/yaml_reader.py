"""YAML 1.2 text to a located tree, or problems.

Built on the parser's events rather than on a loader: no scalar is ever resolved (`no`
stays `no`, `2023-12` stays `2023-12`), and tags, anchors and aliases, which can make a
small file mean a huge one, are refused where they stand.

Two parsers give the same events. libyaml's is many times as fast, but knows YAML 1.1
and is terse about mistakes: what it does not read is read again by ruamel.yaml's,
which knows 1.2 and tells what is wrong.
"""

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import islice
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

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
    describe,
)
from polgraph.seeds.source import Source

_LIBYAML: Any = getattr(yaml, "CSafeLoader", None)  # where PyYAML was built with it
Event = Any  # the parsers' events share no typed base with the fields used here

_INSIDE = 2  # levels: an item of a list at the top

# What libyaml reads otherwise: tabs, line breaks of 1.1, a comment behind a block's sign.
_MISREAD = re.compile("[\t\x85\u2028\u2029\ufeff]|[|>][-+0-9]{0,2}#")
_SEQUENCE, _MAPPING = "SequenceStartEvent", "MappingStartEvent"
_DEEPER = {_SEQUENCE: 1, _MAPPING: 1, "SequenceEndEvent": -1, "MappingEndEvent": -1}
_LONGEST_SIGN = 3  # characters of the sign before a block of text
_TOLD_OTHERWISE = ("version", "anchor", "tag")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_ADVICE = {
    "mapping values are not allowed": "put text that holds a colon in quotes",
    "that cannot start any token": "put the text in quotes, and indent with spaces",
    "unexpected end of stream": "close the quotation mark or the bracket",
    "expected <block end>": "line up the keys, or the dashes, that belong together",
    "could not find expected ':'": "write `key: value`",
}


class _SlowerError(Exception):
    """The text must be read by the slower parser."""


class _Stop(Exception):  # noqa: N818 - a signal between two functions, not an error
    """The rest of the file cannot be read; the problem is already noted."""


def yaml_parts(source: Source, *, fast: bool = _LIBYAML is not None) -> Iterator[Part]:
    """Read a YAML file of one document.

    Args:
        source: the file.
        fast: try libyaml's parser first.
    """
    asked = told = 0  # items of which it was asked, and other parts that were given

    def turn() -> bool:
        nonlocal asked
        asked += 1
        return source.turn()

    with suppress(_SlowerError):
        if not fast:
            raise _SlowerError
        reader = _Reader(_fast_events(source), replace(source, turn=turn))
        with reader.explaining():
            for part in reader.document():
                yield part
                told += not isinstance(part, Item)
        return
    again = iter(range(asked))
    rest = replace(source, turn=lambda: next(again, None) is None and source.turn())
    reader = _Reader(_careful_events(rest), rest)
    with reader.explaining():
        yield from islice(reader.document(), told, None)


def _fast_events(source: Source) -> Iterator[Event]:
    """Events of libyaml's parser.

    Raises:
        _SlowerError: when it is not there, or cannot read the text as YAML 1.2.
    """
    try:
        parser = _LIBYAML(_Stream(_well_read(source.text())))
        while (event := parser.get_event()) is not None:
            if any(getattr(event, name, None) for name in _TOLD_OTHERWISE):
                raise _SlowerError
            yield event
    except yaml.YAMLError as error:
        raise _SlowerError from error


def _well_read(chunks: Iterator[str]) -> Iterator[str]:
    """Text that both parsers read alike.

    Raises:
        _SlowerError: where they would not.
    """
    before = ""
    for chunk in chunks:
        if _MISREAD.search(before + chunk):
            raise _SlowerError
        yield chunk
        before = chunk[-_LONGEST_SIGN:]


def _careful_events(source: Source) -> Iterator[Event]:
    """Events of ruamel.yaml's parser, which knows YAML 1.2 and explains mistakes."""
    parser: Any = YAML(typ="safe", pure=True)
    yield from parser.parse(_Stream(source.text()))


class _Stream:
    """Text as a parser reads it: some characters at a time."""

    def __init__(self, chunks: Iterator[str]) -> None:
        self._chunks = chunks
        self._held = ""

    def read(self, size: int) -> str:
        """Read so many characters at most; none at the end."""
        while len(self._held) < size and (chunk := next(self._chunks, "")):
            self._held += chunk
        read, self._held = self._held[:size], self._held[size:]
        return read


def _explained(problem: str) -> str:
    told = " ".join(problem.split()).replace(r"'\x00'", "the end of the file")
    advice = next((text for part, text in _ADVICE.items() if part in told), None)
    return f"this is no YAML: {told}" + (f"; {advice}" if advice else "")


class _Reader:
    """Builds the tree from events; knows where it is."""

    def __init__(self, events: Iterator[Event], source: Source) -> None:
        self._events = events
        self._findings = source.findings
        self._wanted, self._turn = source.wanted, source.turn
        self.here = source.top

    def move_to(self, mark: Any) -> None:  # noqa: ANN401 - an untyped mark of ruamel
        """Note the place of a mark; a missing one leaves the place as it is."""
        if mark is not None:
            self.here = Position(self.here.file, mark.line + 1, mark.column + 1)

    @contextmanager
    def explaining(self) -> Generator[None]:
        """Tell why the rest of the file cannot be read, if it cannot."""
        try:
            yield
        except _Stop:
            pass
        except MarkedYAMLError as error:
            marked: Any = error
            self.move_to(marked.problem_mark)
            self._findings.refuse(self.here, _explained(str(marked.problem)))

    def document(self) -> Iterator[Part]:
        """Read the only document of the stream, if there is one."""
        self._next()
        if _kind(start := self._next()) != "DocumentStartEvent":
            return
        if start.version not in {None, (1, 2)}:
            self._findings.refuse(self.here, "seed files are YAML 1.2; leave %YAML out")
        yield from self._parts(self._next())
        self._next()
        if _kind(self._next()) != "StreamEndEvent":
            message = "a second document begins here; put it in a file of its own"
            self._findings.refuse(self.here, message)

    def _parts(self, event: Event) -> Iterator[Part]:
        """Read the value that begins with an event, the items of its lists one by one."""
        if _kind(event) != _MAPPING:
            root = self._node(event, 0)
            if not isinstance(root, Table):
                yield root
            return
        self._refuse_indirection(event, self.here)
        top, keys = self.here, list[Entry]()
        while _kind(event := self._next()) != "MappingEndEvent":
            at = self.here
            key = self._node(event, 1)
            for part in self._of_key(key, at):
                if isinstance(part, Entry):
                    keys.append(Entry(part.key, Plain(None, at), at))
                yield part
        self._findings.refuse_repeated_keys(Table(tuple(keys), top))

    def _of_key(self, key: Node, at: Position) -> Iterator[Part]:
        event = self._next()
        if not isinstance(key, Plain) or key.text is None:
            self._node(event, 1)
            self._findings.refuse(at, f"a key must be a word, not {describe(key)}")
        elif _kind(event) == _SEQUENCE:
            self._refuse_indirection(event, self.here)
            yield Entry(key.text, Listing((), self.here), at)
            if self._wanted(key.text):
                for item in self._items(_INSIDE):
                    if self._turn():
                        yield Item(key.text, item)
            else:
                self._skip()
        else:
            yield Entry(key.text, self._node(event, 1), at)

    def _next(self) -> Event:
        try:
            event = next(self._events)
        except (MarkedYAMLError, _SlowerError):
            raise
        except Exception as error:
            self._findings.refuse(self.here, "what follows here is no YAML")
            raise _Stop from error
        self.move_to(event.start_mark)
        return event

    def _node(self, event: Event, depth: int) -> Node:
        at = self.here
        if depth > DEEPEST:
            message = f"this is nested deeper than {DEEPEST} levels"
            self._findings.refuse(at, message)
            raise _Stop
        self._refuse_indirection(event, at)
        match _kind(event):
            case "SequenceStartEvent":
                return Listing(tuple(self._items(depth + 1)), at)
            case "MappingStartEvent":
                table = Table(tuple(self._entries(depth + 1)), at)
                self._findings.refuse_repeated_keys(table)
                return table
            case "ScalarEvent":
                return Plain(_text(event), at)
            case _:
                return Plain(None, at)

    def _refuse_indirection(self, event: Event, at: Position) -> None:
        if _kind(event) == "AliasEvent":
            message = (
                f"aliases are not read; write out what `*{event.anchor}` stands for"
            )
            self._findings.refuse(at, message)
        elif event.anchor is not None:
            self._findings.refuse(
                at, f"anchors are not read; leave `&{event.anchor}` out"
            )
        elif event.tag is not None:
            self._findings.refuse(at, "tags are not read; leave the word with `!` out")

    def _skip(self) -> None:
        """Pass over the rest of a list."""
        depth = 1
        while depth:
            depth += _DEEPER.get(_kind(self._next()), 0)

    def _items(self, depth: int) -> Iterator[Node]:
        while _kind(event := self._next()) != "SequenceEndEvent":
            yield self._node(event, depth)

    def _entries(self, depth: int) -> Iterator[Entry]:
        while _kind(event := self._next()) != "MappingEndEvent":
            at = self.here
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if isinstance(key, Plain) and key.text is not None:
                yield Entry(key.text, value, at)
            else:
                self._findings.refuse(at, f"a key must be a word, not {describe(key)}")


def _kind(event: Event) -> str:
    """The name of an event's class, which is the same in both parsers."""
    return type(event).__name__


def _text(event: Event) -> str | None:
    """The words of a scalar; None for a plain one that means nothing."""
    value = str(event.value)
    return None if not event.style and value in _NOTHING else value
