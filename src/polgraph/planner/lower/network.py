"""What lies around some entities: their links, and those of whom they lead to.

Each hop counts the links of the entities that the hop before brought in, of hubs none.
The entities that they lead to join in the order of the weight of their links, as long as
there is room; `truncated` tells whether somebody was left out or a hub was met. Then the
links between all of them are read, once.
"""

from collections.abc import Iterator

from polgraph.cypher.build import all_of, any_of, collect, listed, mapped, returns
from polgraph.cypher.tree import (
    Beginning,
    Binary,
    Case,
    Clause,
    Expression,
    Function,
    HasLabel,
    Literal,
    Match,
    NodePattern,
    Not,
    Pattern,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.planner.lower.former import WANTED, each_asked, left_of_each
from polgraph.planner.lower.links import links
from polgraph.planner.lower.neighbours import (
    NODE,
    ONWARD,
    RELATION,
    VIA,
    neighbours,
    small,
)
from polgraph.planner.lower.patterns import Row, Scope, visible
from polgraph.planner.lower.ties import passable
from polgraph.planner.plan import Network, Rule

_HERE, _NEW, _FRESH = Variable("here"), Variable("new"), Variable("fresh")
_NODES, _FOLLOWED, _CUT = Variable("nodes"), Variable("followed"), Variable("truncated")
_NETWORK = Variable("network")


def network(root: Network, row: Row) -> Statement:
    """One row: the network, empty where none of the entities may be seen."""
    hops = [clause for hop in range(root.hops) for clause in _hop(root, hop)]
    drawn = links(root, _NODES, _FOLLOWED) if _asks_for_links(root) else listed(())
    made = mapped(nodes=_NODES, links=drawn, truncated=_CUT)
    return Statement(
        (
            *_around(root),
            *hops,
            Projection("WITH", ((made, _NETWORK.name),)),
            returns(row(root.item, Scope(_NETWORK, _NETWORK.name)), "value"),
        )
    )


def _asks_for_links(root: Network) -> bool:
    answers = (slot.answer for slot in root.item.slots)
    return any(isinstance(it, Rule) and it.field.name == "links" for it in answers)


def _around(root: Network) -> Iterator[Clause]:
    """The entities that the network is around, each once, as far as there is room."""
    pattern = Pattern(NodePattern(NODE, "Node", (("id", WANTED),)))
    found = collect(
        Statement(
            (
                Unwind(*each_asked(root.around)),
                *left_of_each(),
                Match(pattern, all_of((HasLabel(NODE, "Entity"), visible(NODE)))),
                Projection("RETURN", ((NODE, None),), distinct=True),
            )
        )
    )
    yield Projection("WITH", ((found, _FRESH.name),))
    first = root.first.parameter()
    kept = Beginning(_FRESH, first)
    cut = Binary(">", _size(_FRESH), first)
    yield Projection(
        "WITH",
        (
            (kept, _NODES.name),
            (kept, _NEW.name),
            (kept, _FOLLOWED.name),
            (cut, _CUT.name),
        ),
    )


def _hop(root: Network, hop: int) -> Iterator[Clause]:
    """Whom the links of the newest entities bring in."""
    if hop:
        yield from _walked(root, hop)
    room = Binary("-", root.first.parameter(), _size(_NODES))
    fresh = collect(Statement(_brought(root, hop, room)))
    kept = ((_NODES, None), (_FOLLOWED, None))
    yield Projection("WITH", (*kept, (_CUT, None), (fresh, _FRESH.name)))
    new = Beginning(_FRESH, room)
    cut = any_of((_CUT, Binary(">", _size(_FRESH), room)))
    yield Projection(
        "WITH",
        (
            (Binary("+", _NODES, new), _NODES.name),
            (_FOLLOWED, None),
            (cut, _CUT.name),
            (new, _NEW.name),
        ),
    )


def _walked(root: Network, hop: int) -> Iterator[Clause]:
    """Of the newest entities only those are followed that a search may walk through."""
    kept = ((_NODES, None), (_FOLLOWED, None), (_CUT, None))
    through = _those(_NEW, passable(_HERE))
    yield Projection("WITH", (*kept, (through, _FRESH.name)))
    few = _those(_FRESH, small(_HERE, root.reach, f"o{hop}"))
    yield Projection("WITH", (*kept, (_FRESH, None), (few, _NEW.name)))
    hubs = Binary("<", _size(_NEW), _size(_FRESH))
    yield Projection(
        "WITH",
        (
            (_NODES, None),
            (Binary("+", _FOLLOWED, _NEW), _FOLLOWED.name),
            (any_of((_CUT, hubs)), _CUT.name),
            (_NEW, None),
        ),
    )


def _those(entities: Variable, condition: Expression) -> Expression:
    """The entities of a list that a condition holds for."""
    kept = Projection("WITH", ((_HERE, None),), condition=condition)
    return collect(Statement((Unwind(entities, _HERE), kept, returns(_HERE))))


def _brought(root: Network, hop: int, room: Expression) -> tuple[Clause, ...]:
    """Entities that are not in the network yet, the heaviest linked first.

    More than there is room for, to know of it; none where it is known already.
    """
    looks = any_of((Not(_CUT), Binary(">", room, Literal(0))))
    weight = Variable("weight")
    order = (Sort(weight, descending=True), Sort(Property(NODE, "id")))
    rows = (_HERE, NODE, RELATION, ONWARD, VIA)
    items = tuple((variable, None) for variable in rows)
    return (
        Unwind(Case(((looks, _NEW),), listed(())), _HERE),
        neighbours(_HERE, root, f"n{hop}"),
        Projection("WITH", items, condition=all_of(_wanted(root))),
        Projection("WITH", items, distinct=True),
        Projection("WITH", ((NODE, None), (Function("count", (VIA,)), weight.name))),
        Projection(
            "WITH",
            ((NODE, None), (weight, None)),
            order=order,
            limit=Binary("+", root.first.parameter(), Literal(1)),
        ),
        returns(NODE),
    )


def _wanted(root: Network) -> Iterator[Expression]:
    yield Not(Binary("IN", NODE, _NODES))
    if root.types is not None:
        yield any_of(HasLabel(NODE, name) for name in root.types)


def _size(items: Variable) -> Expression:
    return Function("size", (items,))
