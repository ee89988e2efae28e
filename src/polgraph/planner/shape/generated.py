"""The shaping of a plan as one Python expression, written and compiled once.

`items` and `pages` call a function for every node and find out what is wrong with a
row. Here stands what they come to where nothing is wrong, several times faster:
`{"nodes": [{"id": a, "name": b} for ((a, b),) in rows]}`. A null where none is allowed
raises `MissingError`, and whoever called shapes the same rows again with care. Objects
are counted by the list, which is cheaper than walking the answer.

No text of a user's is ever run: of a document only response keys get into the source,
as string literals, and GraphQL's grammar has made sure that each is a name.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import NamedTuple, assert_never

from polgraph.planner.cursors import encode, signature
from polgraph.planner.plan import (
    All,
    ById,
    ByIds,
    CursorOf,
    EdgeNode,
    Found,
    Item,
    Leaf,
    Link,
    Network,
    Nodes,
    Page,
    Paths,
    Root,
    Rule,
    Selected,
    Slot,
    TypeName,
    ValueList,
)
from polgraph.planner.shape.counting import Tally
from polgraph.planner.shape.gaps import MissingError, Row
from polgraph.planner.shape.values import value_shaper

Fast = Callable[[Sequence[Row], Tally], object]


def fast_shaper(root: Root) -> Fast:
    """A function from rows of one column and a tally to the root field's value.

    It raises `MissingError` or `TypeError` for rows that want care.
    """
    writer = _Writer()
    whole = writer.root(root).if_there().text
    source = (*writer.definitions, f"def shape(rows, tally):\n    return {whole}")
    namespace = writer.constants
    exec(compile("\n".join(source), "<plan>", "exec"), namespace)  # noqa: S102 (see above)
    shape = namespace["shape"]
    if not callable(shape):
        raise TypeError(shape)
    return shape


def _missing() -> None:
    raise MissingError


class _Written(NamedTuple):
    """An expression, and how many objects its value holds whatever the rows are.

    Of those that depend on the rows, the expression keeps a tally itself.
    """

    text: str
    objects: int = 0

    def if_there(self) -> "_Written":
        """The same where it is one of two cases."""
        return _Written(f"tally.one({self.objects}, {self.text})")


class _Writer:
    """Writes expressions; what they name is in `definitions` and `constants`."""

    def __init__(self) -> None:
        self.constants: dict[str, object] = {"encode": encode, "missing": _missing}
        self.definitions: list[str] = []
        self._numbers = count()

    def root(self, root: Root) -> _Written:
        """The value of a root field, of which `rows` are the rows."""
        match root:
            case ById(item=item):
                one = self._one(item, "rows[0][0]").if_there()
                return _Written(f"({one.text} if rows else None)")
            case ByIds(item=item):
                one = self._one(item, "a[0][0]").if_there()
                return _Written(f"[{one.text} if a[0] else None for a in rows]")
            case Network(item=item):
                return self._one(item, "rows[0][0]")
            case All(item=item) | Paths(item=item):
                return self._each(item, "[row[0] for row in rows]")
            case Page():
                return self._page(root, "rows[0][0]")
            case Found(page=page, listed=listed):
                (only, *_) = page.selected
                if listed and only.item is not None:
                    return self._view(page, only, only.item, "rows[0][0]")
                return self._page(page, "rows[0][0]")
            case _:
                assert_never(root)

    # --- nodes ---

    def _each(self, item: Item, rows: str) -> _Written:
        pattern, one = self._unpacked(item)
        return _Written(
            f"tally.each({one.objects}, [{one.text} for {pattern} in {rows}])"
        )

    def _unpacked(self, item: Item, cursor: str = "") -> tuple[str, _Written]:
        """Variables for the slots of a row, and the object made of them."""
        if item.typed:
            row = self._name("row")
            return row, self._by_type(item, row)
        cells = [self._name("cell") for _ in item.travelling]
        pattern = f"({', '.join(cells)},)" if cells else "()"
        return pattern, self._object(item, item.types[0], cells, cursor)

    def _one(self, item: Item, row: str, cursor: str = "") -> _Written:
        """The object of a row that an expression gives."""
        if item.typed:
            return self._by_type(item, row)
        return self._object(item, item.types[0], _cells(item, row), cursor)

    def _by_type(self, item: Item, row: str) -> _Written:
        readers: list[str] = []
        for name in item.types:
            reader = self._name("read")
            one = self._object(item, name, _cells(item, "row"), "").if_there()
            self.definitions.append(f"def {reader}(row, tally):\n    return {one.text}")
            readers.append(f"{name!r}: {reader}")
        table = self._name("types")
        self.definitions.append(f"{table} = {{{', '.join(readers)}}}")
        return _Written(f"{table}[{row}[0]]({row}, tally)")

    def _object(
        self, item: Item, name: str, cells: Sequence[str], cursor: str
    ) -> _Written:
        """The object of one concrete type, its keys in the response's order."""
        travelling = zip(item.travelling, cells, strict=True)
        values = {
            slot.key: self._value(slot, cell)
            for slot, cell in travelling
            if _is_of(slot, name)
        }
        for slot in item.slots:
            if isinstance(slot.answer, TypeName) and _is_of(slot, name):
                values[slot.key] = _Written(repr(name))
            if isinstance(slot.answer, CursorOf):
                values[slot.key] = _Written(cursor)
        keys = item.keys[item.types.index(name)]
        return _dict((key, values[key]) for key in keys)

    def _value(self, slot: Slot, cell: str) -> _Written:
        answer = slot.answer
        match answer:
            case Leaf() | Rule(item=None):
                return _Written(_checked(cell, cell) if slot.required else cell)
            case ValueList():
                shape = self._constant(value_shaper(answer))
                return _Written(f"tally.each(1, {shape}({cell}, None, ()))")
            case Nodes(item=item):
                return self._each(item, cell)
            case Page():
                return self._page(answer, cell)
            case Rule(item=Item() as item) if answer.field.many:
                return self._each(item, cell)
            case Rule(item=Item() as item) | Link(item=item) | EdgeNode(item=item):
                one = self._one(item, cell)
                if slot.required:
                    return _Written(_checked(one.text, cell), one.objects)
                return _Written(f"(None if {cell} is None else {one.if_there().text})")
            case _:
                raise TypeError(answer)

    # --- connections ---

    def _page(self, page: Page, value: str) -> _Written:
        return _dict(
            (field.key, self._field(page, field, value)) for field in page.selected
        )

    def _field(self, page: Page, field: Selected, value: str) -> _Written:
        if field.item is not None:
            return self._view(page, field, field.item, value)
        if field.name == "pageInfo":
            infos = ((key, _info(page, name, value)) for key, name in field.info)
            return _dict((key, _Written(info)) for key, info in infos)
        if field.name == "totalCount":
            return _Written(value if page.is_bare else f"{value}[0]")
        return _Written(
            repr(f"{page.edge.name if page.edge else page.target}Connection")
        )

    def _view(self, page: Page, field: Selected, item: Item, value: str) -> _Written:
        """`edges` or `nodes`."""
        keys = self._name("keys")
        cursor = _cursor(page, keys)
        targets = [keys] if page.needs_keys else []
        targets += [self._name("view") for _ in page.views]
        place = page.views.index(field) - len(page.views)
        if page.edge is not None and page.edge.optional:
            cell = targets[place]
            there = self._one(item, cell, cursor).if_there()
            one = _Written(f"None if {cell} is None else {there.text}")
        else:
            targets[place], one = self._unpacked(item, cursor)
        row = targets[0] if page.has_bare_rows else f"({', '.join(targets)},)"
        made = f"[{one.text} for {row} in {_kept(page, value)}]"
        return _Written(f"tally.each({one.objects}, {made})" if one.objects else made)

    # --- names ---

    def _name(self, stem: str) -> str:
        return f"{stem}{next(self._numbers)}"

    def _constant(self, value: object) -> str:
        name = self._name("constant")
        self.constants[name] = value
        return name


