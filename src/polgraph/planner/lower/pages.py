"""A connection as one expression: `[total, rows]`, or the one of them that is asked for.

A list on the wire costs Neo4j and the driver as much as the values in it, so that what
would be a list of one is that one.
"""

from dataclasses import replace

from polgraph.cypher.build import (
    NULL,
    all_of,
    alone_or_listed,
    any_of,
    coalesce,
    collect,
    count,
    exists,
    known,
    listed,
    returns,
)
from polgraph.cypher.tree import (
    Binary,
    Case,
    Clause,
    Expression,
    HasLabel,
    IsNull,
    Literal,
    Match,
    NodePattern,
    Not,
    Pattern,
    Projection,
    Property,
    Statement,
    Variable,
)
from polgraph.model import MODEL
from polgraph.model.fields import Path, Text, out
from polgraph.model.fields import Property as StoredProperty
from polgraph.planner.lower.assembled import assembled_page
from polgraph.planner.lower.dates import bounds, held, held_rank
from polgraph.planner.lower.filters import where
from polgraph.planner.lower.keyset import Key, sorts
from polgraph.planner.lower.page_rows import Ends, beyond_cursors, page_row, size_of
from polgraph.planner.lower.patterns import (
    Followed,
    Row,
    Scope,
    every,
    follow,
    hidden,
)
from polgraph.planner.lower.walk import Walk
from polgraph.planner.plan import EdgeNode, Page, SortKey

_MEETING: Path = (out("IN_MEETING", "Meeting"),)


def page(asked: Page, start: Variable | None, prefix: str, row: Row) -> Expression:
    """What a connection's shape needs: the total, the rows, or a list of both."""
    if start is not None and not asked.path:
        return assembled_page(asked, start, prefix, row)
    listing = _Listing.of(asked, start, prefix)
    parts: list[Expression] = []
    if asked.needs_total:
        parts.append(listing.total())
    if asked.needs_rows:
        parts.append(collect(listing.listed(start, row)))
    return alone_or_listed(parts)


