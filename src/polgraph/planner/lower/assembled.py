"""Connections whose items no path leads to: rules find them and make their edges.

Each rule gives clauses that bind a node and its edge, a map from which the edge's
fields are read. Order, cursors, the cut and the rows are those of every connection.
"""

from collections.abc import Callable, Mapping

from polgraph.cypher.build import all_of, alone_or_listed, collect, count, returns
from polgraph.cypher.tree import Clause, Expression, Projection, Statement, Variable
from polgraph.planner.lower.appearing import co_speakers
from polgraph.planner.lower.assembly import Assembled
from polgraph.planner.lower.keyset import sorts
from polgraph.planner.lower.page_rows import Ends, beyond_cursors, page_row, size_of
from polgraph.planner.lower.patterns import Row
from polgraph.planner.lower.timeline import timeline
from polgraph.planner.plan import Page

Find = Callable[[Page, Variable, str], Assembled]

FINDERS: Mapping[str, Find] = {
    "Official.coSpeakers": co_speakers,
    "Official.timeline": timeline,
}
"""Rules by the name of the connection that they answer."""


def assembled_page(asked: Page, start: Variable, prefix: str, row: Row) -> Expression:
    """The total and the rows of a connection, each only where it is asked for."""
    found = FINDERS[asked.name](asked, start, prefix)
    parts: list[Expression] = []
    if asked.needs_total:
        parts.append(count(Statement((*found.clauses, returns(found.node)))))
    if asked.needs_rows:
        ends = Ends(found.node, found.edge, start, found.node)
        written = returns(page_row(asked, found.keys, ends, row))
        parts.append(collect(Statement((*_cut(asked, found), written))))
    return alone_or_listed(parts)


def _cut(asked: Page, found: Assembled) -> tuple[Clause, ...]:
    """All items, those beyond a cursor left out, sorted, cut and completed."""
    window = asked.window
    bound = ((found.edge, None), (found.node, None))
    condition = all_of(beyond_cursors(window, found.keys))
    narrowed = (Projection("WITH", bound, condition=condition),) if condition else ()
    ordered = Projection(
        "WITH",
        bound,
        order=sorts(found.keys, backward=window.backward),
        limit=size_of(asked),
    )
    return (*found.clauses, *narrowed, ordered, *found.completing)
