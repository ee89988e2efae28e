"""The ties of an entity as one list of maps, and how many links an entity has.

Each map holds the `node` at the other end, the tie's place in `TIES` and its rank, the
`fact` that says it, the `subject`, and, of a role, the days on which it may have been
held (`first`, `last`). All ties through a fact are found by one pattern and all others
by another, and told apart by the types of the relationships: a pattern for each tie
would take Neo4j seconds to plan.
"""

from itertools import product

from polgraph.cypher.build import (
    FALSE,
    TRUE,
    all_of,
    any_of,
    both,
    coalesce,
    collect,
    count,
    equal,
    known,
    listed,
    mapped,
    returns,
)
from polgraph.cypher.tree import (
    Binary,
    Case,
    Expression,
    Function,
    HasLabel,
    Item,
    Literal,
    MapOf,
    Match,
    NodePattern,
    Not,
    Parameter,
    Pattern,
    Projection,
    Property,
    Relationship,
    Statement,
    Variable,
)
from polgraph.model.fields import Step
from polgraph.model.ties import PASSABLE, TIES, Dated, Tie
from polgraph.planner.lower.dates import bounds, held
from polgraph.planner.lower.patterns import follow, visible
from polgraph.planner.sources import Operand

LINKS = tuple(
    sorted({kind for tie in TIES for step in tie.path for kind in step.types})
)
"""Types of all relationships that ties are made of."""
_THROUGH_FACTS = tuple(tie for tie in TIES if len(tie.path) > 1)
_DIRECT = tuple(tie for tie in TIES if len(tie.path) == 1)


def ties_of(entity: Variable, at: Operand | None, prefix: str) -> Expression:
    """All ties of an entity that hold on a day, or ever."""
    through = _through_facts(entity, at, f"{prefix}f")
    return Binary("+", through, _direct(entity, at, f"{prefix}d"))


def degree(entity: Variable, most: Parameter, prefix: str) -> Expression:
    """How many visible links of ties an entity has, counted up to a limit."""
    linked = follow(entity, (Step("any", LINKS, ""),), prefix)
    cut = Projection("RETURN", ((linked.end, None),), limit=most)
    return count(Statement((linked.match(), cut)))


def passable(entity: Variable) -> Expression:
    """Whether a path may lead through an entity."""
    return any_of(HasLabel(entity, label) for label in PASSABLE)


def may_overlap(one: Expression, other: Expression) -> Expression:
    """Whether two ties may have held on the same day; true where no day is known."""
    return both(_begins_by(one, other), _begins_by(other, one))


def _begins_by(one: Expression, other: Expression) -> Expression:
    begun = Binary("<=", Property(one, "first"), Property(other, "last"))
    return coalesce(begun, TRUE)


def _through_facts(entity: Variable, at: Operand | None, prefix: str) -> Expression:
    """`(entity)<--(fact)-->(other)`, each pair of types being a tie seen from an end."""
    fact, other, onto, on = (Variable(f"{prefix}{stem}") for stem in "fopq")
    place, seen = Variable(f"{prefix}i"), Variable(f"{prefix}w")
    ways = [way for tie in _THROUGH_FACTS for way in _ways(tie)]
    kinds = tuple(sorted({kind for pair, _, _ in ways for kind in pair}))
    hops = (
        (Relationship("in", kinds, onto), NodePattern(fact)),
        (Relationship("out", kinds, on), NodePattern(other, "Entity")),
    )
    shown = (
        Not(HasLabel(fact, "Entity")),
        *map(visible, (fact, other, onto, on)),
        Binary("<>", other, entity),
    )
    match = Match(
        Pattern(NodePattern(entity), hops), all_of((*shown, *_excluded(fact)))
    )
    numbers = MapOf(
        tuple(
            (">".join(pair), Literal(index)) for index, (pair, _, _) in enumerate(ways)
        )
    )
    types = (Function("type", (relationship,)) for relationship in (onto, on))
    way = Binary("+", Binary("+", next(types), Literal(">")), next(types))
    tie = Item(listed(Literal(TIES.index(tie)) for _, tie, _ in ways), seen)
    onward = Item(listed(Literal(onward) for _, _, onward in ways), seen)
    subject = Case(((onward, entity),), other)
    object_ = Case(((onward, other),), entity)
    found = _found(other, place, fact, subject)
    holds = _all_hold(_THROUGH_FACTS, place, at, fact, object_)
    return collect(
        Statement(
            (
                match,
                _bound(fact, other, (Item(numbers, way), seen.name)),
                _bound(fact, other, seen, (tie, place.name), given=known(seen)),
                *((_bound(fact, other, seen, place, given=holds),) if holds else ()),
                returns(found),
            )
        )
    )


