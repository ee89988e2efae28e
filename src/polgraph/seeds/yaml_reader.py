"""YAML 1.2 text to a located tree, or problems.

Built on the parser's events rather than on a loader: no scalar is ever resolved (`no`
stays `no`, `2023-12` stays `2023-12`), and tags, anchors and aliases, which can make a
small file mean a huge one, are refused where they stand.
"""

from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
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
    Listing,
    Node,
    Plain,
    Position,
    Table,
    describe,
)
from polgraph.seeds.problems import Findings

Event = Any  # the parser's events share no typed base with the fields used here

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


def read_yaml(text: str, top: Position, findings: Findings) -> Node | None:
    """Read one YAML document; None where it is empty or cannot be read.

    Args:
        text: the file's text, without a byte order mark.
        top: the first place in the file.
        findings: takes the problems.
    """
    parser: Any = YAML(typ="safe", pure=True)
    reader = _Reader(parser.parse(text), top, findings)
    try:
        return reader.document()
    except _Stop:
        return None
    except MarkedYAMLError as error:
        marked: Any = error
        reader.move_to(marked.problem_mark)
        findings.refuse(reader.here, _explained(str(marked.problem)))
    return None


def _explained(problem: str) -> str:
    told = " ".join(problem.split()).replace(r"'\x00'", "the end of the file")
    advice = next((text for part, text in _ADVICE.items() if part in told), None)
    return f"this is no YAML: {told}" + (f"; {advice}" if advice else "")


class _Reader:
    """Builds the tree from events; knows where it is."""

    def __init__(
        self, events: Iterator[Event], top: Position, findings: Findings
    ) -> None:
        self._events = events
        self._findings = findings
        self.here = top

    def move_to(self, mark: Any) -> None:  # noqa: ANN401 - an untyped mark of ruamel
        """Note the place of a mark; a missing one leaves the place as it is."""
        if mark is not None:
            self.here = Position(self.here.file, mark.line + 1, mark.column + 1)

    def document(self) -> Node | None:
        """Read the only document of the stream."""
        self._next()
        if not _is(start := self._next(), DocumentStartEvent):
            return None
        if start.version not in {None, (1, 2)}:
            self._findings.refuse(self.here, "seed files are YAML 1.2; leave %YAML out")
        root = self._node(self._next(), 0)
        self._next()
        if not _is(self._next(), StreamEndEvent):
            message = "a second document begins here; put it in a file of its own"
            self._findings.refuse(self.here, message)
        return root

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
