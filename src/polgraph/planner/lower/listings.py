"""Plain lists that rules find: ordered, cut at `first`, one row for each."""

from polgraph.cypher.build import collect, returns
from polgraph.cypher.tree import (
    Clause,
    Expression,
    Literal,
    Projection,
    Sort,
    Statement,
    Variable,
)
from polgraph.planner.lower.patterns import Row, Scope
from polgraph.planner.plan import Item, Rule
from polgraph.planner.sources import Operand


def first_of(answer: Rule) -> Expression:
    """The size of a rule's list."""
    first = answer.arguments.get("first")
    return first.parameter() if isinstance(first, Operand) else Literal(20)


def item_of(answer: Rule) -> Item:
    """What is asked of each node of a rule's list."""
    if answer.item is None:
        raise TypeError(answer.field)
    return answer.item


def listing(
    answer: Rule,
    clauses: tuple[Clause, ...],
    bound: tuple[Variable, ...],
    order: tuple[Sort, ...],
    below: Scope,
    row: Row,
) -> Expression:
    """`COLLECT { … }` of what the clauses match.

    Args:
        answer: the computed field.
        clauses: what matches the nodes.
        bound: the variables that rows are written from.
        order: sort keys over the bound variables.
        below: the scope of a row.
        row: writes a row.
    """
    ordered = Projection(
        "WITH",
        tuple((variable, None) for variable in bound),
        order=order,
        limit=first_of(answer),
    )
    written = returns(row(item_of(answer), below))
    return collect(Statement((*clauses, ordered, written)))
