"""The generated shaper says what the careful one says, or leaves the rows to it."""

import random
from collections.abc import Sequence

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polgraph.planner.plan import (
    All,
    ById,
    ByIds,
    EdgeNode,
    Found,
    Item,
    Link,
    Network,
    Nodes,
    Page,
    Paths,
    Root,
    Rule,
    Slot,
    ValueList,
)
from polgraph.planner.shape.counting import Tally
from polgraph.planner.shape.gaps import MissingError
from polgraph.planner.shape.generated import fast_shaper
from polgraph.planner.shape.roots import careful_shaper
from tests.planner.golden_cases import GoldenCase, golden_cases

_CASES = golden_cases()


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
@settings(max_examples=30)
@given(rng=st.randoms(use_true_random=False), nulls=st.sampled_from([0, 0.02, 0.2]))
def test_both_shapers_agree(case: GoldenCase, rng: random.Random, nulls: float):
    for compiled in case.compiled:
        rows = _Rows(rng, nulls).root(compiled.root)
        careful = careful_shaper(compiled.root, compiled.key)(rows)
        assert _bytes(compiled.shape(rows).value) == _bytes(careful.value)
        try:
            fast = fast_shaper(compiled.root)(rows, tally := Tally())
        except (MissingError, TypeError):
            assert careful.gaps
        else:
            assert not careful.gaps
            assert _bytes(fast) == _bytes(careful.value)
            assert tally.objects == careful.objects


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
@settings(max_examples=5)
@given(rng=st.randoms(use_true_random=False))
def test_rows_without_a_null_need_no_care(case: GoldenCase, rng: random.Random):
    for compiled in case.compiled:
        rows = _Rows(rng, 0).root(compiled.root)
        assert fast_shaper(compiled.root)(rows, Tally()) is not None


def _bytes(value: object) -> bytes:
    return orjson.dumps(value)


class _Rows:
    """Rows as a statement could return them, some values of them null."""

    def __init__(self, rng: random.Random, nulls: float) -> None:
        self.random = rng
        self.nulls = nulls

    def root(self, root: Root) -> Sequence[Sequence[object]]:
        match root:
            case ById(item=item):
                return [[self.row(item)]]
            case Network(item=item):
                return [[self.row(item)]]
            case ByIds(item=item):
                return [[[self.row(item)]], [[]], [[self.row(item)]]]
            case All(item=item) | Paths(item=item):
                return [[self.row(item)] for _ in range(3)]
            case Page():
                return [[self.page(root)]]
            case Found(page=page):
                return [[self.page(page)]]

    def row(self, item: Item) -> list[object]:
        name = self.random.choice(item.types)
        cells = [
            self.cell(slot) if not slot.types or name in slot.types else None
            for slot in item.travelling
        ]
        return [name, *cells] if item.typed else cells

    def cell(self, slot: Slot) -> object:
        answer = slot.answer
        match answer:
            case Page():
                return self.page(answer)
            case Nodes(item=item):
                return [self.row(item) for _ in range(self.random.randrange(3))]
            case ValueList():
                return [["a", ""] for _ in answer.columns]
            case Rule(item=Item() as item) if answer.field.many:
                return [self.row(item) for _ in range(self.random.randrange(3))]
            case Rule(item=Item() as item) | Link(item=item) | EdgeNode(item=item):
                return None if self.is_null() else self.row(item)
            case _:
                return None if self.is_null() else self.random.choice(["x", 7, "ي"])

    def page(self, page: Page) -> object:
        size = page.window.size.value
        assert isinstance(size, int)
        most = min(size, 3) + (1 if page.peeks and size <= 3 else 0)
        rows = [self.page_row(page) for _ in range(self.random.randint(0, most))]
        if page.is_bare:
            return rows if page.needs_rows else len(rows)
        return [
            *([len(rows)] if page.needs_total else []),
            *([rows] if page.needs_rows else []),
        ]

    def page_row(self, page: Page) -> object:
        optional = page.edge is not None and page.edge.optional
        views: list[object] = []
        for view in page.views:
            assert view.item is not None
            absent = view.name == "nodes" and optional and self.is_null()
            views.append(None if absent else self.row(view.item))
        parts = [["key", "id"], *views] if page.needs_keys else views
        return parts[0] if page.has_bare_rows else parts

    def is_null(self) -> bool:
        return self.random.random() < self.nulls
