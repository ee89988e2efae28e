"""What lies around some entities: their links, and those of whom they lead to.

Each hop looks up the links of the entities that the hop before brought in, of hubs
none. The entities that they lead to join in the order of the weight of their links, as
long as there is room; `truncated` tells whether somebody was left out or a hub was met.
A link is there once, with its weight: how many facts it stands for, or at how many
meetings or in how many organizations two people were together.
"""

from collections.abc import Iterator

from polgraph.cypher.build import (
    all_of,
    any_of,
    collect,
    head,
    listed,
    mapped,
    returns,
)
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
    Quantified,
    Reduced,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.planner.lower.neighbours import is_open, links_of
from polgraph.planner.lower.patterns import Row, Scope, visible
from polgraph.planner.lower.ties import ties_of
from polgraph.planner.plan import Network

_HERE, _LINK, _NODE = Variable("here"), Variable("link"), Variable("node")
_NODES, _LINKS, _CUT = Variable("nodes"), Variable("links"), Variable("truncated")
_NEW, _FRESH, _NETWORK = Variable("new"), Variable("fresh"), Variable("network")
_KEPT = ((_NODES, None), (_LINKS, None), (_CUT, None))


def network(root: Network, row: Row) -> Statement:
    """One row: the network, empty where none of the entities may be seen."""
    hops = [clause for hop in range(root.hops) for clause in _hop(root, hop)]
    made = mapped(nodes=_NODES, links=_drawn(), truncated=_CUT)
    return Statement(
        (
            *_around(root),
            *hops,
            Projection("WITH", ((made, _NETWORK.name),)),
            returns(row(root.item, Scope(_NETWORK, _NETWORK.name)), "value"),
        )
    )


def _around(root: Network) -> Iterator[Clause]:
    """The entities that the network is around, each once, as far as there is room."""
    wanted = Variable("wanted")
    pattern = Pattern(NodePattern(_NODE, "Node", (("id", wanted),)))
    found = collect(
        Statement(
            (
                Unwind(listed(it.parameter() for it in root.around), wanted),
                Match(pattern, all_of((HasLabel(_NODE, "Entity"), visible(_NODE)))),
                Projection("RETURN", ((_NODE, None),), distinct=True),
            )
        )
    )
    yield Projection("WITH", ((found, _FRESH.name),))
    first = root.first.parameter()
    kept = Beginning(_FRESH, first)
    cut = Binary(">", Function("size", (_FRESH,)), first)
    yield Projection(
        "WITH",
        (
            (kept, _NODES.name),
            (kept, _NEW.name),
            (listed(()), _LINKS.name),
            (cut, _CUT.name),
        ),
    )


def _hop(root: Network, hop: int) -> Iterator[Clause]:
    """The links of the newest entities, and whom they bring in."""
    if hop:
        walked = Projection(
            "WITH", ((_HERE, None),), condition=is_open(_HERE, root.reach, f"o{hop}")
        )
        clauses = (Unwind(_NEW, _HERE), walked, returns(_HERE))
        reached = any_of(
            (
                _CUT,
                Binary(
                    "<",
                    Function("size", (_FRESH,)),
                    Function("size", (_NEW,)),
                ),
            )
        )
        yield Projection(
            "WITH",
            (*_KEPT, (_NEW, None), (collect(Statement(clauses)), _FRESH.name)),
        )
        yield Projection(
            "WITH",
            ((_NODES, None), (_LINKS, None), (reached, _CUT.name), (_FRESH, _NEW.name)),
        )
    found = Binary("+", _LINKS, collect(Statement(_linked(root, hop))))
    yield Projection("WITH", ((_NODES, None), (_CUT, None), (found, _LINKS.name)))
    yield Projection("WITH", (*_KEPT, (_brought(), _FRESH.name)))
    size = Function("size", (_NODES,))
    room = Binary("-", root.first.parameter(), size)
    full = any_of((_CUT, Binary(">", Function("size", (_FRESH,)), room)))
    new = Beginning(_FRESH, room)
    yield Projection(
        "WITH",
        (
            (Binary("+", _NODES, new), _NODES.name),
            (_LINKS, None),
            (full, _CUT.name),
            (new, _NEW.name),
        ),
    )


