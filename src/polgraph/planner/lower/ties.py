"""The ties of an entity, and how many links an entity has.

A tie has the `node` at its other end, its `place` in `TIES`, the `fact` that says it and
its `subject`. All ties through a fact are found by one pattern and all others by another,
and told apart by the types of the relationships: a pattern for each tie would take Neo4j
seconds to plan.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from polgraph.cypher.build import (
    FALSE,
    TRUE,
    all_of,
    any_of,
    both,
    coalesce,
    count,
    equal,
    known,
    listed,
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
from polgraph.model.ties import PASSABLE, ROLE_IN, TIES, Dated, Tie
from polgraph.planner.lower.dates import bounds, held
from polgraph.planner.lower.patterns import follow, visible
from polgraph.planner.sources import Operand

LINKS = tuple(
    sorted({kind for tie in TIES for step in tie.path for kind in step.types})
)
"""Types of all relationships that ties are made of."""
_THROUGH_FACTS = tuple(tie for tie in TIES if len(tie.path) > 1)
_DIRECT = tuple(tie for tie in TIES if len(tie.path) == 1)


@dataclass(frozen=True, slots=True)
class Found:
    """A tie that a statement has found, as what stands for its parts."""

    node: Variable
    place: Variable
    fact: Variable
    subject: Expression


Told = Callable[[Found], Projection]
"""Writes what is returned of a tie."""


def ties_of(
    entity: Variable,
    at: Operand | None,
    prefix: str,
    told: Told,
    among: Expression | None = None,
) -> tuple[Statement, Statement]:
    """Statements that find all ties of an entity that hold on a day, or ever.

    Args:
        entity: a node.
        at: the day.
        prefix: of all variables.
        told: what is returned of a tie.
        among: a list of those that may be at the other end.
    """
    return (
        _through_facts(entity, at, f"{prefix}f", told, among),
        _direct(entity, at, f"{prefix}d", told, among),
    )


def is_small(entity: Variable, hub: Parameter, more: Parameter, prefix: str) -> Case:
    """Whether an entity has no more links than a hub; they are rarely to be counted.

    Args:
        entity: a node.
        hub: how many links it may have.
        more: one more than that, at which counting ends.
        prefix: of the variables below.
    """
    anything = Pattern(NodePattern(entity), ((Relationship("any", ()), NodePattern()),))
    every = count(Statement((Match(anything), returns(Literal(1)))))
    counted = Binary("<=", degree(entity, more, prefix), hub)
    return Case(((Binary("<=", every, hub), TRUE),), counted)


def degree(entity: Variable, most: Parameter, prefix: str) -> Expression:
    """How many visible links of ties an entity has, counted up to a limit."""
    linked = follow(entity, (Step("any", LINKS, ""),), prefix)
    cut = Projection("RETURN", ((linked.end, None),), limit=most)
    return count(Statement((linked.match(), cut)))


def passable(entity: Variable) -> Expression:
    """Whether a path may lead through an entity."""
    return any_of(HasLabel(entity, label) for label in PASSABLE)


def may_overlap(
    one: Expression, other: Expression, days: tuple[str, str] = ROLE_IN.days
) -> Expression:
    """Whether two roles may have been held on the same day; true where no day is known."""
    return both(_begins_by(one, other, days), _begins_by(other, one, days))


def _begins_by(one: Expression, other: Expression, days: tuple[str, str]) -> Expression:
    begun = Binary("<=", Property(one, days[0]), Property(other, days[1]))
    return coalesce(begun, TRUE)


def _through_facts(
    entity: Variable,
    at: Operand | None,
    prefix: str,
    told: Told,
    among: Expression | None,
) -> Statement:
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
        *_another(other, entity, among),
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
    holds = _all_hold(_THROUGH_FACTS, place, at, fact, object_)
    return Statement(
        (
            match,
            _bound(fact, other, (Item(numbers, way), seen.name)),
            _bound(fact, other, seen, (tie, place.name), given=known(seen)),
            *((_bound(fact, other, seen, place, given=holds),) if holds else ()),
            told(Found(other, place, fact, subject)),
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


def _direct(
    entity: Variable,
    at: Operand | None,
    prefix: str,
    told: Told,
    among: Expression | None,
) -> Statement:
    """`(entity)--(other)`, the tie's subject at the relationship's beginning."""
    other, link = Variable(f"{prefix}o"), Variable(f"{prefix}r")
    place, subject = Variable(f"{prefix}i"), Variable(f"{prefix}s")
    kinds = tuple(sorted({kind for tie in _DIRECT for kind in tie.path[0].types}))
    pattern = Pattern(
        NodePattern(entity),
        ((Relationship("any", kinds, link), NodePattern(other, "Entity")),),
    )
    shown = (visible(other), visible(link), *_another(other, entity, among))
    number = Case(
        tuple((_is(tie, link, other), Literal(TIES.index(tie))) for tie in _DIRECT)
    )
    start = Function("startNode", (link,))
    holds = _all_hold(_DIRECT, place, at, subject, other)
    return Statement(
        (
            Match(pattern, all_of(shown)),
            _bound(other, (number, place.name), (start, subject.name)),
            _bound(other, place, subject, given=_both(known(place), holds)),
            told(Found(other, place, subject, subject)),
        )
    )


def _another(
    other: Variable, entity: Variable, among: Expression | None
) -> Iterator[Expression]:
    yield Binary("<>", other, entity)
    if among is not None:
        yield Binary("IN", other, among)


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
            holds(tie, fact, object_ if tie.when > 0 else fact, at),
        )
        for tie in ties
    )
    return Case(branches, FALSE)


def holds(tie: Tie, fact: Variable, dated: Expression, at: Operand) -> Expression:
    """Whether a tie that a fact says holds on a day; `dated` is what dates it."""
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
