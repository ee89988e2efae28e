"""The links between the entities of a network, each once, and the words that prove them.

A link is a map: the ids of its `source` and `target`, its `relation`, its `weight` (how
many facts it stands for, or at how many meetings or in how many organizations two people
were together), its dates, and for its citations the `facts` and both ends. What people
share is found among the facts of these entities alone, whatever others were there too.
"""

from polgraph.cypher.build import (
    NULL,
    all_of,
    any_of,
    coalesce,
    collect,
    equal,
    listed,
    mapped,
    returns,
)
from polgraph.cypher.tree import (
    Binary,
    Call,
    Case,
    Clause,
    Expression,
    Function,
    HasLabel,
    Literal,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.model.enums import ParticipationRole
from polgraph.model.fields import Path, into, out
from polgraph.model.ties import ATTENDED
from polgraph.planner.lower.neighbours import (
    MEMBER_WITH,
    SEATS,
    SPOKE_WITH,
    held_at,
    met_at,
    small,
)
from polgraph.planner.lower.patterns import follow
from polgraph.planner.lower.steps import at_place, relation_of
from polgraph.planner.lower.ties import Found, may_overlap, ties_of
from polgraph.planner.plan import Network

_PARTS: Path = (into("BY", "Participation"), out("IN_MEETING", "Meeting"))
_HERE, _ONE, _OTHER = Variable("here"), Variable("one"), Variable("other")
_MEMBERS = Variable("members")
_COLUMNS = ("source", "target", "relation", "via", "facts", "since", "until")
_SOURCE, _TARGET, _RELATION, _VIA, _FACTS, _SINCE, _UNTIL = map(Variable, _COLUMNS)
_WEIGHT = Variable("weight")


def links(root: Network, nodes: Variable, followed: Variable) -> Expression:
    """All links of those that are followed to others of the nodes, the heaviest first."""
    found = Call(
        (nodes, followed),
        (
            _tied(root, nodes, followed),
            _spoke_together(root, nodes, followed),
            _were_members(root, nodes, followed),
        ),
    )
    source, target = Property(_SOURCE, "id"), Property(_TARGET, "id")
    heaviest = (
        Sort(_WEIGHT, descending=True),
        Sort(source),
        Sort(target),
        Sort(_RELATION),
    )
    kept = (_SOURCE, _TARGET, _RELATION, _WEIGHT, _FACTS, _SINCE, _UNTIL)
    shown = mapped(
        source=source,
        target=target,
        relation=_RELATION,
        weight=_WEIGHT,
        since=_SINCE,
        until=_UNTIL,
        facts=_FACTS,
        ends=listed((_SOURCE, _TARGET)),
    )
    ordered = Projection("WITH", tuple((it, None) for it in kept), order=heaviest)
    return collect(Statement((found, _joined(), ordered, returns(shown))))


def _joined() -> Projection:
    """One link for all that join two entities in the same way."""
    weight = Function("count", (_VIA,), distinct=True)
    return Projection(
        "WITH",
        (
            (_SOURCE, None),
            (_TARGET, None),
            (_RELATION, None),
            (weight, _WEIGHT.name),
            (Function("collect", (_FACTS,)), _FACTS.name),
            (_edge("min", _SINCE), _SINCE.name),
            (_edge("max", _UNTIL), _UNTIL.name),
        ),
    )


def _edge(which: str, day: Variable) -> Expression:
    """The first or the last of some days; null where one of them is open."""
    known = Case(((Binary("<>", day, Literal("")), day),))
    every = equal(Function("count", (known,)), Function("count", (_VIA,)))
    return Case(((every, Function(which, (day,))),))


def _tied(root: Network, nodes: Variable, followed: Variable) -> Statement:
    found = Call((_HERE, nodes), ties_of(_HERE, root.at, "lt", _tie, nodes))
    columns = map(Variable, _COLUMNS)
    return Statement((Unwind(followed, _HERE), found, _returned(*columns)))


def _tie(found: Found) -> Projection:
    fact, subject = found.fact, found.subject
    target = Case(((equal(subject, found.node), _HERE),), found.node)
    met = Property(target, "date")
    happened = coalesce(Property(fact, "date"), Property(fact, "publishedAt"))
    day = Case(((at_place(found.place, ATTENDED), met),), happened)
    return _returned(
        subject,
        target,
        relation_of(found.place, fact),
        fact,
        listed((fact,)),
        coalesce(Property(fact, "since"), day),
        coalesce(Property(fact, "until"), day),
    )


def _spoke_together(root: Network, nodes: Variable, followed: Variable) -> Statement:
    part = follow(_ONE, _PARTS, "lm")
    fact, meeting = part.nodes
    speaks = equal(Property(fact, "role"), Literal(ParticipationRole.SPEAKER.value))
    match = part.match(HasLabel(_ONE, "Official"), speaks, *met_at(meeting, root.at))
    day = Property(_VIA, "date")
    pairs = _pairs(root, meeting, fact, followed, "ls")
    return Statement((Unwind(nodes, _ONE), match, *pairs, _shared(SPOKE_WITH, day)))


def _were_members(root: Network, nodes: Variable, followed: Variable) -> Statement:
    seat = follow(_ONE, SEATS, "lb")
    role, body = seat.nodes
    match = seat.match(HasLabel(_ONE, "Official"), *held_at(role, root.at))
    together = may_overlap(Property(_ONE, "fact"), Property(_OTHER, "fact"))
    pairs = _pairs(root, body, role, followed, "lh", together)
    return Statement((Unwind(nodes, _ONE), match, *pairs, _shared(MEMBER_WITH, NULL)))


def _pairs(
    root: Network,
    via: Variable,
    fact: Variable,
    followed: Variable,
    prefix: str,
    together: Expression | None = None,
) -> tuple[Clause, ...]:
    """Clauses that bind two of those who share something, in the order of their ids."""
    member = mapped(who=_ONE, fact=fact)
    who = [Property(it, "who") for it in (_ONE, _OTHER)]
    several = Binary(">", Function("size", (_MEMBERS,)), Literal(1))
    wanted = (
        Binary("<", *(Property(it, "id") for it in who)),
        any_of(Binary("IN", it, followed) for it in who),
        together,
    )
    gathered = Function("collect", (member,))
    kept = ((_VIA, None), (_MEMBERS, None))
    return (
        Projection(
            "WITH",
            ((via, _VIA.name), (gathered, _MEMBERS.name)),
            condition=several,
        ),
        Projection("WITH", kept, condition=small(_VIA, root.reach, prefix)),
        Unwind(_MEMBERS, _ONE),
        Unwind(_MEMBERS, _OTHER),
        Projection(
            "WITH",
            ((_VIA, None), (_ONE, None), (_OTHER, None)),
            condition=all_of(wanted),
        ),
    )


def _shared(relation: Expression, day: Expression) -> Projection:
    who = (Property(it, "who") for it in (_ONE, _OTHER))
    facts = listed(Property(it, "fact") for it in (_ONE, _OTHER))
    return _returned(*who, relation, _VIA, facts, day, day)


def _returned(*values: Expression) -> Projection:
    return Projection("RETURN", tuple(zip(values, _COLUMNS, strict=True)))
