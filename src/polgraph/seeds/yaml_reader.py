"""YAML 1.2 text to a located tree, or problems.

Built on the parser's events rather than on a loader: no scalar is ever resolved (`no`
stays `no`, `2023-12` stays `2023-12`), and tags, anchors and aliases, which can make a
small file mean a huge one, are refused where they stand.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

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

Event = Any  # the parser's events share no typed base with the fields used here

_INSIDE = 2  # levels: an item of a list at the top

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_ADVICE = {
    "mapping values are not allowed": "put text that holds a colon in quotes",
    "that cannot start any token": "put the text in quotes, and indent with spaces",
    "unexpected end of stream": "close the quotation mark or the bracket",
    "expected <block end>": "line up the keys, or the dashes, that belong together",
    "could not find expected ':'": "write `key: value`",
}


class _Stop(Exception):  # noqa: N818 - a signal between two functions, not an error
    """The rest of the file cannot be read; the problem is already noted."""


def yaml_parts(source: Source) -> Iterator[Part]:
    """Read a YAML file of one document."""
    parser: Any = YAML(typ="safe", pure=True)
    reader = _Reader(parser.parse(_Stream(source.chunks)), source)
    with reader.explaining():
        yield from reader.document()


class _Stream:
    """Text as the parser reads it: some characters at a time."""

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
        self._wanted = source.wanted
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
        if not _is(start := self._next(), DocumentStartEvent):
            return
        if start.version not in {None, (1, 2)}:
            self._findings.refuse(self.here, "seed files are YAML 1.2; leave %YAML out")
        yield from self._parts(self._next())
        self._next()
        if not _is(self._next(), StreamEndEvent):
            message = "a second document begins here; put it in a file of its own"
            self._findings.refuse(self.here, message)

    def _parts(self, event: Event) -> Iterator[Part]:
        """Read the value that begins with an event, the items of its lists one by one."""
        if not _is(event, MappingStartEvent):
            root = self._node(event, 0)
            if not isinstance(root, Table):
                yield root
            return
        self._refuse_indirection(event, self.here)
        top, keys = self.here, list[Entry]()
        while not _is(event := self._next(), MappingEndEvent):
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
        elif _is(event, SequenceStartEvent):
            self._refuse_indirection(event, self.here)
            yield Entry(key.text, Listing((), self.here), at)
            if self._wanted(key.text):
                for item in self._items(_INSIDE):
                    yield Item(key.text, item)
            else:
                self._skip()
        else:
            yield Entry(key.text, self._node(event, 1), at)

    def _next(self) -> Event:
        try:
            event = next(self._events)
        except MarkedYAMLError:
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
        match event:
            case SequenceStartEvent():
                return Listing(tuple(self._items(depth + 1)), at)
            case MappingStartEvent():
                table = Table(tuple(self._entries(depth + 1)), at)
                self._findings.refuse_repeated_keys(table)
                return table
            case ScalarEvent():
                return Plain(_text(event), at)
            case _:
                return Plain(None, at)

    def _refuse_indirection(self, event: Event, at: Position) -> None:
        if _is(event, AliasEvent):
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
            event = self._next()
            depth += _is(event, CollectionStartEvent) - _is(event, CollectionEndEvent)

    def _items(self, depth: int) -> Iterator[Node]:
        while not _is(event := self._next(), SequenceEndEvent):
            yield self._node(event, depth)

    def _entries(self, depth: int) -> Iterator[Entry]:
        while not _is(event := self._next(), MappingEndEvent):
            at = self.here
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if isinstance(key, Plain) and key.text is not None:
                yield Entry(key.text, value, at)
            else:
                self._findings.refuse(at, f"a key must be a word, not {describe(key)}")


def _is(event: Event, kind: type[object]) -> bool:
    return isinstance(event, kind)


def _text(event: Event) -> str | None:
    """The words of a scalar; None for a plain one that means nothing."""
    value = str(event.value)
    return None if event.style is None and value in _NOTHING else value
