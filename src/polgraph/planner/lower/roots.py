"""Whole statements: one for each root field, its answer in the column `value`.

The id of an entity that was merged into another one answers as the one that is left.
"""

from typing import assert_never

from polgraph.cypher.build import all_of, collect, returns
from polgraph.cypher.once import once
from polgraph.cypher.tree import (
    Expression,
    HasLabel,
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
from polgraph.planner.lower.former import (
    WANTED,
    each_asked,
    left_of,
    left_of_each,
)
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

_NODE = Variable("n")
_VALUE = "value"


def lower(root: Root) -> Statement:
    """The statement that answers a root field."""
    return once(_statement(root), _VALUE)


def _statement(root: Root) -> Statement:
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
    if root.key != "id":
        asked = root.id.parameter()
        return Statement((_find(root.item, root.item.name, root.key, asked), written))
    find = _find(root.item, "Node", "id", WANTED)
    return Statement((*left_of(root.id), find, written))


def _by_ids(root: ByIds) -> Statement:
    """A row for each id in order, each a list of the one node or empty."""
    match = _find(root.item, "Node", "id", WANTED)
    written = returns(row(root.item, _scope()))
    found = collect(Statement((*left_of_each(), match, written)))
    return Statement((Unwind(*each_asked(root.ids)), returns(found, _VALUE)))


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
