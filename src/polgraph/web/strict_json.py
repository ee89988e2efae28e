"""JSON as RFC 8259 has it and as the rest of polgraph can carry it.

orjson refuses malformed UTF-8, NaN, numbers beyond a double and lone surrogates, all of
which Python's own reader lets through; nesting is bounded here, because coercing a
variable costs stack for each level.
"""

from collections.abc import Iterator
from typing import TypeAlias

import orjson

from polgraph.web.faults import RefusedRequestError

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

DEEPEST = 64


def parse_json(text: bytes, *, what: str) -> Json:
    """Read one JSON value.

    Args:
        text: UTF-8.
        what: how the message names it, such as "the request body".

    Raises:
        RefusedRequestError: when it is not JSON, or is nested more than 64 deep.
    """
    try:
        value: Json = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        message = f"{what} is not JSON in UTF-8: {error.msg}"
        raise RefusedRequestError(message) from None
    if _is_deeper(value, DEEPEST):
        message = f"{what} is nested deeper than {DEEPEST} levels; flatten it"
        raise RefusedRequestError(message)
    return value


def _is_deeper(value: Json, levels: int) -> bool:
    layer: list[Json] = [value]
    for _ in range(levels + 1):
        layer = [inner for outer in layer for inner in _containers(outer)]
        if not layer:
            return False
    return True


def _containers(value: Json) -> Iterator[Json]:
    match value:
        case dict():
            items = list(value.values())
        case list():
            items = value
        case _:
            items = []
    yield from (item for item in items if isinstance(item, dict | list))
