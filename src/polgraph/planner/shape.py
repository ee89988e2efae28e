"""Rows become the response: the same plan read from the other side.

A row is a list; each slot of the plan knows its place in it. Null where the schema
allows none is a defect of the data: it is reported with its path, and the nearest
nullable field above becomes null, as the specification asks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from polgraph.model import MODEL
from polgraph.planner.cursors import encode, signature
from polgraph.planner.plan import (
    All,
    Answer,
    ById,
    ByIds,
    CursorOf,
    EdgeNode,
    Item,
    Leaf,
    Link,
    Nodes,
    Page,
    Root,
    Rule,
    Selected,
    Slot,
    TypeName,
    ValueList,
)

Path = tuple[str | int, ...]
Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Gap:
    """A null that the schema does not allow, by the path of its field."""

    path: Path


@dataclass(frozen=True, slots=True)
class Shaped:
    """The value of a root field and the gaps found in it."""

    value: object
    gaps: tuple[Gap, ...]


class _Missing(Exception):  # noqa: N818 (a signal on its way to a nullable field)
    """Null in a place that allows none, on its way up to one that does."""


@dataclass(frozen=True, slots=True)
class _Shaper:
    gaps: list[Gap] = field(default_factory=list[Gap])

    def item(
        self, item: Item, row: Row, path: Path, cursor: str = ""
    ) -> dict[str, object]:
        """The object of a row."""
        name = str(row[0]) if item.typed else item.types[0]
        place = 1 if item.typed else 0
        answered: dict[str, object] = {}
        for slot in item.slots:
            value: object = None
            if not isinstance(slot.answer, TypeName | CursorOf):
                value = row[place]
                place += 1
            if slot.types and name not in slot.types:
                continue
            answered[slot.key] = self._slot(
                slot, name, value, (*path, slot.key), cursor
            )
        return answered

    def _slot(
        self, slot: Slot, name: str, value: object, path: Path, cursor: str
    ) -> object:
        match slot.answer:
            case TypeName():
                return name
            case CursorOf():
                return cursor
            case _:
                return self._present(slot, value, path)

    def _present(self, slot: Slot, value: object, path: Path) -> object:
        try:
            shaped = self.answer(slot.answer, value, path)
        except _Missing:
            if slot.required:
                raise
            return None
        if shaped is None and slot.required:
            self.gaps.append(Gap(path))
            raise _Missing
        return shaped

    def answer(self, answer: Answer, value: object, path: Path) -> object:
        """The value of one slot."""
        match answer:
            case Leaf():
                return value
            case ValueList():
                return _values(answer, _row(value))
            case Rule():
                return self._rule(answer, value, path)
            case Link() | EdgeNode():
                return (
                    None if value is None else self.item(answer.item, _row(value), path)
                )
            case Nodes():
                return self.items(answer.item, _row(value), path)
            case Page():
                return self.page(answer, _row(value), path)
            case TypeName() | CursorOf():
                raise TypeError(answer)
            case _:
                assert_never(answer)

    def _rule(self, answer: Rule, value: object, path: Path) -> object:
        if answer.item is None or value is None:
            return value
        if answer.field.many:
            return self.items(answer.item, _row(value), path)
        return self.item(answer.item, _row(value), path)

    def items(self, item: Item, rows: Row, path: Path) -> list[dict[str, object]]:
        """Objects of several rows."""
        return [
            self.item(item, _row(row), (*path, index)) for index, row in enumerate(rows)
        ]

    def page(self, page: Page, value: Row, path: Path) -> dict[str, object]:
        """A connection object."""
        total = value[0] if page.needs_total else None
        rows = _Rows.of(page, _row(value[-1]) if page.needs_rows else ())
        return {
            field.key: self._connection_field(
                page, field, rows, total, (*path, field.key)
            )
            for field in page.selected
        }

    def _connection_field(
        self, page: Page, field: Selected, rows: "_Rows", total: object, path: Path
    ) -> object:
        match field.name:
            case "totalCount":
                return total
            case "pageInfo":
                return {key: rows.info(name) for key, name in field.info}
            case "__typename":
                stem = page.edge.name if page.edge else page.target
                return f"{stem}Connection"
            case _:
                return self._view(page, field, rows, path)

    def _view(
        self, page: Page, field: Selected, rows: "_Rows", path: Path
    ) -> list[dict[str, object] | None]:
        if field.item is None:
            raise TypeError(field)
        place = page.views.index(field) + (1 if page.needs_keys else 0)
        shaped: list[dict[str, object] | None] = []
        for index, row in enumerate(rows.rows):
            cell = row[place]
            cursor = rows.cursor(row) if page.needs_keys else ""
            shaped.append(
                None
                if cell is None
                else self.item(field.item, _row(cell), (*path, index), cursor)
            )
        return shaped


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a page in the response's order, and what paging says of them."""

    page: Page
    rows: tuple[Row, ...]
    more: bool

    @classmethod
    def of(cls, page: Page, fetched: Row) -> "_Rows":
        window = page.window
        size = window.size.value
        if not isinstance(size, int):
            raise TypeError(size)
        rows = [_row(row) for row in fetched[:size]]
        if window.backward:
            rows.reverse()
        return cls(page, tuple(rows), len(fetched) > size)

    def info(self, name: str) -> object:
        """One field of `pageInfo`."""
        window = self.page.window
        match name:
            case "hasNextPage":
                return window.before is not None if window.backward else self.more
            case "hasPreviousPage":
                return self.more if window.backward else window.after is not None
            case "startCursor":
                return self.cursor(self.rows[0]) if self.rows else None
            case "endCursor":
                return self.cursor(self.rows[-1]) if self.rows else None
            case _:
                return "PageInfo"

    def cursor(self, row: Row) -> str:
        """The cursor of a row."""
        return encode(signature(self.page.name, self.page.window.order), _row(row[0]))


