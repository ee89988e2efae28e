"""Paging and ordering arguments of a connection, checked and made a `Window`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from polgraph.errors import InputError, LimitError
from polgraph.model import MODEL
from polgraph.planner.cursors import decode, signature
from polgraph.planner.plan import Cursor, Reach, SortKey, Window
from polgraph.planner.sources import Argument, Constant, Operand

DEFAULT_PAGE = 20


@dataclass(frozen=True, slots=True)
class PageLimits:
    """How many items a page, a plain list and a list of ids may have at most.

    `reach` bounds the search for paths and networks.
    """

    page: int = 100
    ids: int = 100
    reach: Reach = field(default_factory=Reach)


def window(
    name: str,
    target: str,
    default_sort: Sequence[str],
    arguments: Mapping[str, Argument],
    limits: PageLimits,
) -> Window:
    """The part of a connection that its arguments ask for.

    Raises:
        InputError: for contradicting or negative sizes and foreign cursors.
        LimitError: for a page over the limit.
    """
    order = _order(target, default_sort, arguments.get("orderBy"))
    size, backward = _size(arguments, limits)
    return Window(
        order,
        size,
        backward,
        _cursor(arguments.get("after"), name, order),
        _cursor(arguments.get("before"), name, order),
    )


def list_size(arguments: Mapping[str, Argument], limits: PageLimits) -> Operand:
    """`first` of a plain list, checked."""
    given = _given(arguments, "first")
    return _checked("first", given, limits) if given else _DEFAULT


def sort_keys(sort: Sequence[str]) -> tuple[SortKey, ...]:
    """Keys declared by the model: `-date`, `edge.position`."""
    return tuple(_sort_key(item) for item in sort)


_DEFAULT = Operand(DEFAULT_PAGE, Constant(DEFAULT_PAGE))


def _sort_key(declared: str) -> SortKey:
    name = declared.removeprefix("-")
    return SortKey(
        name.removeprefix("edge."), declared.startswith("-"), name.startswith("edge.")
    )


def _size(
    arguments: Mapping[str, Argument], limits: PageLimits
) -> tuple[Operand, bool]:
    first, last = _given(arguments, "first"), _given(arguments, "last")
    if first and last:
        message = "give first (forward) or last (backward), not both"
        raise InputError(message)
    if last:
        return _checked("last", last, limits), True
    return (_checked("first", first, limits) if first else _DEFAULT), False


def _given(arguments: Mapping[str, Argument], name: str) -> Operand | None:
    operand = arguments.get(name)
    present = isinstance(operand, Operand) and operand.value is not None
    return operand if present and isinstance(operand, Operand) else None


def _checked(name: str, operand: Operand, limits: PageLimits) -> Operand:
    value = operand.value
    if not isinstance(value, int) or value < 0:
        message = f"{name} is {value}; it cannot be negative"
        raise InputError(message)
    if value > limits.page:
        message = f"{name} is {value}; a page has at most {limits.page} items"
        raise LimitError(message)
    return operand


def _cursor(
    argument: Argument | None, name: str, order: tuple[SortKey, ...]
) -> Cursor | None:
    if not isinstance(argument, Operand) or argument.value is None:
        return None
    signed = signature(name, order)
    keys = decode(str(argument.value), signed, len(order) + 1)
    return Cursor(signed, keys, argument)


def _order(
    target: str, default_sort: Sequence[str], given: Argument | None
) -> tuple[SortKey, ...]:
    if not isinstance(given, tuple) or not given:
        return sort_keys(default_sort)
    where = MODEL.where_for(target)
    names = {order.name: order.key for order in where.orders} if where else {}
    keys: dict[str, SortKey] = {}
    for entry in given:
        if not isinstance(entry, Mapping):
            raise TypeError(entry)
        for name, direction in entry.items():
            if not isinstance(direction, Operand):
                raise TypeError(direction)
            key = names[name]
            descending = direction.value == "DESC"
            keys.setdefault(key, SortKey(key, descending))
    return tuple(keys.values())
