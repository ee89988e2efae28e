"""Trails of ties that grow from both ends of a search, one tie a round.

A trail is a map: the `side` it grows from (0 or 1), where it has come (`end`), the
`nodes` it leads through, the `links` between them, the sum of
their `rank` and a `key` that orders trails of the same rank. A link is a map too: of a tie's `node`, `fact` and `subject`, its
place in `TIES` (`tie`) and its `rank`, and of a role the days on which it may have been
held (`first`, `last`). A round is bounded: a hub is
not walked through, and of the longer trails a limited number is kept, the closest first.
"""

from collections.abc import Iterator

from polgraph.cypher.build import any_of, both, collect, head, listed, mapped, returns
from polgraph.cypher.tree import (
    Binary,
    Call,
    Clause,
    Expression,
    Function,
    Item,
    Literal,
    Not,
    Parameter,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.model.ties import ROLE_IN, TIES
from polgraph.planner.lower.ties import (
    Found,
    is_small,
    may_overlap,
    passable,
    ties_of,
)
from polgraph.planner.plan import Paths, Reach
from polgraph.planner.sources import Constant, Source

TRAIL = Variable("trail")
_TRAILS, _TIE, _HERE = Variable("trails"), Variable("tie"), Variable("here")
_LINKS = Property(TRAIL, "links")


def rounds(root: Paths, ends: tuple[Variable, Variable]) -> Iterator[Projection]:
    """Clauses that bind a list of trails for each round, the first of no length."""
    started = listed(_start(side, end) for side, end in enumerate(ends))
    yield Projection("WITH", ((started, trails_of(0).name),))
    for number in range((root.hops + 1) // 2):
        grown = collect(Statement(_growing(root, number)))
        before = tuple((trails_of(earlier), None) for earlier in range(number + 1))
        longer = (grown, trails_of(number + 1).name)
        yield Projection("WITH", (*before, longer))


def trails_of(number: int) -> Variable:
    """The list of the trails of so many ties."""
    return Variable(f"trails{number}")


def in_company(here: Expression, one: Expression, other: Expression) -> Expression:
    """Ties that meet at an organization may have held at the same time."""
    organization = Binary("IN", Literal("Organization"), Function("labels", (here,)))
    return any_of((Not(organization), may_overlap(one, other, ("first", "last"))))


def limit(value: int) -> Parameter:
    """A limit of the server's as a parameter, so that it stays out of the text."""
    return Parameter(Source(Constant(value)))


def _start(side: int, end: Variable) -> Expression:
    return mapped(
        side=Literal(side),
        end=end,
        nodes=listed((end,)),
        links=listed(()),
        rank=Literal(0),
        key=Literal(""),
    )


def _growing(root: Paths, number: int) -> tuple[Clause, ...]:
    """Each trail with each tie from its end; ties are looked up once for each end."""
    by_end = (
        (Property(TRAIL, "end"), _HERE.name),
        (Function("collect", (TRAIL,)), _TRAILS.name),
    )
    kept = ((_HERE, None), (_TRAILS, None))
    walked = Projection("WITH", kept, condition=_open(root.reach, f"h{number}"))
    pair = ((TRAIL, None), (_TIE, None))
    return (
        Unwind(trails_of(number), TRAIL),
        Projection("WITH", by_end),
        *((walked,) if number else ()),
        Call((_HERE,), ties_of(_HERE, root.at, f"r{number}", _link)),
        Unwind(_TRAILS, TRAIL),
        Projection("WITH", pair, condition=_leads_on()),
        *_kept(root.reach),
    )


def _link(found: Found) -> Projection:
    ranks = listed(Literal(tie.rank) for tie in TIES)
    link = mapped(
        node=found.node,
        tie=found.place,
        rank=Item(ranks, found.place),
        fact=found.fact,
        subject=found.subject,
        first=Property(found.fact, ROLE_IN.days[0]),
        last=Property(found.fact, ROLE_IN.days[1]),
    )
    return returns(link, _TIE.name)


def _open(reach: Reach, prefix: str) -> Expression:
    """Whether a search may go on from where it has come."""
    small = is_small(_HERE, limit(reach.hub), limit(reach.hub + 1), prefix)
    return both(passable(_HERE), small)


def _leads_on() -> Expression:
    """Whether a tie leads somewhere new, at the time of the tie before it."""
    new = Not(Binary("IN", Property(_TIE, "node"), Property(TRAIL, "nodes")))
    before = Function("last", (_LINKS,))
    return both(new, in_company(Property(TRAIL, "end"), before, _TIE))


def _kept(reach: Reach) -> tuple[Clause, ...]:
    """Of trails through the same nodes the closest, of all of them a limited number.

    Trails whose last roles were held at other times are kept apart: which of them can go
    on is not known yet.
    """
    last = Function("last", (_LINKS,))
    apart = {
        "side": Property(TRAIL, "side"),
        "nodes": Property(TRAIL, "nodes"),
        "first": Property(last, "first"),
        "last": Property(last, "last"),
    }
    closest = (head(Function("collect", (TRAIL,))), TRAIL.name)
    grouped = tuple((value, f"{TRAIL.name}_{key}") for key, value in apart.items())
    return (
        Projection("WITH", ((_longer(), TRAIL.name),)),
        Projection("WITH", ((TRAIL, None),), order=by_closeness(TRAIL)),
        Projection("WITH", (*grouped, closest)),
        Projection(
            "WITH",
            ((TRAIL, None),),
            order=by_closeness(TRAIL),
            limit=limit(reach.trails),
        ),
        returns(TRAIL),
    )


def by_closeness(trail: Variable) -> tuple[Sort, ...]:
    """The closest trails first; of the same rank in an order of their own."""
    return (Sort(Property(trail, "rank")), Sort(Property(trail, "key")))


def _longer() -> Expression:
    node, fact = Property(_TIE, "node"), Property(_TIE, "fact")
    spaced = Binary("+", Property(TRAIL, "key"), Literal(" "))
    return mapped(
        side=Property(TRAIL, "side"),
        end=node,
        nodes=Binary("+", Property(TRAIL, "nodes"), listed((node,))),
        links=Binary("+", _LINKS, listed((_TIE,))),
        rank=Binary("+", Property(TRAIL, "rank"), Property(_TIE, "rank")),
        key=Binary("+", spaced, Property(fact, "id")),
    )