def shape(root: Root, rows: Sequence[Row], key: str) -> Shaped:
    """The value of a root field from the rows of its statement.

    Args:
        root: the plan that the statement was written from.
        rows: rows of one column.
        key: the root field's response key, with which paths begin.
    """
    shaper = _Shaper()
    try:
        value = _root(shaper, root, rows, (key,))
    except _Missing:
        value = None
    return Shaped(value, tuple(shaper.gaps))


def _root(shaper: _Shaper, root: Root, rows: Sequence[Row], path: Path) -> object:
    match root:
        case ById():
            return shaper.item(root.item, _row(rows[0][0]), path) if rows else None
        case ByIds():
            found = [_row(row[0]) for row in rows]
            return [
                shaper.item(root.item, _row(cell[0]), (*path, index)) if cell else None
                for index, cell in enumerate(found)
            ]
        case All():
            return shaper.items(root.item, [row[0] for row in rows], path)
        case Page():
            return shaper.page(root, _row(rows[0][0]), path)
        case _:
            assert_never(root)


def _values(answer: ValueList, columns: Row) -> list[dict[str, object]]:
    """Value objects from parallel lists; an empty string is an unknown part."""
    value = MODEL.value_by_name[answer.field.target]
    required = {part.name for part in value.parts if part.required}
    asked = [(key, name) for key, name in answer.parts if name != "__typename"]
    named = {key: value.name for key, name in answer.parts if name == "__typename"}
    order = [key for key, _ in answer.parts]
    objects: list[dict[str, object]] = []
    for parts in zip(*(_row(column) for column in columns), strict=True):
        filled: Mapping[str, object] = named | {
            key: part if part != "" or name in required else None
            for (key, name), part in zip(asked, parts, strict=True)
        }
        objects.append({key: filled[key] for key in order})
    return objects


def _row(value: object) -> Row:
    if not isinstance(value, list | tuple):
        raise TypeError(value)
    return value
