"""The value of a root field from the rows of its statement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

from polgraph.planner.plan import (
    All,
    ById,
    ByIds,
    Found,
    Item,
    Network,
    Page,
    Paths,
    Root,
)
from polgraph.planner.shape.counting import Tally, objects
from polgraph.planner.shape.gaps import Gap, MissingError, Row, Trail, as_row
from polgraph.planner.shape.generated import fast_shaper
from polgraph.planner.shape.items import item_shaper, list_shaper
from polgraph.planner.shape.pages import page_shaper

Gaps = list[Gap]
ShapeRows = Callable[[Sequence[Row], Trail, Gaps], object]


@dataclass(frozen=True, slots=True)
class Shaped:
    """The value of a root field, how many objects it holds, and the gaps found in it."""

    value: object
    objects: int
    gaps: tuple[Gap, ...]


Shaper = Callable[[Sequence[Row]], Shaped]


def shaper(root: Root, key: str) -> Shaper:
    """A function from rows of one column to the root field's value.

    Args:
        root: the plan that the statement was written from.
        key: the root field's response key, with which paths begin.
    """
    fast, careful = fast_shaper(root), careful_shaper(root, key)

    def shape(rows: Sequence[Row]) -> Shaped:
        tally = Tally()
        try:
            value = fast(rows, tally)
        except (MissingError, TypeError):
            return careful(rows)
        return Shaped(value, tally.objects, ())

    return shape


def careful_shaper(root: Root, key: str) -> Shaper:
    """The same, for rows with nulls where none are allowed: each is told by its path."""
    shape_rows = _rows(root)
    trail: Trail = (None, key)

    def shape(rows: Sequence[Row]) -> Shaped:
        gaps: Gaps = []
        try:
            value = shape_rows(rows, trail, gaps)
        except MissingError:
            value = None
        return Shaped(value, objects(value), tuple(gaps))

    return shape


def _rows(root: Root) -> ShapeRows:
    match root:
        case ById(item=item):
            one = item_shaper(item)
            return lambda rows, trail, gaps: (
                one(as_row(rows[0][0]), trail, gaps, "") if rows else None
            )
        case ByIds(item=item):
            return _each(item)
        case All(item=item) | Paths(item=item):
            every = list_shaper(item)
            return lambda rows, trail, gaps: every(
                [row[0] for row in rows], trail, gaps
            )
        case Network(item=item):
            one = item_shaper(item)
            return lambda rows, trail, gaps: one(as_row(rows[0][0]), trail, gaps, "")
        case Page():
            page = page_shaper(root, item_shaper)
            return lambda rows, trail, gaps: page(rows[0][0], trail, gaps)
        case Found(page=asked, listed=listed):
            found = page_shaper(asked, item_shaper, listed=listed)
            return lambda rows, trail, gaps: found(rows[0][0], trail, gaps)
        case _:
            assert_never(root)


def _each(item: Item) -> ShapeRows:
    """A nullable node for each id: a gap inside one leaves the others whole."""
    shape = item_shaper(item)

    def shape_rows(rows: Sequence[Row], trail: Trail, gaps: Gaps) -> object:
        found: list[object] = []
        for index, row in enumerate(rows):
            cell = as_row(row[0])
            try:
                value = (
                    shape(as_row(cell[0]), (trail, index), gaps, "") if cell else None
                )
            except MissingError:
                value = None
            found.append(value)
        return found

    return shape_rows
