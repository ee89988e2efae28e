"""A YAML file as a stream of its outermost entries, every scalar as it is written.

Nothing is interpreted: `no`, `2019-01-03` and `00172` stay text. Anchors, aliases and
tags, which the format does not use, are refused, so that no file unfolds into a larger
one.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from polgraph.errors import InputError
from polgraph.importers.files import open_file
from polgraph.seeds.files import SeedFile

_DEEPEST = 32  # levels of nesting
_NOTHING = ("null", "~", "Null", "NULL", "")


class _Mark(Protocol):
    """A place in a file, counted from 0."""

    @property
    def line(self) -> int:
        """The line."""
        ...

    @property
    def column(self) -> int:
        """The column."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the outermost list, or of the outermost mapping with its key."""

    key: str | None
    value: object
    line: int


@dataclass(slots=True)
class _Open:
    """A list or a mapping whose end has not come yet."""

    value: list[object] | dict[str, object]
    line: int
    key: str | None = None


def entries(file: SeedFile) -> Iterator[Entry]:
    """Yield the entries one by one.

    Raises:
        InputError: with file and line, when it is no YAML or not of the form.
    """
    name = str(file.path)
    with _explained(name), open_file(file) as stream:
        yield from _Unfolding(name).read(yaml.parse(stream, Loader=yaml.CBaseLoader))


@dataclass(frozen=True, slots=True)
class _Unfolding:
    """Builds values from events; gives each entry of the outermost one when it ends."""

    name: str
    stack: list[_Open] = field(default_factory=list[_Open])

    def read(self, events: Iterator[yaml.Event]) -> Iterator[Entry]:
        begun = 0
        for event in events:
            begun += isinstance(event, yaml.DocumentStartEvent)
            if begun > 1:
                raise self._wrong(event, "one document is expected, here is another")
            yield from self._event(event)

    def _event(self, event: yaml.Event) -> Iterator[Entry]:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._wrong(event, "anchors and aliases are not used in this format")
        if isinstance(event, yaml.NodeEvent) and _tagged(event):
            raise self._wrong(event, "tags are not used in this format")
        match event:
            case yaml.ScalarEvent():
                yield from self._scalar(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._open(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                done = self.stack.pop()
                if self.stack:
                    yield from self._put(done.value, done.line)
            case _:
                pass

    def _open(self, event: yaml.Event) -> None:
        if len(self.stack) >= _DEEPEST:
            raise self._wrong(event, f"it nests more than {_DEEPEST} levels deep")
        if self._awaits_key():
            raise self._wrong(event, "a key is expected here, not a list or a mapping")
        sequence = isinstance(event, yaml.SequenceStartEvent)
        self.stack.append(_Open([] if sequence else {}, _line(event)))

    def _scalar(self, event: yaml.ScalarEvent) -> Iterator[Entry]:
        if not self.stack:
            raise self._wrong(event, "a list or a mapping is expected, here is text")
        text: str | None = event.value
        if self._awaits_key():
            self.stack[-1].key = event.value
            return
        if event.style is None and text in _NOTHING:
            text = None
        yield from self._put(text, _line(event))

    def _awaits_key(self) -> bool:
        top = self.stack[-1] if self.stack else None
        return top is not None and isinstance(top.value, dict) and top.key is None

    def _put(self, value: object, line: int) -> Iterator[Entry]:
        """Put a value where it belongs; one of the outermost is given instead."""
        top = self.stack[-1]
        key, top.key = top.key, None
        if len(self.stack) == 1:
            yield Entry(key, value, line)
        elif isinstance(top.value, dict):
            top.value[key or ""] = value
        else:
            top.value.append(value)

    def _wrong(self, event: yaml.Event, problem: str) -> InputError:
        return InputError(f"{_at(self.name, event.start_mark)}: {problem}")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _at(name: str, mark: _Mark | None) -> str:
    return name if mark is None else f"{name}:{mark.line + 1}:{mark.column + 1}"


def _tagged(event: yaml.NodeEvent) -> bool:
    return getattr(event, "tag", None) is not None


@contextmanager
def _explained(name: str) -> Generator[None]:
    try:
        yield
    except yaml.MarkedYAMLError as error:
        at = _at(name, error.problem_mark)
        message = f"{at}: this is no YAML: {error.problem or error.context}"
        raise InputError(message) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(getattr(error, "reason", error)).split())
        message = f"{name}: this is no YAML text: {reason}"
        raise InputError(message) from error
