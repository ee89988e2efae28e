"""What all connections have in common once their items are found: rows and sizes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polgraph.cypher.build import NULL, alone_or_listed, listed
from polgraph.cypher.tree import Case, Expression, IsNull, Parameter, Variable
from polgraph.planner.lower.keyset import Key, past
from polgraph.planner.lower.patterns import Row, Scope
from polgraph.planner.plan import Page, Selected, Window


@dataclass(frozen=True, slots=True)
class Ends:
    """What is bound for an item of a connection.

    `shown` is the node that the API shows, `edge` what the edge's fields are read from,
    `start` the node that the connection is of, `fact` what the edge tells of.
    """

    shown: Variable
    edge: Variable | None
    start: Variable | None
    fact: Variable


def page_row(asked: Page, keys: Sequence[Key], ends: Ends, row: Row) -> Expression:
    """The row of an item: its sort keys where asked for, then what each view asks."""
    parts: list[Expression] = []
    if asked.needs_keys:
        parts.append(listed(key.value for key in keys))
    parts.extend(
        _view(asked, view, ends, f"{ends.fact.name}v{index}", row)
        for index, view in enumerate(asked.views)
    )
    return alone_or_listed(parts)


def beyond_cursors(window: Window, keys: Sequence[Key]) -> Iterator[Expression]:
    """The conditions that `after` and `before` put on a row."""
    for cursor, forward in ((window.after, True), (window.before, False)):
        if cursor:
            yield past(keys, cursor, forward=forward)


def size_of(asked: Page) -> Parameter:
    """How many rows are fetched: the page's size, one more to see what lies beyond."""
    return asked.window.size.parameter(_one_more if asked.peeks else None)


def _view(asked: Page, view: Selected, ends: Ends, prefix: str, row: Row) -> Expression:
    if view.item is None:
        raise TypeError(view)
    if view.name == "edges":
        edge = Scope(
            ends.edge or ends.fact, prefix, ends.shown, ends.start, fact=ends.fact
        )
        return row(view.item, edge)
    written = row(view.item, Scope(ends.shown, prefix))
    if asked.edge is not None and asked.edge.optional:
        return Case(((IsNull(ends.fact), NULL),), written)
    return written


def _one_more(value: object) -> object:
    return value + 1 if isinstance(value, int) else value
