"""Short forms for the constructs that are written most."""

from collections.abc import Iterable

from polgraph.cypher.tree import (
    Binary,
    Expression,
    Function,
    IsNull,
    Junction,
    ListOf,
    Literal,
    MapOf,
    Not,
    Projection,
    Sort,
    Statement,
    Subquery,
)

TRUE = Literal(value=True)
FALSE = Literal(value=False)
NULL = Literal(None)


def all_of(conditions: Iterable[Expression | None]) -> Expression | None:
    """The conjunction of the conditions there are; None where there is none."""
    present = tuple(item for item in conditions if item is not None and item != TRUE)
    match present:
        case ():
            return None
        case (only,):
            return only
        case _:
            return Junction("AND", present)


def both(left: Expression, right: Expression) -> Junction:
    """`left AND right`."""
    return Junction("AND", (left, right))


def any_of(conditions: Iterable[Expression]) -> Expression:
    """The disjunction of the conditions; false where there is none."""
    present = tuple(conditions)
    match present:
        case ():
            return FALSE
        case (only,):
            return only
        case _:
            return Junction("OR", present)


def certainly_not(condition: Expression) -> Expression:
    """Negation in which what is not known counts as false, as filters need it."""
    return Not(Function("coalesce", (condition, FALSE)))


def equal(left: Expression, right: Expression) -> Binary:
    """`left = right`."""
    return Binary("=", left, right)


def known(operand: Expression) -> IsNull:
    """`operand IS NOT NULL`."""
    return IsNull(operand, negated=True)


def listed(items: Iterable[Expression]) -> ListOf:
    """`[a, b, c]`."""
    return ListOf(tuple(items))


def mapped(**items: Expression) -> MapOf:
    """`{key: a, other: b}`."""
    return MapOf(tuple(items.items()))


def alone_or_listed(items: Iterable[Expression]) -> Expression:
    """`[a, b, c]`, but `a` where there is nothing else."""
    written = tuple(items)
    return written[0] if len(written) == 1 else ListOf(written)


def coalesce(*items: Expression) -> Function:
    """The first of the items that is not null."""
    return Function("coalesce", items)


def head(items: Expression) -> Function:
    """The first item of a list, null where it is empty."""
    return Function("head", (items,))


def nulls_last(key: Expression, *, descending: bool) -> tuple[Sort, ...]:
    """Sort keys that put nulls at the end; Cypher does so by itself when ascending."""
    if descending:
        return (Sort(IsNull(key)), Sort(key, descending=True))
    return (Sort(key),)


def collect(statement: Statement) -> Subquery:
    """`COLLECT { … }`."""
    return Subquery("COLLECT", statement)


def count(statement: Statement) -> Subquery:
    """`COUNT { … }`."""
    return Subquery("COUNT", statement)


def exists(statement: Statement) -> Subquery:
    """`EXISTS { … }`."""
    return Subquery("EXISTS", statement)


def returns(value: Expression, name: str | None = None) -> Projection:
    """`RETURN value`."""
    return Projection("RETURN", ((value, name),))
