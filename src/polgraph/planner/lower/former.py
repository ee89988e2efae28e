"""Ids of entities that were merged into others: what is left of an id that is asked for.

Editors' decisions are nodes whose own id follows from the id that they merge, so that
one look at an index tells whether there is one.
"""

from polgraph.cypher.build import coalesce, collect, listed, returns
from polgraph.cypher.tree import (
    Binary,
    Clause,
    Expression,
    Literal,
    Match,
    NodePattern,
    Once,
    Pattern,
    Projection,
    Property,
    Statement,
    Variable,
)
from polgraph.cypher.tree import Item as ItemOf
from polgraph.model import MODEL
from polgraph.planner.sources import Operand
from polgraph.records import decision_id

_ASKED, _MERGED = Variable("asked"), Variable("merged")
WANTED = Variable("wanted")
"""The id that is left."""


def left_of(asked: Operand, *kept: Variable) -> tuple[Clause, ...]:
    """Clauses that bind `WANTED`, beside what is kept of the variables before."""
    return _left(asked.parameter(), asked.parameter(decision), kept)


def each_asked(ids: tuple[Operand, ...]) -> tuple[Expression, Variable]:
    """A list with an item for each id, and the variable that `left_of_each` expects."""
    pairs = (listed((id_.parameter(), id_.parameter(decision))) for id_ in ids)
    return listed(pairs), _ASKED


def left_of_each() -> tuple[Clause, ...]:
    """Clauses that bind `WANTED` for the item of `each_asked` at hand."""
    return _left(ItemOf(_ASKED, Literal(0)), ItemOf(_ASKED, Literal(1)))


def answering(ids: tuple[Operand, ...]) -> Expression:
    """Ids, and with them what is left of those that were merged."""
    decisions = listed(id_.parameter(decision) for id_ in ids)
    match = Match(
        Pattern(NodePattern(_MERGED, MODEL.merge.name)),
        Binary("IN", Property(_MERGED, "id"), decisions),
    )
    left = collect(Statement((match, returns(Property(_MERGED, "left")))))
    return Binary("+", listed(id_.parameter() for id_ in ids), Once(left))


def decision(id_: object) -> object:
    """The id of the decision by which an id may have been merged."""
    return decision_id(id_) if isinstance(id_, str) else None


def _left(
    asked: Expression, decision: Expression, kept: tuple[Variable, ...] = ()
) -> tuple[Clause, ...]:
    node = NodePattern(_MERGED, MODEL.merge.name, (("id", decision),))
    left = coalesce(Property(_MERGED, "left"), asked)
    still: tuple[tuple[Expression, None], ...] = tuple((it, None) for it in kept)
    return (
        Match(Pattern(node), optional=True),
        Projection("WITH", (*still, (left, WANTED.name))),
    )
