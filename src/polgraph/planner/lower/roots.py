"""Whole statements: one for each root field, its answer in the column `value`.

The id of an entity that was merged into another one answers as the one that is left.
"""

from typing import assert_never

from polgraph.cypher.build import all_of, coalesce, collect, listed, returns
from polgraph.cypher.tree import (
    Clause,
    Expression,
    HasLabel,
    Literal,
    Match,
    NodePattern,
    Pattern,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.cypher.tree import Item as ItemOf
from polgraph.model import MODEL
from polgraph.planner.lower.hits import hits
from polgraph.planner.lower.network import network
from polgraph.planner.lower.pages import page
from polgraph.planner.lower.paths import paths
from polgraph.planner.lower.patterns import Scope, every, visible
from polgraph.planner.lower.rows import row
from polgraph.planner.plan import (
    All,
    ById,
    ByIds,
    Found,
    Item,
    Network,
    Page,
    Paths,
    Root,
)
from polgraph.planner.sources import Operand
from polgraph.records import decision_id

_NODE = Variable("n")
_ASKED = Variable("asked")
_MERGED = Variable("merged")
_WANTED = Variable("wanted")
_VALUE = "value"


def lower(root: Root) -> Statement:
    """The statement that answers a root field."""
    match root:
        case ById():
            return _by_id(root)
        case ByIds():
            return _by_ids(root)
        case All():
            return _all(root)
        case Page():
            return Statement((returns(page(root, None, _NODE.name, row), _VALUE),))
        case Found():
            return Statement((returns(hits(root, row), _VALUE),))
        case Paths():
            return paths(root, row)
        case Network():
            return network(root, row)
        case _:
            assert_never(root)


def _by_id(root: ById) -> Statement:
    """One row, or none; looked up by the id that all nodes share."""
    written = returns(row(root.item, _scope()), _VALUE)
    asked = root.id.parameter()
    if root.key != "id":
        return Statement((_find(root.item, root.item.name, root.key, asked), written))
    left = _left(asked, root.id.parameter(decision))
    return Statement((*left, _find(root.item, "Node", "id", _WANTED), written))


def _by_ids(root: ByIds) -> Statement:
    """A row for each id in order, each a list of the one node or empty."""
    ids = listed(_asked(operand) for operand in root.ids)
    left = _left(ItemOf(_ASKED, Literal(0)), ItemOf(_ASKED, Literal(1)))
    match = _find(root.item, "Node", "id", _WANTED)
    found = collect(Statement((*left, match, returns(row(root.item, _scope())))))
    return Statement((Unwind(ids, _ASKED), returns(found, _VALUE)))


def _asked(id_: Operand) -> Expression:
    """An id, and that of the decision by which it may have been merged."""
    return listed((id_.parameter(), id_.parameter(decision)))


def decision(id_: object) -> object:
    """The id of the decision by which an id may have been merged."""
    return decision_id(id_) if isinstance(id_, str) else None


def _left(asked: Expression, decision: Expression) -> tuple[Clause, ...]:
    """Clauses that bind the id that is left: the one asked for where nothing was merged."""
    node = NodePattern(_MERGED, MODEL.merge.name, (("id", decision),))
    left = coalesce(Property(_MERGED, "left"), asked)
    return (
        Match(Pattern(node), optional=True),
        Projection("WITH", ((left, _WANTED.name),)),
    )


def _find(item: Item, label: str, key: str, wanted: Expression) -> Match:
    pattern = Pattern(NodePattern(_NODE, label, ((key, wanted),)))
    typed = HasLabel(_NODE, item.name) if item.name != label else None
    return Match(pattern, all_of((typed, visible(_NODE))))


def _all(root: All) -> Statement:
    found = every(root.item.name, _NODE.name)
    ordered = Projection(
        "WITH",
        ((_NODE, None),),
        order=(Sort(Property(_NODE, "id")),),
        limit=root.first.parameter() if root.first else None,
    )
    return Statement(
        (found.match(), ordered, returns(row(root.item, _scope()), _VALUE))
    )


def _scope() -> Scope:
    return Scope(_NODE, _NODE.name)
