"""One statement in the place of many that differ in values alone.

Each row of a list holds the values of one of them; a subquery runs the statement for each
row. What the statement returns is given with the row's place, so that everybody finds
their own.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from polgraph.cypher.parts import changed, nodes
from polgraph.cypher.tree import (
    Call,
    Item,
    Literal,
    Parameter,
    Projection,
    Statement,
    Unwind,
    Variable,
)

_T = TypeVar("_T")
_EACH = Variable("each")
_PLACE = "place"


@dataclass(frozen=True, slots=True)
class Shared:
    """A statement for many, with columns `place` and the one of the statement for one.

    Attributes:
        statement: takes a list as the parameter whose source is `rows`.
        differing: sources of what follows the place in each row of that list.
    """

    statement: Statement
    differing: tuple[Hashable, ...]


def shared(
    statement: Statement, rows: Hashable, differs: Callable[[Hashable], bool]
) -> Shared | None:
    """The statement for many; None where nothing could differ.

    Args:
        statement: of one column, its last clause a RETURN.
        rows: source of the list that the new statement takes.
        differs: whether a source may have another value in each of them. Limits are
            the same for all in any case, since Neo4j takes no row's value there.
    """
    fixed = frozenset(_sources(tuple(_limits(statement))))
    found = dict.fromkeys(_sources(statement))
    differing = tuple(it for it in found if it not in fixed and differs(it))
    if not differing:
        return None
    place = {source: Item(_EACH, Literal(n)) for n, source in enumerate(differing, 1)}
    one = _for_each(statement, place)
    column = _column(statement)
    given = Projection("RETURN", ((Item(_EACH, Literal(0)), _PLACE), (column, None)))
    unwound = Unwind(Parameter(rows), _EACH)
    return Shared(Statement((unwound, Call((_EACH,), (one,)), given)), differing)


def _for_each(tree: _T, place: dict[Hashable, Item]) -> _T:
    """A tree with items of the row in the place of parameters, also in subqueries."""

    def change(part: object) -> object:
        match part:
            case Parameter(source):
                return place.get(source, part)
            case Call(variables):
                inside = changed(part, change)
                return replace(inside, variables=(*variables, _EACH))
            case _:
                return changed(part, change)

    return changed(tree, change)


def _column(statement: Statement) -> Variable:
    match statement.clauses[-1]:
        case Projection("RETURN", ((_, str(name)),)):
            return Variable(name)
        case Projection("RETURN", ((Variable() as variable, None),)):
            return variable
        case other:
            message = f"not a RETURN of one column that has a name: {other}"
            raise ValueError(message)


def _limits(tree: object) -> Iterator[object]:
    return (node.limit for node in nodes(tree) if isinstance(node, Projection))


def _sources(tree: object) -> Iterator[Hashable]:
    return (node.source for node in nodes(tree) if isinstance(node, Parameter))
