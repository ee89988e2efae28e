"""Patterns along the model's paths; the only place where nodes are matched.

Every node and every relationship that can be under embargo gets the visibility
predicate here, so that nothing hidden can be listed, counted, filtered by or walked. A
node that only a relationship leads to which is hidden as long gets none: to find that a
property is not there takes Neo4j longer than to walk to the node.
"""

from collections.abc import Callable
from dataclasses import dataclass

from polgraph.cypher.build import all_of, coalesce, equal, known
from polgraph.cypher.tree import (
    Binary,
    Case,
    Comprehension,
    Expression,
    Function,
    Item,
    ListOf,
    Literal,
    Match,
    NodePattern,
    Pattern,
    Property,
    Relationship,
    Variable,
)
from polgraph.model.fields import Path, Step
from polgraph.model.relationships import EMBARGOED, HIDDEN_WITH_ENDS
from polgraph.planner.plan import Item as PlannedItem
from polgraph.planner.sources import context

NOW = context("now")


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an expression stands: the node at hand and, on an edge, its two ends.

    `this` is what properties are read from: a node, a participation or a citation;
    `node` the far end and `parent` the near end of an edge; `fact` is what an edge
    tells of, where its node stands for it; `prefix` begins the names of all variables
    introduced below.
    """

    this: Variable
    prefix: str
    node: Variable | None = None
    parent: Variable | None = None
    fact: Variable | None = None

    def below(self, index: int) -> str:
        """A prefix that no sibling uses."""
        return f"{self.prefix}_{index}"


Row = Callable[[PlannedItem, Scope], Expression]


@dataclass(frozen=True, slots=True)
class Followed:
    """A path laid out: its pattern, conditions, and the variables on the way."""

    pattern: Pattern
    conditions: tuple[Expression, ...]
    nodes: tuple[Variable, ...]
    relationships: tuple[Variable | None, ...]

    @property
    def end(self) -> Variable:
        """The node at the far end."""
        return self.nodes[-1]

    def match(self, *conditions: Expression | None) -> Match:
        """MATCH of the path under its own and further conditions."""
        return Match(self.pattern, all_of((*self.conditions, *conditions)))


def visible(thing: Variable) -> Expression:
    """The visibility predicate: no embargo, or one that has passed.

    As an OR, Neo4j would take up to twice as long to plan a large statement.
    """
    passed = Binary("<=", Property(thing, "embargoUntil"), NOW)
    return coalesce(passed, Literal(value=True))


def hidden(thing: Variable) -> Expression:
    """The opposite of `visible`: an embargo that has not passed."""
    return Binary(">", Property(thing, "embargoUntil"), NOW)


def asserting(thing: Expression) -> Expression:
    """Ids of the data sets of which it may be known that they assert a thing."""
    ids, since = Property(thing, "datasets"), Property(thing, "datasetsFrom")
    place = Variable("place")
    last = Binary("-", Function("size", (ids,)), Literal(1))
    known_by_now = Comprehension(
        place,
        Function("range", (Literal(0), last)),
        Item(ids, place),
        Binary("<=", Item(since, place), NOW),
    )
    return Case(((known(since), known_by_now),), coalesce(ids, ListOf(())))


def follow(start: Variable, path: Path, prefix: str) -> Followed:
    """Lay a path out from a bound node; the last node is named by the prefix."""
    hops: list[tuple[Relationship, NodePattern]] = []
    conditions: list[Expression] = []
    nodes: list[Variable] = []
    relationships: list[Variable | None] = []
    for index, step in enumerate(path):
        last = index == len(path) - 1
        node = Variable(prefix if last else f"{prefix}s{index}")
        guarded = not EMBARGOED.isdisjoint(step.types)
        relationship = Variable(f"{prefix}r{index}") if guarded else None
        hops.append((_relationship(step, relationship), NodePattern(node, step.label)))
        conditions.extend(_step_conditions(step, node, relationship))
        nodes.append(node)
        relationships.append(relationship)
    pattern = Pattern(NodePattern(start), tuple(hops))
    return Followed(pattern, tuple(conditions), tuple(nodes), tuple(relationships))


def every(label: str, name: str) -> Followed:
    """All visible nodes with a label."""
    node = Variable(name)
    return Followed(Pattern(NodePattern(node, label)), (visible(node),), (node,), ())


def _relationship(step: Step, variable: Variable | None) -> Relationship:
    return Relationship(step.direction, step.types, variable)


def _step_conditions(
    step: Step, node: Variable, relationship: Variable | None
) -> list[Expression]:
    conditions: list[Expression] = []
    if relationship is None or not HIDDEN_WITH_ENDS.issuperset(step.types):
        conditions.append(visible(node))
    if relationship is not None:
        conditions.append(visible(relationship))
    conditions.extend(
        equal(Property(node, key), Literal(value)) for key, value in step.equals
    )
    conditions.extend(
        Binary("<>", Property(node, key), Literal(value)) for key, value in step.differs
    )
    return conditions