def _ways(tie: Tie) -> list[tuple[tuple[str, str], Tie, bool]]:
    """The pairs of types by which a tie is met, and whether from its subject."""
    pairs = list(product(*(step.types for step in tie.path)))
    return [
        *(((before, after), tie, True) for before, after in pairs),
        *(((after, before), tie, False) for before, after in pairs),
    ]


def _excluded(fact: Variable) -> list[Expression]:
    """What a fact must not say to be a tie."""
    return [
        coalesce(Binary("<>", Property(fact, key), Literal(value)), TRUE)
        for tie in _THROUGH_FACTS
        for key, value in tie.path[0].differs
    ]


def _direct(entity: Variable, at: Operand | None, prefix: str) -> Expression:
    """`(entity)--(other)`, the tie's subject at the relationship's beginning."""
    other, link = Variable(f"{prefix}o"), Variable(f"{prefix}r")
    place, subject = Variable(f"{prefix}i"), Variable(f"{prefix}s")
    kinds = tuple(sorted({kind for tie in _DIRECT for kind in tie.path[0].types}))
    pattern = Pattern(
        NodePattern(entity),
        ((Relationship("any", kinds, link), NodePattern(other, "Entity")),),
    )
    shown = (visible(other), visible(link), Binary("<>", other, entity))
    number = Case(
        tuple((_is(tie, link, other), Literal(TIES.index(tie))) for tie in _DIRECT)
    )
    start = Function("startNode", (link,))
    holds = _all_hold(_DIRECT, place, at, subject, other)
    return collect(
        Statement(
            (
                Match(pattern, all_of(shown)),
                _bound(other, (number, place.name), (start, subject.name)),
                _bound(
                    other,
                    (place, None),
                    (subject, None),
                    given=_both(known(place), holds),
                ),
                returns(_found(other, place, subject, subject)),
            )
        )
    )


def _is(tie: Tie, link: Variable, other: Variable) -> Expression:
    of_type = Binary(
        "IN",
        Function("type", (link,)),
        listed(Literal(kind) for kind in tie.path[0].types),
    )
    labels = dict.fromkeys((tie.subject, tie.path[0].label))
    return both(of_type, any_of(HasLabel(other, label) for label in labels))


def _bound(
    *items: Variable | tuple[Expression, str | None], given: Expression | None = None
) -> Projection:
    pairs = tuple((it, None) if isinstance(it, Variable) else it for it in items)
    return Projection("WITH", pairs, condition=given)


def _both(one: Expression, other: Expression | None) -> Expression:
    return one if other is None else both(one, other)


def _found(
    other: Variable, place: Variable, fact: Variable, subject: Expression
) -> Expression:
    ranks = listed(Literal(tie.rank) for tie in TIES)
    return mapped(
        node=other,
        tie=place,
        rank=Item(ranks, place),
        fact=fact,
        subject=subject,
        first=Property(fact, "possibleFrom"),
        last=Property(fact, "possibleUntil"),
    )


def _all_hold(
    ties: tuple[Tie, ...],
    place: Variable,
    at: Operand | None,
    fact: Variable,
    object_: Expression,
) -> Expression | None:
    """Whether a tie holds (DEFINITELY or POSSIBLY) on the day asked for."""
    if at is None:
        return None
    branches = tuple(
        (
            equal(place, Literal(TIES.index(tie))),
            _holds(tie, fact, object_ if tie.when > 0 else fact, at),
        )
        for tie in ties
    )
    return Case(branches, FALSE)


def _holds(tie: Tie, fact: Variable, dated: Expression, at: Operand) -> Expression:
    begin, end = bounds(at)
    first, last = (Property(dated, key) for key in tie.days)
    match tie.dated:
        case Dated.HELD:
            return held(fact, begin, end)
        case Dated.BETWEEN:
            begun = coalesce(Binary("<=", first, end), TRUE)
            lasting = coalesce(Binary(">=", last, begin), TRUE)
            return both(any_of((known(first), known(last))), both(begun, lasting))
        case Dated.HAPPENED:
            return coalesce(Binary("<=", first, end), Binary("<=", last, end), FALSE)