def _dict(items: Iterable[tuple[str, _Written]]) -> _Written:
    """An object of these values: one more than they hold."""
    pairs = list(items)
    text = ", ".join(f"{key!r}: {value.text}" for key, value in pairs)
    return _Written(f"{{{text}}}", 1 + sum(value.objects for _, value in pairs))


def _cells(item: Item, row: str) -> list[str]:
    """The slots of a row by their places; the type of a typed one comes first."""
    first = 1 if item.typed else 0
    return [f"{row}[{place}]" for place in range(first, first + len(item.travelling))]


def _is_of(slot: Slot, name: str) -> bool:
    return not slot.types or name in slot.types


def _checked(written: str, cell: str) -> str:
    return f"({written} if {cell} is not None else missing())"


def _rows(page: Page, value: str) -> str:
    return value if page.is_bare else f"{value}[-1]"


def _kept(page: Page, value: str) -> str:
    """The rows of a page in the response's order, without the one that peeked."""
    cut = f"[:{page.window.size.value}]" if page.peeks else ""
    return f"{_rows(page, value)}{cut}{'[::-1]' if page.window.backward else ''}"


def _cursor(page: Page, keys: str) -> str:
    return f"encode({signature(page.name, page.window.order)!r}, {keys})"


def _info(page: Page, name: str, value: str) -> str:
    """A field of `pageInfo`."""
    window, kept = page.window, f"({_kept(page, value)})"
    keys = "" if page.has_bare_rows else "[0]"
    more = f"len({_rows(page, value)}) > {window.size.value}"
    match name:
        case "hasNextPage":
            return repr(window.before is not None) if window.backward else more
        case "hasPreviousPage":
            return more if window.backward else repr(window.after is not None)
        case "startCursor":
            return f"({_cursor(page, f'{kept}[0]{keys}')} if {kept} else None)"
        case "endCursor":
            return f"({_cursor(page, f'{kept}[-1]{keys}')} if {kept} else None)"
        case _:
            return repr("PageInfo")
