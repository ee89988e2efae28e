"""Opaque keyset cursors: the sort keys of a row and its id, bound to their order.

A cursor is base64url of a JSON list whose first item names the order it was made for;
one from another order, or a forged one, is refused instead of misread.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2s

import orjson
from pydantic import TypeAdapter

from polgraph.errors import InputError
from polgraph.planner.plan import SortKey


class ForeignCursorError(InputError):
    """A cursor of another shape than the statement at hand was written for."""


CursorKey = str | int | float | None
_CURSOR = TypeAdapter(list[CursorKey])


def signature(name: str, order: Sequence[SortKey]) -> str:
    """A short name of a connection's order, the same for equal orders."""
    keys = [[key.key, key.descending, key.edge] for key in order]
    return blake2s(orjson.dumps([name, keys]), digest_size=4).hexdigest()


def encode(signed: str, keys: Sequence[object]) -> str:
    """The cursor of a row with these keys."""
    return base64.urlsafe_b64encode(orjson.dumps([signed, *keys])).decode().rstrip("=")


def decode(cursor: str, signed: str, count: int) -> tuple[CursorKey, ...]:
    """Keys of the row that a cursor names.

    Args:
        cursor: what the client sent.
        signed: `signature` of the order in use.
        count: how many keys the order has, the id included.

    Raises:
        InputError: when the cursor is not one that this connection gave out.
    """
    parts = _keys(cursor)
    if len(parts) != count + 1 or parts[0] != signed or not isinstance(parts[-1], str):
        raise InputError(_REFUSED)
    return parts[1:]


def _keys(cursor: str) -> tuple[CursorKey, ...]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        decoded = base64.b64decode(padded, altchars=b"-_", validate=True)
        return tuple(_CURSOR.validate_json(decoded, strict=True))
    except ValueError:
        raise InputError(_REFUSED) from None


_REFUSED = (
    "the cursor is not one of this list in this order;"
    " pass on an endCursor or startCursor as it was given"
)


@dataclass(frozen=True, slots=True)
class CursorKeyOf:
    """Takes one key out of a cursor, when a statement is bound to a request.

    The statement was written for cursors of one order and with nulls in certain
    places; another cursor needs another statement.
    """

    index: int
    signed: str
    nulls: tuple[bool, ...]

    def __call__(self, cursor: object) -> CursorKey:
        """The key at this cursor's index.

        Raises:
            ForeignCursorError: when the statement was not written for such a cursor.
        """
        try:
            keys = decode(str(cursor), self.signed, len(self.nulls))
        except InputError:
            raise ForeignCursorError(_REFUSED) from None
        if tuple(key is None for key in keys) != self.nulls:
            raise ForeignCursorError(_REFUSED)
        return keys[self.index]
