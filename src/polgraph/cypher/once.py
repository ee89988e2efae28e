"""What no row changes, worked out before all rows instead of for each of them."""

from dataclasses import fields, is_dataclass, replace

from polgraph.cypher.build import collect, returns
from polgraph.cypher.tree import (
    Expression,
    Once,
    Parameter,
    Projection,
    Statement,
    Unwind,
    Variable,
)


def once(statement: Statement, column: str) -> Statement:
    """A statement of one column, each of its `Once` bound to a variable at its beginning.

    One of several clauses becomes a subquery, in which the variables are seen everywhere.
    """
    found: dict[Expression, Variable] = {}
    clauses = _bound(statement.clauses, found)
    if not found or not isinstance(clauses, tuple):
        return statement
    bound = tuple((of, variable.name) for of, variable in found.items())
    worked_out = Projection("WITH", bound)
    if len(clauses) == 1:
        return Statement((worked_out, *clauses))
    value = Variable(column)
    return Statement(
        (worked_out, Unwind(collect(Statement(clauses)), value), returns(value))
    )


def _bound(tree: object, found: dict[Expression, Variable]) -> object:
    """A tree with a variable in the place of each `Once`."""
    match tree:
        case Once(value):
            return found.setdefault(value, Variable(f"once{len(found)}"))
        case tuple():
            return tuple(_bound(item, found) for item in tree)
        case Parameter():
            return tree
        case _ if is_dataclass(tree) and not isinstance(tree, type):
            parts = {
                field.name: _bound(getattr(tree, field.name), found)
                for field in fields(tree)
            }
            return replace(tree, **parts)
        case _:
            return tree
