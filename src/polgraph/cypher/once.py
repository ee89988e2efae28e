"""What no row changes, worked out before all rows instead of for each of them."""

from typing import TypeVar

from polgraph.cypher.build import collect, returns
from polgraph.cypher.parts import changed
from polgraph.cypher.tree import (
    Expression,
    Once,
    Projection,
    Statement,
    Unwind,
    Variable,
)

_T = TypeVar("_T")


def once(statement: Statement, column: str) -> Statement:
    """A statement of one column, each of its `Once` bound to a variable at its beginning.

    One of several clauses becomes a subquery, in which the variables are seen everywhere.
    """
    found: dict[Expression, Variable] = {}
    clauses = _bound(statement.clauses, found)
    if not found:
        return statement
    bound = tuple((of, variable.name) for of, variable in found.items())
    worked_out = Projection("WITH", bound)
    if len(clauses) == 1:
        return Statement((worked_out, *clauses))
    value = Variable(column)
    return Statement(
        (worked_out, Unwind(collect(Statement(clauses)), value), returns(value))
    )


def _bound(tree: _T, found: dict[Expression, Variable]) -> _T:
    """A tree with a variable in the place of each `Once`."""

    def bind(part: object) -> object:
        if isinstance(part, Once):
            return found.setdefault(part.value, Variable(f"once{len(found)}"))
        return changed(part, bind)

    return changed(tree, bind)
