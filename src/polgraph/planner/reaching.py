"""Arguments of the root fields that search along ties, checked and made plans."""

from collections.abc import Mapping

from polgraph.errors import InputError, LimitError
from polgraph.planner.operands import (
    given_operand,
    integer,
    required_operand,
    type_labels,
)
from polgraph.planner.plan import Item, Network, Paths, Reach
from polgraph.planner.sources import Argument, Operand

_HOPS = 4


def paths_of(
    item: Item, arguments: Mapping[str, Argument], first: Operand, reach: Reach
) -> Paths:
    """The plan of `paths`.

    Raises:
        InputError: for a number of hops that is none.
        LimitError: for one over the limit.
    """
    hops = integer(arguments, "maxHops", _HOPS)
    return Paths(
        item,
        required_operand(arguments, "from"),
        required_operand(arguments, "to"),
        _checked("maxHops", hops, reach.hops),
        given_operand(arguments, "at"),
        first,
        reach,
    )


def network_of(
    item: Item,
    arguments: Mapping[str, Argument],
    around: tuple[Operand, ...],
    first: Operand,
    reach: Reach,
) -> Network:
    """The plan of `network`.

    Raises:
        InputError: for a number of hops that is none.
        LimitError: for one over the limit.
    """
    return Network(
        item,
        around,
        _checked("hops", integer(arguments, "hops", 1), reach.around),
        type_labels(arguments.get("types")),
        given_operand(arguments, "at"),
        first,
        reach,
    )


def _checked(name: str, value: int, most: int) -> int:
    if value < 1:
        message = f"{name} is {value}; it must be 1 at least"
        raise InputError(message)
    if value > most:
        message = f"{name} is {value}; at most {most} are walked"
        raise LimitError(message)
    return value