class _Listing:
    """A connection laid out: its path, its node, its edge and its sort keys."""

    def __init__(self, asked: Page, followed: Followed) -> None:
        self.asked = asked
        self.followed = followed
        self.node = followed.end
        self.edge = _edge_variable(asked, followed)
        self.optional = asked.edge is not None and asked.edge.optional
        self.participations = asked.edge is not None and asked.edge.target == "Node"
        self.shown = (
            Variable(f"{self.node.name}n") if self.participations else self.node
        )

    @classmethod
    def of(cls, asked: Page, start: Variable | None, prefix: str) -> "_Listing":
        if start is None:
            return cls(asked, every(asked.target, prefix))
        return cls(asked, follow(start, asked.path, prefix))

    @property
    def keys(self) -> tuple[Key, ...]:
        """Sort keys; the last is the id."""
        given = tuple(self._key(key) for key in self.asked.window.order)
        return (*given, Key(Property(self._identified, "id"), required=True))

    @property
    def _identified(self) -> Variable:
        """What breaks ties: the node, or a participation where a node has several."""
        several = self.asked.edge is not None and not self.asked.edge.single
        by_edge = several and len(self.asked.path) > 1
        return self.edge if by_edge and self.edge else self.node

    def _key(self, key: SortKey) -> Key:
        if key.key == "heldToday":
            return Key(held_rank(self.node), key.descending, required=True)
        if key.edge and self.edge:
            return Key(Property(self.edge, key.key), key.descending)
        required = _is_required(self.asked.target, key.key)
        return Key(Property(self.node, key.key), key.descending, required)

    def matched(self, *further: Expression | None) -> tuple[Clause, ...]:
        """MATCH under all conditions of the connection and further ones."""
        conditions = (*self._conditions(), *further)
        if not self.optional:
            return (self.followed.match(*conditions),)
        return self._optionally(conditions)

    def _optionally(
        self, conditions: tuple[Expression | None, ...]
    ) -> tuple[Clause, ...]:
        """The edge with its node where it has one; one whose node is hidden is left out."""
        first, second = self.followed.pattern.hops
        edge = first[1].variable or self.node
        own = self.followed.conditions[:1]
        onward = Pattern(NodePattern(edge), (second,))
        anyone = Pattern(NodePattern(edge), ((second[0], NodePattern()),))
        nobody = Not(exists(Statement((Match(anyone), returns(Literal(1))))))
        return (
            Match(
                Pattern(self.followed.pattern.start, (first,)),
                all_of((*own, *conditions)),
            ),
            Match(onward, all_of(self.followed.conditions[1:]), optional=True),
            Projection(
                "WITH",
                ((edge, None), (self.node, None)),
                condition=any_of((known(self.node), nobody)),
            ),
        )

    def _conditions(self) -> tuple[Expression | None, ...]:
        asked = self.asked
        declared = MODEL.where_for(asked.target)
        narrowed = (
            where(declared.name, asked.where, self.node)
            if declared and asked.where
            else None
        )
        return (
            narrowed,
            self._held(),
            self._part_taken(),
            self._of_types(),
            self._has_stand_in(),
        )

    def _held(self) -> Expression | None:
        if self.asked.at is None:
            return None
        labels = [step.label for step in self.asked.path]
        role = self.followed.nodes[labels.index("Role")]
        return held(role, *bounds(self.asked.at))

    def _part_taken(self) -> Expression | None:
        if self.asked.roles is None or self.edge is None:
            return None
        wanted = listed(role.parameter() for role in self.asked.roles)
        return Binary("IN", Property(self.edge, "role"), wanted)

    def _of_types(self) -> Expression | None:
        if self.asked.types is None:
            return None
        return any_of(HasLabel(self.node, label) for label in self.asked.types)

    def _has_stand_in(self) -> Expression | None:
        """A part taken in a meeting is listed where the meeting may be seen."""
        if not self.participations:
            return None
        meeting = follow(self.node, _MEETING, f"{self.node.name}m")
        seen = exists(Statement((meeting.match(), returns(Literal(1)))))
        return any_of((Not(HasLabel(self.node, MODEL.participation.name)), seen))

    def _stand_in(self) -> tuple[Clause, ...]:
        """A part taken in a meeting is no `Node`: the meeting stands for it."""
        if not self.participations:
            return ()
        meeting = follow(self.node, _MEETING, f"{self.node.name}m")
        standing = coalesce(meeting.end, self.node)
        return (
            replace(meeting.match(), optional=True),
            Projection("WITH", (*self._bound, (standing, self.shown.name))),
        )

    def total(self) -> Expression:
        """How many items the whole connection has.

        Of all nodes of a type, those under embargo are taken away, which an index finds:
        whether a node may be seen would have to be read from each. Neo4j knows without
        counting how many nodes there are, and counts in an index without reading them.
        """
        if self.asked.path:
            return count(self._counted())
        label, conditions = self.asked.target, self._conditions()
        every_node = Pattern(NodePattern(self.node, label))
        any_node = Pattern(NodePattern(self.node, "Node"))
        unseen = (HasLabel(self.node, label), hidden(self.node), *conditions)
        end = returns(self.node)
        everything = Statement((Match(every_node, all_of(conditions)), end))
        under_embargo = Statement((Match(any_node, all_of(unseen)), end))
        return Binary("-", count(everything), count(under_embargo))

    def _counted(self) -> Statement:
        """A statement with one row for each item of the whole connection."""
        projection = Projection("RETURN", self._bound, distinct=self._repeats)
        return Statement((*self.matched(), projection))

    def listed(self, start: Variable | None, row: Row) -> Statement:
        """A statement with one row for each item of the page."""
        walked = self._walk() if start is None else None
        clauses = walked.clauses() if walked else self._sorted()
        ends = Ends(self.shown, self.edge, start, self.node)
        written = returns(page_row(self.asked, self.keys, ends, row))
        return Statement((*clauses, *self._stand_in(), written))

    def _walk(self) -> Walk | None:
        """The page as a walk, where its order begins with a stored value."""
        window = self.asked.window
        first = self.keys[0]
        if window.backward or window.before or not isinstance(first.value, Property):
            return None
        size = size_of(self.asked)
        return Walk(self.node, self.matched, self.keys, window.after, size)

    def _sorted(self) -> tuple[Clause, ...]:
        """All rows, sorted and cut."""
        window = self.asked.window
        ordered = Projection(
            "WITH",
            self._bound,
            distinct=self._repeats,
            order=sorts(self.keys, backward=window.backward),
            limit=size_of(self.asked),
        )
        return (*self.matched(*beyond_cursors(window, self.keys)), ordered)

    @property
    def _bound(self) -> tuple[tuple[Expression, str | None], ...]:
        if self.edge is None:
            return ((self.node, None),)
        return ((self.edge, None), (self.node, None))

    @property
    def _repeats(self) -> bool:
        """Whether several ways can lead to one node."""
        path = self.asked.path
        return self.edge is None and (
            len(path) > 1 or any(len(step.types) > 1 for step in path)
        )


def edge_node(answer: EdgeNode, scope: Scope, prefix: str, row: Row) -> Expression:
    """`node` of an edge; null where the source only describes who came."""
    node = scope.node or scope.this
    written = row(answer.item, Scope(node, prefix))
    return Case(((IsNull(node), NULL),), written) if answer.optional else written


def _edge_variable(asked: Page, followed: Followed) -> Variable | None:
    """The participation of a two-step path, or the relationship of a one-step one."""
    if asked.edge is None:
        return None
    return followed.nodes[0] if len(asked.path) > 1 else followed.relationships[0]


def _is_required(target: str, key: str) -> bool:
    """Whether every node of a type has a value under a key."""
    return any(
        field.required
        for field in MODEL.fields(target).values()
        if (isinstance(field, StoredProperty) and field.key == key)
        or (isinstance(field, Text) and field.name == key)
    )
