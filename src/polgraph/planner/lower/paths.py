"""How two entities are connected: a search from both ends, as one statement.

Trails grow from both ends until two of them meet (`trails`). What they may lead through
is bounded: an entity of more links than a limit is a hub, at which trails may meet but
which none walks through. Two roles in one organization join two people only if they may
have been held at the same time.

The paths are ordered by what they cost: a hop costs 1, and each entity between the ends
costs 1 more for each of `CROWDS` that it has more links than, and `HUB` for a hub. So
two people are joined by a meeting of five before a parliament of hundreds. Of equal
cost, the closer ties come first, then those through entities with fewer links.
"""

from polgraph.cypher.build import (
    all_of,
    any_of,
    both,
    collect,
    equal,
    head,
    mapped,
    returns,
)
from polgraph.cypher.tree import (
    Beginning,
    Binary,
    Case,
    Clause,
    Comprehension,
    Expression,
    Function,
    HasLabel,
    Literal,
    Match,
    NodePattern,
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
from polgraph.planner.lower.former import WANTED, left_of
from polgraph.planner.lower.patterns import Row, Scope, visible
from polgraph.planner.lower.ties import degree, passable
from polgraph.planner.lower.trails import (
    TRAIL,
    by_closeness,
    in_company,
    limit,
    rounds,
    trails_of,
)
from polgraph.planner.plan import Paths, Reach

CROWDS = (25, 50, 100)
"""Numbers of links beyond which an entity between the ends costs 1 more each."""
HUB = 4
"""What a hub costs."""
_AT_ONE_ENTITY = 50  # trails of one side that are joined where they meet
_CANDIDATES = 500  # paths whose cost is told, the shortest and closest

_A, _B, _PATH = Variable("a"), Variable("b"), Variable("path")
_HERE, _LEFT, _RIGHT = Variable("here"), Variable("left"), Variable("right")


def paths(root: Paths, row: Row) -> Statement:
    """A row for each path, the least costly first; none where an end may not be seen."""
    lists = [trails_of(number) for number in range((root.hops + 1) // 2 + 1)]
    every: Expression = lists[0]
    for more in lists[1:]:
        every = Binary("+", every, more)
    return Statement(
        (
            *left_of(root.start),
            _end(_A),
            *left_of(root.end, _A),
            _end(_B, Binary("<>", _A, _B)),
            *rounds(root, (_A, _B)),
            Unwind(every, TRAIL),
            *_met(root.hops),
            *_told_apart(),
            *_weighed(root),
            returns(row(root.item, Scope(_PATH, _PATH.name)), "value"),
        )
    )


def _end(node: Variable, *further: Expression) -> Match:
    pattern = Pattern(NodePattern(node, "Node", (("id", WANTED),)))
    conditions = (HasLabel(node, "Entity"), visible(node), *further)
    return Match(pattern, all_of(conditions))


def _met(hops: int) -> tuple[Clause, ...]:
    """Pairs of trails that meet, one from either side, within so many hops."""
    sides = ((0, _LEFT), (1, _RIGHT))
    lists = [(_side(side), f"{name.name}s") for side, name in sides]
    bound = ((_HERE, None), (_LEFT, None), (_RIGHT, None))
    return (
        Projection("WITH", ((Property(TRAIL, "end"), _HERE.name), *lists)),
        Unwind(Variable(f"{_LEFT.name}s"), _LEFT),
        Unwind(Variable(f"{_RIGHT.name}s"), _RIGHT),
        Projection("WITH", bound, condition=_joins(hops)),
    )


def _side(side: int) -> Expression:
    every = Function("collect", (TRAIL,))
    one = Variable("one")
    mine = equal(Property(one, "side"), Literal(side))
    return Beginning(Comprehension(one, every, one, mine), Literal(_AT_ONE_ENTITY))


def _joins(hops: int) -> Expression | None:
    """Whether two trails make a simple path: nothing but their meeting is of both."""
    left, right = (Property(side, "links") for side in (_LEFT, _RIGHT))
    lengths = [Function("size", (links,)) for links in (left, right)]
    total = Binary("+", lengths[0], lengths[1])
    one = Variable("one")
    again = all_of(
        (
            Binary("IN", one, Property(_LEFT, "nodes")),
            Binary("<>", one, _HERE),
        )
    )
    simple = Quantified("none", one, Property(_RIGHT, "nodes"), again or one)
    ends = [equal(length, Literal(0)) for length in lengths]
    company = in_company(_HERE, Function("last", (left,)), Function("last", (right,)))
    between = any_of((*ends, both(passable(_HERE), company)))
    return all_of(
        (
            Binary(">", total, Literal(0)),
            Binary("<=", total, Literal(hops)),
            simple,
            between,
        )
    )


def _told_apart() -> tuple[Clause, ...]:
    """Of paths through the same nodes the closest; the shortest come first."""
    back = Function("reverse", (Property(_RIGHT, "nodes"),))
    nodes = Binary("+", Property(_LEFT, "nodes"), Function("tail", (back,)))
    turned = Function("reverse", (Property(_RIGHT, "links"),))
    links = Binary("+", Property(_LEFT, "links"), turned)
    rank = Binary("+", Property(_LEFT, "rank"), Property(_RIGHT, "rank"))
    link, key = Variable("link"), Variable("key")
    fact = Property(Property(link, "fact"), "id")
    spaced = Binary("+", Binary("+", key, Literal(" ")), fact)
    keyed = Reduced(key, Literal(""), link, Property(_PATH, "links"), spaced)
    joined = mapped(nodes=nodes, links=links, rank=rank)
    told = mapped(
        nodes=Property(_PATH, "nodes"),
        links=Property(_PATH, "links"),
        rank=Property(_PATH, "rank"),
        key=keyed,
        length=Function("size", (Property(_PATH, "links"),)),
    )
    closest = head(Function("collect", (_PATH,)))
    shortest = (Sort(Property(_PATH, "length")), *by_closeness(_PATH))
    return (
        Projection("WITH", ((joined, _PATH.name),)),
        Projection("WITH", ((told, _PATH.name),)),
        Projection("WITH", ((_PATH, None),), order=by_closeness(_PATH)),
        Projection(
            "WITH", ((Property(_PATH, "nodes"), "nodes"), (closest, _PATH.name))
        ),
        Projection(
            "WITH", ((_PATH, None),), order=shortest, limit=Literal(_CANDIDATES)
        ),
    )


def _weighed(root: Paths) -> tuple[Clause, ...]:
    """The least costly paths."""
    crowds, cost, joined = Variable("crowds"), Variable("cost"), Variable("joined")
    hops = Property(_PATH, "length")
    node, key = Variable("node"), Variable("key")
    ids = Binary("+", Binary("+", key, Literal(" ")), Property(node, "id"))
    nodes = Property(_PATH, "nodes")
    order = (
        Sort(cost),
        Sort(Property(_PATH, "rank")),
        Sort(joined),
        Sort(Property(_PATH, "key")),
        Sort(Reduced(key, Literal(""), node, nodes, ids)),
    )
    return (
        Projection("WITH", ((_PATH, None), (_crowds(root.reach), crowds.name))),
        Projection(
            "WITH",
            (
                (_PATH, None),
                (_sum(crowds, hops, _cost(root.reach)), cost.name),
                (_sum(crowds, Literal(0), Variable("links")), joined.name),
            ),
        ),
        Projection(
            "WITH",
            ((_PATH, None), (cost, None), (joined, None)),
            order=order,
            limit=root.first.parameter(),
        ),
    )


def _crowds(reach: Reach) -> Expression:
    """How many links each entity between the ends has."""
    ends = (Function(name, (Property(_PATH, "nodes"),)) for name in ("head", "last"))
    between = all_of(Binary("<>", _HERE, end) for end in ends)
    links = degree(_HERE, limit(reach.hub + 1), "crowd")
    return collect(
        Statement(
            (
                Unwind(Property(_PATH, "nodes"), _HERE),
                Projection("WITH", ((_HERE, None),), condition=between),
                returns(links),
            )
        )
    )


def _sum(numbers: Variable, start: Expression, of: Expression) -> Expression:
    """A number for each number of links, added up."""
    total, links = Variable("total"), Variable("links")
    return Reduced(total, start, links, numbers, Binary("+", total, of))


def _cost(reach: Reach) -> Expression:
    """What an entity between the ends costs more than its hop."""
    links = Variable("links")
    steps = (*enumerate(sorted(CROWDS), start=1),)
    crowded = tuple(
        (Binary(">", links, Literal(many)), Literal(cost))
        for cost, many in reversed(steps)
    )
    hub = (Binary(">", links, limit(reach.hub)), Literal(HUB))
    return Case((hub, *crowded), Literal(0))
