"""A connection object from its total and its rows."""

from collections.abc import Callable
from dataclasses import dataclass

from polgraph.planner.cursors import encode, signature
from polgraph.planner.plan import Item, Page, Selected
from polgraph.planner.shape.gaps import Gap, Row, Trail, as_row

Gaps = list[Gap]
ShapeItem = Callable[[Row, Trail, Gaps, str], dict[str, object]]
ShapeField = Callable[["_Fetched", Trail, Gaps], object]


def page_shaper(
    page: Page, item_shaper: Callable[[Item], ShapeItem], *, listed: bool = False
) -> Callable[[object, Trail, Gaps], object]:
    """A function from `[total, rows]`, or the one asked for, to a connection.

    With `listed` the one field asked of it stands for the whole.
    """
    fields = [(field.key, _field(page, field, item_shaper)) for field in page.selected]
    pager = _Pager.of(page)
    if listed:
        ((_, only),) = fields
        return lambda value, trail, gaps: only(pager.fetch(value), trail, gaps)

    def shape(value: object, trail: Trail, gaps: Gaps) -> object:
        fetched = pager.fetch(value)
        return {key: field(fetched, (trail, key), gaps) for key, field in fields}

    return shape


@dataclass(frozen=True, slots=True)
class _Pager:
    """What is known of a page before its rows: size, direction, order."""

    page: Page
    size: int
    signed: str

    @classmethod
    def of(cls, page: Page) -> "_Pager":
        size = page.window.size.value
        if not isinstance(size, int):
            raise TypeError(size)
        return cls(page, size, signature(page.name, page.window.order))

    def fetch(self, value: object) -> "_Fetched":
        both = [value] if self.page.is_bare else as_row(value)
        rows = as_row(both[-1]) if self.page.needs_rows else ()
        total = both[0] if self.page.needs_total else None
        bare = self.page.has_bare_rows
        kept = [[row] if bare else as_row(row) for row in rows[: self.size]]
        if self.page.window.backward:
            kept.reverse()
        keyed = self.page.needs_keys
        cursors = [encode(self.signed, as_row(row[0])) if keyed else "" for row in kept]
        return _Fetched(kept, cursors, len(rows) > self.size, total)


@dataclass(frozen=True, slots=True)
class _Fetched:
    """The rows of a page in the response's order, their cursors, and what lies beyond."""

    rows: list[Row]
    cursors: list[str]
    more: bool
    total: object


def _field(
    page: Page, field: Selected, item_shaper: Callable[[Item], ShapeItem]
) -> ShapeField:
    if field.item is not None:
        return _view(page, field, item_shaper(field.item))
    if field.name == "pageInfo":
        return lambda fetched, _trail, _gaps: {
            key: _info(page, name, fetched) for key, name in field.info
        }
    if field.name == "totalCount":
        return lambda fetched, _trail, _gaps: fetched.total
    name = f"{page.edge.name if page.edge else page.target}Connection"
    return lambda _fetched, _trail, _gaps: name


def _view(page: Page, field: Selected, shape: ShapeItem) -> ShapeField:
    """`edges` or `nodes`; a node may be null where the source only describes it."""
    place = page.views.index(field) + (1 if page.needs_keys else 0)

    def shape_rows(fetched: _Fetched, trail: Trail, gaps: Gaps) -> object:
        return [
            None
            if (cell := row[place]) is None
            else shape(as_row(cell), (trail, index), gaps, fetched.cursors[index])
            for index, row in enumerate(fetched.rows)
        ]

    return shape_rows


def _info(page: Page, name: str, fetched: _Fetched) -> object:
    window = page.window
    match name:
        case "hasNextPage":
            return window.before is not None if window.backward else fetched.more
        case "hasPreviousPage":
            return fetched.more if window.backward else window.after is not None
        case "startCursor":
            return fetched.cursors[0] if fetched.cursors else None
        case "endCursor":
            return fetched.cursors[-1] if fetched.cursors else None
        case _:
            return "PageInfo"
