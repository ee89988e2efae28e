"""Lists in a total order and the part of them that is asked for.

A list is sorted in full and every row compared with the cursor, key by key: no index,
no trick. Cursors carry the same keys as the served ones; their first item, which names
the list there, means nothing here.
"""

import base64
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cmp_to_key

import orjson

from polgraph.planner.cursors import encode

Key = str | int | float | None
DEFAULT = 20
MOST = 100


class ArgumentError(Exception):
    """An argument that the schema allows and the meaning does not."""

    code = "BAD_USER_INPUT"


class OverLimitError(ArgumentError):
    """An argument that asks for more than a limit allows."""

    code = "LIMIT_EXCEEDED"


@dataclass(frozen=True, eq=False)
class Row:
    """One edge: its node, the keys it is sorted by (its id last), and what it is of."""

    node: object
    keys: tuple[Key, ...]
    part: object = None
    near: object = None


@dataclass(frozen=True, eq=False)
class Connection:
    """A page of rows and what is known of the whole."""

    kind: str
    rows: Sequence[Row]
    total: int
    has_next: bool
    has_previous: bool


def cursor(row: Row) -> str:
    return encode("", row.keys)


def keys_of(cursor: str) -> tuple[Key, ...]:
    """Keys that a cursor carries, ours or a served one."""
    parts = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    return tuple(parts[1:])


def comparison(
    descending: Sequence[bool],
) -> Callable[[Sequence[Key], Sequence[Key]], int]:
    """How rows compare: key by key, nulls last in either direction, the id ascending."""

    def compare(left: Sequence[Key], right: Sequence[Key]) -> int:
        for a, b, down in zip(left, right, (*descending, False), strict=True):
            if a == b:
                continue
            if a is None or b is None:
                return 1 if a is None else -1
            return (1 if _greater(a, b) else -1) * (-1 if down else 1)
        return 0

    return compare


def _greater(a: object, b: object) -> bool:
    if isinstance(a, str) and isinstance(b, str):
        return a > b
    assert isinstance(a, int | float)
    assert isinstance(b, int | float)
    return a > b


def page(
    kind: str,
    rows: Iterable[Row],
    descending: Sequence[bool],
    arguments: Mapping[str, object],
) -> Connection:
    """The part of a list that `first`, `after`, `last` and `before` ask for."""
    compare = comparison(descending)
    in_order = cmp_to_key(compare)
    every = sorted(rows, key=lambda row: in_order(row.keys))
    after, before = arguments.get("after"), arguments.get("before")
    within = [
        row
        for row in every
        if (after is None or compare(row.keys, keys_of(str(after))) > 0)
        and (before is None or compare(row.keys, keys_of(str(before))) < 0)
    ]
    size, backward = _size(arguments)
    kept = within[len(within) - min(size, len(within)) :] if backward else within[:size]
    more = len(within) > size
    return Connection(
        kind,
        kept,
        len(every),
        has_next=before is not None if backward else more,
        has_previous=more if backward else after is not None,
    )


def _size(arguments: Mapping[str, object]) -> tuple[int, bool]:
    first, last = arguments.get("first"), arguments.get("last")
    if first is not None and last is not None:
        message = "first and last"
        raise ArgumentError(message)
    return size(first if last is None else last), last is not None


def size(given: object) -> int:
    """The size of a page or a list: 20 unless given, from 0 to 100."""
    asked = DEFAULT if given is None else given
    if not isinstance(asked, int) or not 0 <= asked <= MOST:
        message = "size"
        raise ArgumentError(message)
    return asked
