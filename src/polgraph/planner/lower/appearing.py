"""Who spoke together with somebody, how often, and whether that is more than chance.

The lift of two speakers is how often they spoke at the same meeting over how often they
would have, had each chosen meetings by chance: `n(a, b) * n / (n(a) * n(b))`, where `n`
counts the meetings at which anybody spoke. It is the measure of S. Brin, R. Motwani,
J. D. Ullman and S. Tsur, "Dynamic itemset counting and implication rules for market
basket data" (SIGMOD 1997), there called interest. All four numbers are of the same
period and of what the reader may see.
"""

from polgraph.cypher.build import (
    all_of,
    count,
    exists,
    mapped,
    nulls_last,
    returns,
)
from polgraph.cypher.tree import (
    Binary,
    Clause,
    Expression,
    Function,
    Literal,
    Once,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.model.fields import Path, into, out
from polgraph.planner.lower.assembly import Assembled
from polgraph.planner.lower.keyset import Key
from polgraph.planner.lower.listings import listing
from polgraph.planner.lower.patterns import Row, Scope, every, follow
from polgraph.planner.lower.periods import within
from polgraph.planner.plan import Leaf, Page, Period, Rule

_SPOKE: Path = (out("SPOKE_AT", "Meeting"),)
_SPEAKERS: Path = (into("SPOKE_AT", "Official"),)


def co_speakers(asked: Page, start: Variable, prefix: str) -> Assembled:
    """Officials who spoke at meetings of `start`, each with those meetings."""
    meeting = follow(start, _SPOKE, f"{prefix}m")
    other = follow(meeting.end, _SPEAKERS, prefix)
    node, edge = other.end, Variable(f"{prefix}e")
    shared = Function("collect", (meeting.end,))
    together = Variable(f"{prefix}t")
    clauses: tuple[Clause, ...] = (
        meeting.match(_dated(meeting.end, asked.period)),
        other.match(Binary("<>", node, start)),
        Projection("WITH", ((node, None), (shared, together.name))),
        Projection("WITH", ((node, None), (_counted(together), edge.name))),
    )
    keys = (
        Key(Property(edge, "count"), descending=True, required=True),
        Key(Property(node, "name"), required=True),
        Key(Property(node, "id"), required=True),
    )
    completing = _completed(asked, start, node, edge, prefix) if _lifts(asked) else ()
    return Assembled(clauses, node, edge, keys, completing)


def shared_meetings(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The meetings of an edge, latest first, undated last."""
    meeting = Variable(f"{scope.prefix}m")
    order = (
        *nulls_last(Property(meeting, "date"), descending=True),
        Sort(Property(meeting, "id")),
    )
    each = Unwind(Property(scope.this, "meetings"), meeting)
    below = Scope(meeting, meeting.name)
    return listing(answer, (each,), (meeting,), order, below, row)


def _counted(together: Variable) -> Expression:
    return mapped(count=Function("size", (together,)), meetings=together)


def _lifts(asked: Page) -> bool:
    return any(
        isinstance(slot.answer, Leaf) and slot.answer.field.name == "lift"
        for view in asked.views
        if view.item is not None and view.name == "edges"
        for slot in view.item.slots
    )


def _completed(
    asked: Page, start: Variable, node: Variable, edge: Variable, prefix: str
) -> tuple[Clause, ...]:
    """The lift of each row.

    What is the same for all rows of a page is counted once for it, and what is the same
    for all officials once for the statement.
    """
    rows, one = Variable(f"{prefix}rows"), Variable(f"{prefix}one")
    all_, own = Variable(f"{prefix}all"), Variable(f"{prefix}own")
    pair = mapped(edge=edge, node=node)
    period = asked.period
    both = Property(edge, "count")
    theirs = Binary("*", own, _spoken(node, period, f"{prefix}o"))
    lift = Binary("/", Function("toFloat", (Binary("*", both, all_),)), theirs)
    completed = mapped(count=both, meetings=Property(edge, "meetings"), lift=lift)
    return (
        Projection("WITH", ((Function("collect", (pair,)), rows.name),)),
        Projection(
            "WITH",
            (
                (rows, None),
                (Once(_meetings(period, f"{prefix}u")), all_.name),
                (_spoken(start, period, f"{prefix}w"), own.name),
            ),
        ),
        Unwind(rows, one),
        Projection(
            "WITH",
            (
                (all_, None),
                (own, None),
                (Property(one, "edge"), edge.name),
                (Property(one, "node"), node.name),
            ),
        ),
        Projection("WITH", ((node, None), (completed, edge.name))),
    )


def _spoken(official: Variable, period: Period, prefix: str) -> Expression:
    """At how many meetings somebody spoke."""
    spoken = follow(official, _SPOKE, prefix)
    match = spoken.match(_dated(spoken.end, period))
    return count(Statement((match, returns(spoken.end))))


def _meetings(period: Period, prefix: str) -> Expression:
    """At how many meetings anybody spoke."""
    meeting = every("Meeting", prefix)
    speaker = follow(meeting.end, _SPEAKERS, f"{prefix}s")
    anybody = exists(Statement((speaker.match(), returns(Literal(1)))))
    match = meeting.match(_dated(meeting.end, period), anybody)
    return count(Statement((match, returns(meeting.end))))


def _dated(meeting: Variable, period: Period) -> Expression | None:
    return all_of(
        within(
            Property(meeting, "earliestEarliest"),
            Property(meeting, "latestLatest"),
            period,
        )
    )
