"""Sort keys of a connection, and the rows that lie beyond a cursor.

An order puts nulls last and ends with an id, so that no two rows are equal in it. A key
that every row has is spared the question whether it is null, which would keep Neo4j from
walking an index in its order.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from polgraph.cypher.build import (
    FALSE,
    all_of,
    any_of,
    both,
    equal,
    known,
    nulls_last,
)
from polgraph.cypher.tree import Binary, Expression, IsNull, Parameter, Sort
from polgraph.planner.cursors import CursorKeyOf
from polgraph.planner.plan import Cursor


@dataclass(frozen=True, slots=True)
class Key:
    """A sort key; `required` where every row has a value."""

    value: Expression
    descending: bool = False
    required: bool = False


def sorts(keys: Iterable[Key], *, backward: bool = False) -> tuple[Sort, ...]:
    """The order of the keys; for a backward page all of it turned round."""
    forward = (sort for key in keys for sort in _sorts(key))
    if not backward:
        return tuple(forward)
    return tuple(Sort(sort.key, not sort.descending) for sort in forward)


def past(
    keys: Sequence[Key], cursor: Cursor, *, forward: bool, skip: int = 0
) -> Expression:
    """Rows after a cursor (or before it), key by key.

    Args:
        keys: of the order.
        cursor: holds a value for each of them.
        forward: after the cursor, else before it.
        skip: how many of the first keys are known to be those of the cursor.
    """
    options: list[Expression] = []
    same: list[Expression] = []
    for index, key in list(enumerate(keys))[skip:]:
        source = cursor_key(cursor, index)
        beyond = _beyond(key, source, cursor.keys[index], forward=forward)
        options.append(all_of((*same, beyond)) or beyond)
        known_same = cursor.keys[index] is None
        same.append(IsNull(key.value) if known_same else equal(key.value, source))
    return any_of(options)


def cursor_key(cursor: Cursor, index: int) -> Parameter:
    """The parameter that carries one key of a cursor."""
    nulls = tuple(value is None for value in cursor.keys)
    return cursor.operand.parameter(CursorKeyOf(index, cursor.signed, nulls))


def _sorts(key: Key) -> tuple[Sort, ...]:
    if key.required:
        return (Sort(key.value, key.descending),)
    return nulls_last(key.value, descending=key.descending)


def _beyond(key: Key, source: Parameter, value: object, *, forward: bool) -> Expression:
    if value is None:
        return FALSE if forward else known(key.value)
    further = Binary("<" if key.descending == forward else ">", key.value, source)
    if key.required:
        return further
    if forward:
        return any_of((further, IsNull(key.value)))
    return both(known(key.value), further)
