"""A connection as one expression: `[total, rows]`, each only where it is asked for."""

from dataclasses import replace

from polgraph.cypher.build import (
    FALSE,
    NULL,
    all_of,
    any_of,
    both,
    coalesce,
    collect,
    count,
    equal,
    exists,
    known,
    listed,
    nulls_last,
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
    Parameter,
    Pattern,
    Projection,
    Property,
    Sort,
    Statement,
    Variable,
)
from polgraph.model import MODEL
from polgraph.model.fields import Path, out
from polgraph.planner.cursors import CursorKeyOf
from polgraph.planner.lower.dates import bounds, held, held_rank
from polgraph.planner.lower.filters import where
from polgraph.planner.lower.patterns import Followed, Row, Scope, every, follow
from polgraph.planner.plan import Cursor, EdgeNode, Page, SortKey

_MEETING: Path = (out("IN_MEETING", "Meeting"),)


def page(asked: Page, start: Variable | None, prefix: str, row: Row) -> Expression:
    """What a connection's shape needs, as a list: the total, then the rows."""
    listing = _Listing.of(asked, start, prefix)
    parts: list[Expression] = []
    if asked.needs_total:
        parts.append(count(listing.counted()))
    if asked.needs_rows:
        parts.append(collect(listing.listed(start, row)))
    return listed(parts)


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
    def keys(self) -> tuple[tuple[Expression, bool], ...]:
        """Sort keys and whether each is descending; the last is the id."""
        given = tuple(
            (self._key(key), key.descending) for key in self.asked.window.order
        )
        return (*given, (Property(self._identified, "id"), False))

    @property
    def _identified(self) -> Variable:
        """What breaks ties: a participation's id, else the node's."""
        by_edge = self.edge is not None and len(self.asked.path) > 1
        return self.edge if by_edge and self.edge else self.node

    def _key(self, key: SortKey) -> Expression:
        if key.key == "heldToday":
            return held_rank(self.node)
        holder = self.edge if key.edge and self.edge else self.node
        return Property(holder, key.key)

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

    def counted(self) -> Statement:
        """A statement with one row for each item of the whole connection."""
        projection = Projection("RETURN", self._bound, distinct=self._repeats)
        return Statement((*self.matched(), projection))

    def listed(self, start: Variable | None, row: Row) -> Statement:
        """A statement with one row for each item of the page."""
        window = self.asked.window
        ordered = Projection(
            "WITH",
            self._bound,
            distinct=self._repeats,
            order=tuple(self._order()),
            limit=Parameter(_size(self.asked)),
        )
        cursors = (
            _past(self.keys, window.after, forward=True),
            _past(self.keys, window.before, forward=False),
        )
        written = returns(self._row(start, row))
        return Statement((*self.matched(*cursors), ordered, *self._stand_in(), written))

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

    def _order(self) -> list[Sort]:
        """Sort keys, nulls last; for a backward page all of it turned round."""
        forward = (
            sort
            for key, descending in self.keys
            for sort in nulls_last(key, descending=descending)
        )
        if not self.asked.window.backward:
            return list(forward)
        return [Sort(sort.key, not sort.descending) for sort in forward]

    def _row(self, start: Variable | None, row: Row) -> Expression:
        parts: list[Expression] = []
        if self.asked.needs_keys:
            parts.append(listed(key for key, _ in self.keys))
        for index, view in enumerate(self.asked.views):
            scope = Scope(self.shown, f"{self.node.name}v{index}")
            if view.name == "edges":
                this = self.edge or self.node
                scope = replace(
                    scope, this=this, node=self.shown, parent=start, fact=self.node
                )
            if view.item is not None:
                written = row(view.item, scope)
                parts.append(
                    self._nullable(written) if view.name == "nodes" else written
                )
        return listed(parts)

    def _nullable(self, written: Expression) -> Expression:
        if not self.optional:
            return written
        return Case(((IsNull(self.node), NULL),), written)


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


def _one_more(value: object) -> object:
    return value + 1 if isinstance(value, int) else value


def _size(asked: Page) -> object:
    return asked.window.size.parameter(_one_more if asked.peeks else None).source


def _past(
    keys: tuple[tuple[Expression, bool], ...], cursor: Cursor | None, *, forward: bool
) -> Expression | None:
    """Rows after a cursor (or before it), nulls last, key by key."""
    if cursor is None:
        return None
    nulls = tuple(value is None for value in cursor.keys)
    options: list[Expression] = []
    same: list[Expression] = []
    for index, (key, descending) in enumerate(keys):
        value = cursor.keys[index]
        source = cursor.operand.parameter(CursorKeyOf(index, cursor.signed, nulls))
        beyond = _beyond(key, source, value, descending=descending, forward=forward)
        options.append(all_of((*same, beyond)) or beyond)
        same.append(IsNull(key) if value is None else equal(key, source))
    return any_of(options)


def _beyond(
    key: Expression,
    source: Parameter,
    value: object,
    *,
    descending: bool,
    forward: bool,
) -> Expression:
    if value is None:
        return FALSE if forward else known(key)
    further = Binary("<" if descending == forward else ">", key, source)
    return any_of((further, IsNull(key))) if forward else both(known(key), further)
