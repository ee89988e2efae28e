"""One document answered twice, by the product and by the oracle, and compared.

Answers must be equal to the byte, but for the first item of a cursor, which names the
list that it is of. Errors are compared by path and code.
"""

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import orjson
from graphql import GraphQLError

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.planner.shape import objects
from tests.oracle.executor import answer
from tests.oracle.paging import ArgumentError, keys_of
from tests.oracle.world import World

Variables = Mapping[str, object]


@dataclass(frozen=True)
class Asked:
    """A request: document, variables, the reader's languages."""

    query: str
    variables: Variables = field(default_factory=dict[str, object])
    languages: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The request as a failing test prints it."""
        variables = orjson.dumps(dict(self.variables)).decode()
        return f"{self.query}\nvariables: {variables}\nlanguages: {self.languages}"


@dataclass(frozen=True)
class Outcome:
    """Data, and errors as path and code; path indexes are of the response."""

    data: object
    errors: tuple[tuple[tuple[str | int, ...], str], ...] = ()

    @property
    def bytes(self) -> bytes:
        return orjson.dumps(_plain(self.data))


@dataclass(frozen=True)
class Compared:
    """Asks both."""

    service: GraphService
    world: World
    pages: str

    async def served(self, asked: Asked) -> GraphQLAnswer:
        request = GraphQLRequest(asked.query, asked.variables, None, asked.languages)
        return await self.service.answer(request)

    def expected(self, asked: Asked) -> Outcome:
        result = answer(
            self.world,
            asked.query,
            asked.variables,
            languages=asked.languages,
            pages=self.pages,
        )
        return Outcome(result.data, tuple(map(_told, result.errors or ())))

    async def difference(self, asked: Asked) -> str | None:
        """What differs between both answers, for people; None where nothing does."""
        served = await self.served(asked)
        if not served.executed:
            return f"refused: {served.errors}\n{asked.told}"
        if wrong := _miscounted(served):
            return f"{wrong}\n{asked.told}"
        expected = self.expected(asked)
        got = Outcome(served.data, tuple(map(_reported, served.errors)))
        if expected.bytes == got.bytes and sorted(map(str, expected.errors)) == sorted(
            map(str, got.errors)
        ):
            return None
        return "\n".join((*_differences(expected, got), asked.told))


def _told(error: GraphQLError) -> tuple[tuple[str | int, ...], str]:
    path, wrong = tuple(error.path or ()), error.original_error
    if wrong is None:
        return path, "INTERNAL"
    if not isinstance(wrong, ArgumentError):
        raise wrong
    return path, wrong.code


def _reported(error: Mapping[str, object]) -> tuple[tuple[str | int, ...], str]:
    path, extensions = error.get("path"), error["extensions"]
    assert isinstance(path, list)
    assert isinstance(extensions, dict)
    return tuple(path), str(extensions["code"])


_CURSOR = re.compile(r"Wy[IJ][A-Za-z0-9_-]+")


def _plain(value: object) -> object:
    """A response with each cursor as the keys that it carries."""
    match value:
        case str() if _CURSOR.fullmatch(value):
            return list(keys_of(value))
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case _:
            return value


def _differences(expected: Outcome, got: Outcome) -> Sequence[str]:
    found = _first(_plain(expected.data), _plain(got.data), ())
    errors = f"errors: expected {expected.errors}, got {got.errors}"
    return (*(found or ()), errors)


def _first(
    expected: object, got: object, path: tuple[str | int, ...]
) -> tuple[str, ...] | None:
    """The first place at which two responses differ."""
    if isinstance(expected, dict) and isinstance(got, dict):
        if list(expected) != list(got):
            return (f"at {path}: keys {list(expected)} were expected, not {list(got)}",)
        pairs = ((key, expected[key], got[key]) for key in expected)
    elif (
        isinstance(expected, list)
        and isinstance(got, list)
        and len(expected) == len(got)
    ):
        pairs = ((n, a, b) for n, (a, b) in enumerate(zip(expected, got, strict=True)))
    elif orjson.dumps(expected) == orjson.dumps(got):
        return None
    else:
        return (f"at {path}:", f"  expected {expected!r}", f"  got      {got!r}")
    found = (_first(a, b, (*path, key)) for key, a, b in pairs)
    return next((item for item in found if item), None)


def encoded(keys: Sequence[object]) -> str:
    """A cursor with keys of one's own choice."""
    return base64.urlsafe_b64encode(orjson.dumps(list(keys))).decode().rstrip("=")


def _miscounted(served: GraphQLAnswer) -> str | None:
    """Whether the cost tells another number of objects than the answer holds."""
    cost = served.extensions["cost"]
    actual = cost["actual"] if isinstance(cost, dict) else None
    holds = objects(served.data) - 1 if served.data is not None else 0
    return None if actual == holds else f"cost {actual}, but {holds} objects"
