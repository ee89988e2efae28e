"""The row of a node, an edge or a citation as the object of the response."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import assert_never

from polgraph.planner.plan import (
    Answer,
    CursorOf,
    EdgeNode,
    Item,
    Leaf,
    Link,
    Nodes,
    Page,
    Rule,
    Slot,
    TypeName,
    ValueList,
)
from polgraph.planner.shape.gaps import Gap, MissingError, Row, Trail, as_row, gap_at
from polgraph.planner.shape.pages import page_shaper
from polgraph.planner.shape.values import value_shaper

Gaps = list[Gap]
Object = dict[str, object]
ShapeItem = Callable[[Row, Trail, Gaps, str], Object]
ShapeValue = Callable[[object, Trail, Gaps], object]


def item_shaper(item: Item) -> ShapeItem:
    """A function from a row to the object of a node.

    It takes the row, the trail of the object's field, the list that gaps go to, and
    the cursor, which only edges use.
    """
    shapers = {name: _Typed.of(item, name).shape for name in item.types}
    if not item.typed:
        return shapers[item.types[0]]

    def shape(row: Row, trail: Trail, gaps: Gaps, cursor: str) -> Object:
        return shapers[str(row[0])](row, trail, gaps, cursor)

    return shape


def list_shaper(item: Item) -> ShapeValue:
    """A function from a list of rows to a list of objects."""
    shape = item_shaper(item)

    def shape_all(value: object, trail: Trail, gaps: Gaps) -> object:
        return [
            shape(as_row(row), (trail, index), gaps, "")
            for index, row in enumerate(as_row(value))
        ]

    return shape_all


@dataclass(frozen=True, slots=True)
class _Typed:
    """How rows of one concrete type are read.

    `pick` takes the type's own slots out of the row; `fixed` are answers that are
    known without it; `keys` is the response's order where it differs from the row's.
    """

    pick: Callable[[Row], Row] | None
    keys: tuple[str, ...]
    nested: tuple[tuple[str, ShapeValue], ...]
    required: tuple[str, ...]
    fixed: Mapping[str, str]
    cursors: tuple[str, ...]
    order: tuple[str, ...]

    @classmethod
    def of(cls, item: Item, name: str) -> "_Typed":
        own = [slot for slot in item.slots if not slot.types or name in slot.types]
        placed = [
            (place, slot)
            for place, slot in enumerate(item.travelling, 1 if item.typed else 0)
            if not slot.types or name in slot.types
        ]
        travelling = tuple(slot for _, slot in placed)
        whole = not item.typed and len(travelling) == len(item.travelling)
        return cls(
            pick=None if whole else _picker([place for place, _ in placed]),
            keys=tuple(slot.key for slot in travelling),
            nested=tuple(_nested(travelling)),
            required=tuple(slot.key for slot in travelling if slot.required),
            fixed={slot.key: name for slot in own if isinstance(slot.answer, TypeName)},
            cursors=tuple(s.key for s in own if isinstance(s.answer, CursorOf)),
            order=item.keys[item.types.index(name)],
        )

    def shape(self, row: Row, trail: Trail, gaps: Gaps, cursor: str) -> Object:
        picked = self.pick(row) if self.pick else row
        answered = dict(zip(self.keys, picked, strict=True))
        for key, shape in self.nested:
            answered[key] = shape(answered[key], (trail, key), gaps)
        if None in answered.values():
            self._check(answered, trail, gaps)
        if self.order == self.keys:
            return answered
        answered |= self.fixed
        answered |= dict.fromkeys(self.cursors, cursor)
        return {key: answered[key] for key in self.order}

    def _check(self, answered: Object, trail: Trail, gaps: Gaps) -> None:
        for key in self.required:
            if answered[key] is None:
                gaps.append(gap_at((trail, key)))
                raise MissingError


def _picker(places: Sequence[int]) -> Callable[[Row], Row]:
    if not places:
        return lambda _row: ()
    if len(places) == 1:
        return lambda row: (row[places[0]],)
    return itemgetter(*places)


def _nested(slots: Sequence[Slot]) -> list[tuple[str, ShapeValue]]:
    """Shapers of the slots whose values are not taken as they come."""
    return [
        (slot.key, _guarded(shape, slot))
        for slot in slots
        if (shape := _answer(slot.answer)) is not None
    ]


def _guarded(shape: ShapeValue, slot: Slot) -> ShapeValue:
    """A null that rises stops at a field that may be null."""
    if slot.required:
        return shape

    def shape_or_null(value: object, trail: Trail, gaps: Gaps) -> object:
        try:
            return shape(value, trail, gaps)
        except MissingError:
            return None

    return shape_or_null


def _answer(answer: Answer) -> ShapeValue | None:
    match answer:
        case Leaf() | TypeName() | CursorOf():
            return None
        case ValueList():
            return value_shaper(answer)
        case Rule():
            return _rule(answer)
        case Link() | EdgeNode():
            return _optional(answer.item)
        case Nodes():
            return list_shaper(answer.item)
        case Page():
            return page_shaper(answer, item_shaper)
        case _:
            assert_never(answer)


def _rule(answer: Rule) -> ShapeValue | None:
    if answer.item is None:
        return None
    return list_shaper(answer.item) if answer.field.many else _optional(answer.item)


def _optional(item: Item) -> ShapeValue:
    shape = item_shaper(item)

    def shape_one(value: object, trail: Trail, gaps: Gaps) -> object:
        return None if value is None else shape(as_row(value), trail, gaps, "")

    return shape_one
