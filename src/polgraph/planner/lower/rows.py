"""The row of a node: one item for each slot that travels, the type first if needed."""

from dataclasses import replace
from typing import assert_never

from polgraph.cypher.build import any_of, collect, head, listed, nulls_last, returns
from polgraph.cypher.tree import (
    Case,
    Expression,
    HasLabel,
    Literal,
    Projection,
    Property,
    Statement,
    Variable,
)
from polgraph.planner.lower.dates import bounds, held
from polgraph.planner.lower.leaves import leaf, value_list
from polgraph.planner.lower.pages import edge_node, page
from polgraph.planner.lower.patterns import Scope, follow
from polgraph.planner.lower.rules import computed
from polgraph.planner.plan import (
    Answer,
    CursorOf,
    EdgeNode,
    Item,
    Leaf,
    Link,
    Nodes,
    Page,
    Rule,
    Slot,
    TypeName,
    ValueList,
)
from polgraph.planner.windows import sort_keys


def row(item: Item, scope: Scope) -> Expression:
    """A list with the value of each travelling slot."""
    values = (
        _slot(slot, item, scope, scope.below(index))
        for index, slot in enumerate(item.travelling)
    )
    types = (_type_name(item, scope.this),) if item.typed else ()
    return listed((*types, *values))


def _type_name(item: Item, subject: Variable) -> Expression:
    branches = ((HasLabel(subject, name), Literal(name)) for name in item.types)
    return Case(tuple(branches))


def _slot(slot: Slot, item: Item, scope: Scope, prefix: str) -> Expression:
    written = _answer(slot.answer, scope, prefix)
    if not slot.types or slot.types == frozenset(item.types):
        return written
    wanted = any_of(HasLabel(scope.this, name) for name in sorted(slot.types))
    return Case(((wanted, written),))


def _answer(  # noqa: C901 (one arm for each kind of answer)
    answer: Answer, scope: Scope, prefix: str
) -> Expression:
    match answer:
        case Leaf():
            return leaf(answer, scope.this)
        case ValueList():
            return value_list(answer, scope.this)
        case Rule():
            below = replace(scope, prefix=prefix)
            return computed(answer, below, row)
        case Link():
            return _link(answer, scope, prefix)
        case Nodes():
            return _nodes(answer, scope, prefix)
        case Page():
            return page(answer, scope.this, prefix, row)
        case EdgeNode():
            return edge_node(answer, scope, prefix, row)
        case TypeName() | CursorOf():
            raise TypeError(answer)
        case _:
            assert_never(answer)


def _link(answer: Link, scope: Scope, prefix: str) -> Expression:
    followed = follow(scope.this, answer.path, prefix)
    found = Projection(
        "RETURN", ((row(answer.item, Scope(followed.end, prefix)), None),), limit=_ONE
    )
    return head(collect(Statement((followed.match(), found))))


def _nodes(answer: Nodes, scope: Scope, prefix: str) -> Expression:
    followed = follow(scope.this, answer.path, prefix)
    day = None
    if answer.at is not None:
        role = followed.nodes[[step.label for step in answer.path].index("Role")]
        day = held(role, *bounds(answer.at))
    order = tuple(
        sort
        for key in sort_keys(answer.sort)
        for sort in nulls_last(
            Property(followed.end, key.key), descending=key.descending
        )
    )
    ordered = Projection(
        "WITH",
        ((followed.end, None),),
        distinct=len(answer.path) > 1,
        order=order,
        limit=answer.first.parameter() if answer.first else None,
    )
    written = returns(row(answer.item, Scope(followed.end, prefix)))
    return collect(Statement((followed.match(day), ordered, written)))


_ONE = Literal(1)
