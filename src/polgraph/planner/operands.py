"""Leaves of a field's arguments, taken out by name."""

from collections.abc import Mapping

from polgraph.planner.sources import Argument, Operand


def given_operand(arguments: Mapping[str, Argument], name: str) -> Operand | None:
    """An argument that is given and not null."""
    operand = arguments.get(name)
    given = isinstance(operand, Operand) and operand.value is not None
    return operand if given and isinstance(operand, Operand) else None


def required_operand(arguments: Mapping[str, Argument], name: str) -> Operand:
    """An argument that the schema demands."""
    operand = arguments[name]
    if not isinstance(operand, Operand):
        raise TypeError(operand)
    return operand


def integer(arguments: Mapping[str, Argument], name: str, otherwise: int) -> int:
    """An Int that shapes the statement; a null counts as not given."""
    operand = given_operand(arguments, name)
    value = operand.value if operand else otherwise
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def operands(argument: Argument | None) -> tuple[Operand, ...] | None:
    """The items of a list; None where it is not given."""
    if not isinstance(argument, tuple):
        return None
    return tuple(item for item in argument if isinstance(item, Operand))


def type_labels(argument: Argument | None) -> tuple[str, ...] | None:
    """Labels of the entity types asked for: OFFICIAL is `Official`."""
    given = operands(argument)
    if given is None:
        return None
    return tuple(str(operand.value).capitalize() for operand in given)
