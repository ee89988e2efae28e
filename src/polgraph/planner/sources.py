"""Where the value of a Cypher parameter comes from, and how it is fetched.

A compiled statement holds sources, not values, so that it serves every request of the
same shape: binding looks each value up in the request's variables or its context.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from polgraph.cypher.tree import Parameter

Convert = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that stands in the document, kept as `repr` to stay hashable."""

    value: object

    def __hash__(self) -> int:
        return hash(repr(self.value))


@dataclass(frozen=True, slots=True)
class FromVariable:
    """A value at a path inside the coerced variables: name, then keys and indexes."""

    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FromContext:
    """A value that the server knows: `now`, `today`, `languages`, `pages`."""

    name: str


@dataclass(frozen=True, slots=True)
class FromFinding:
    """What an earlier statement of the same root field found: `hits`, `total`."""

    name: str


Origin = Constant | FromVariable | FromContext | FromFinding


@dataclass(frozen=True, slots=True)
class Source:
    """An origin and what is made of its value before it travels."""

    origin: Origin
    convert: Convert | None = None


@dataclass(frozen=True, slots=True)
class Operand:
    """A leaf of an argument: its value in this request and where that came from."""

    value: object
    origin: Origin

    def parameter(self, convert: Convert | None = None) -> Parameter:
        """The Cypher parameter that carries the value."""
        return Parameter(Source(self.origin, convert))


Argument = Operand | tuple["Argument", ...] | Mapping[str, "Argument"]


@dataclass(frozen=True, slots=True)
class Context:
    """What the server adds to a request.

    `now` is the UTC instant by which embargoes are judged, `today` a day (ISO 8601); `languages` are the reader's
    BCP 47 tags, best first, with fallbacks; `pages` is the address under which
    entities have their pages, with a trailing slash.
    """

    now: str
    today: str
    languages: tuple[str, ...]
    pages: str


_NOTHING_FOUND: Mapping[str, object] = {}


def context(name: str, convert: Convert | None = None) -> Parameter:
    """A parameter from the server's context."""
    return Parameter(Source(FromContext(name), convert))


def bind(
    parameters: Sequence[tuple[str, object]],
    variables: Mapping[str, object],
    context: Context,
    found: Mapping[str, object] = _NOTHING_FOUND,
) -> dict[str, object]:
    """Look up the value of every parameter of a rendered statement."""
    bound: dict[str, object] = {}
    for name, source in parameters:
        if not isinstance(source, Source):
            raise TypeError(source)
        origin = source.origin
        value = (
            found[origin.name]
            if isinstance(origin, FromFinding)
            else _look_up(origin, variables, context)
        )
        bound[name] = source.convert(value) if source.convert else value
    return bound


def _look_up(
    origin: Constant | FromVariable | FromContext,
    variables: Mapping[str, object],
    context: Context,
) -> object:
    match origin:
        case Constant(value):
            return value
        case FromContext(name):
            return getattr(context, name)
        case FromVariable(path):
            return _descend(variables, path)
        case _:
            assert_never(origin)


def _descend(value: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        match value:
            case Mapping() if step in value:
                value = value[step]
            case list() if isinstance(step, int):
                value = value[step]
            case _ if step == 0:  # a single value where a list is expected
                continue
            case _:
                raise KeyError(step)
    return value