def _linked(root: Network, hop: int) -> tuple[Clause, ...]:
    """The links of the new entities to those of the types asked for, by what they join."""
    own = Variable("own")
    wanted = None
    if root.types is not None:
        labels = Function("labels", (Property(_LINK, "node"),))
        among = Binary("IN", Property(_LINK, "node"), _NODES)
        kinds = (Binary("IN", Literal(name), labels) for name in root.types)
        wanted = any_of((among, *kinds))
    grouped = tuple(
        (Property(_LINK, key), f"l_{key}") for key in ("source", "target", "relation")
    )
    every = Function("collect", (_LINK,))
    bound = ((_HERE, None), (ties_of(_HERE, root.at, f"n{hop}"), own.name))
    return (
        Unwind(_NEW, _HERE),
        Projection("WITH", bound),
        Unwind(links_of(_HERE, own, root, f"s{hop}"), _LINK),
        Projection("WITH", ((_HERE, None), (_LINK, None)), condition=wanted),
        Projection("WITH", ((_HERE, None), *grouped, (every, "every"))),
        returns(_joined()),
    )


def _joined() -> Expression:
    """One link for all that join two entities in the same way."""
    every, one = Variable("every"), Variable("one")
    via = Variable("via")
    unwound = (
        Unwind(every, one),
        Projection("RETURN", ((Property(one, "via"), via.name),), distinct=True),
    )
    weight = Function("size", (collect(Statement(unwound)),))
    total = Variable("total")
    gathered = Reduced(
        total,
        listed(()),
        one,
        every,
        Binary("+", total, Property(one, "facts")),
    )
    return mapped(
        source=Variable("l_source"),
        target=Variable("l_target"),
        relation=Variable("l_relation"),
        weight=weight,
        facts=gathered,
        since=_edge("since", descending=False),
        until=_edge("until", descending=True),
    )


def _edge(key: str, *, descending: bool) -> Expression:
    """The first or the last of the days of some links; null where one is open."""
    every, one = Variable("every"), Variable("one")
    day = Property(one, key)
    open_ = Quantified(
        "any",
        one,
        every,
        Binary("=", Function("coalesce", (day, Literal(""))), Literal("")),
    )
    sorted_ = Projection(
        "RETURN",
        ((day, "day"),),
        order=(Sort(Variable("day"), descending),),
        limit=Literal(1),
    )
    return Case(
        ((Not(open_), head(collect(Statement((Unwind(every, one), sorted_))))),)
    )


def _brought() -> Expression:
    """Entities at the far ends of links that are not in the network yet, heaviest first."""
    ends = listed((Property(_LINK, "source"), Property(_LINK, "target")))
    weight = Variable("weight")
    order = (Sort(weight, descending=True), Sort(Property(_NODE, "id")))
    return collect(
        Statement(
            (
                Unwind(_LINKS, _LINK),
                Unwind(ends, _NODE),
                Projection(
                    "WITH",
                    ((_NODE, None), (_LINK, None)),
                    condition=Not(Binary("IN", _NODE, _NODES)),
                ),
                Projection(
                    "WITH",
                    (
                        (_NODE, None),
                        (Function("sum", (Property(_LINK, "weight"),)), weight.name),
                    ),
                ),
                Projection("WITH", ((_NODE, None), (weight, None)), order=order),
                returns(_NODE),
            )
        )
    )


def _drawn() -> Expression:
    """The links between entities of the network, each once, the heaviest first."""
    inside = all_of(
        Binary("IN", Property(_LINK, end), _NODES) for end in ("source", "target")
    )
    grouped = tuple(
        (Property(_LINK, key), f"l_{key}") for key in ("source", "target", "relation")
    )
    heaviest = (
        Sort(Property(_LINK, "weight"), descending=True),
        *(Sort(Property(Property(_LINK, end), "id")) for end in ("source", "target")),
        Sort(Property(_LINK, "relation")),
    )
    shown = mapped(
        source=Property(Property(_LINK, "source"), "id"),
        target=Property(Property(_LINK, "target"), "id"),
        **{
            key: Property(_LINK, key)
            for key in ("relation", "weight", "facts", "since", "until")
        },
    )
    once = head(Function("collect", (_LINK,)))
    return collect(
        Statement(
            (
                Unwind(_LINKS, _LINK),
                Projection("WITH", ((_LINK, None),), condition=inside),
                Projection("WITH", ((_LINK, None),), order=heaviest),
                Projection("WITH", (*grouped, (once, _LINK.name))),
                Projection("WITH", ((_LINK, None),), order=heaviest),
                returns(shown),
            )
        )
    )
