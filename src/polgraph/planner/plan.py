"""What a root field asks of the graph, as frozen values between selection and Cypher.

A plan is GraphQL's selection with everything settled that the model knows: which path
a field follows, how it is filtered, ordered and cut, and which slot of a row holds its
answer. `lower` writes Cypher from it, `shape` reads the rows back; neither sees the
other.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from polgraph.model.fields import (
    Computed,
    EdgeType,
    Path,
    Property,
    Strings,
    Text,
    Values,
)
from polgraph.planner.sources import Argument, Operand


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A value of the node itself: a property, a text, a list of strings or values.

    With `original` a text is wanted as it was written, whatever else it is kept in.
    """

    field: Property | Text | Strings
    language: Operand | None = None
    first: Operand | None = None
    original: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ValueList:
    """Value objects of the node: `names`, `identifiers`, `links`.

    `parts` are the parts asked for, by response key; `columns` are those that travel,
    one at least, which tells how many there are.
    """

    field: Values
    parts: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    first: Operand | None


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A computed value, or nodes found by a rule of the compiler."""

    owner: str
    field: Computed
    arguments: Mapping[str, Argument]
    item: "Item | None" = None


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """At most one other node."""

    path: Path
    item: "Item"


@dataclass(frozen=True, slots=True, eq=False)
class Nodes:
    """A short list of other nodes."""

    path: Path
    item: "Item"
    sort: tuple[str, ...]
    first: Operand | None
    at: Operand | None = None


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key of an order: a property of the node, or of the edge."""

    key: str
    descending: bool = False
    edge: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """Which part of a connection is asked for.

    `size` is the page's size, `backward` whether it is counted from the end. `after`
    and `before` hold a cursor's decoded keys (the last is the id), with the argument
    that they came from.
    """

    order: tuple[SortKey, ...]
    size: Operand
    backward: bool = False
    after: "Cursor | None" = None
    before: "Cursor | None" = None


@dataclass(frozen=True, slots=True, eq=False)
class Cursor:
    """Keys of the row that a cursor names, its order, and the operand it came in."""

    signed: str
    keys: tuple[str | int | float | None, ...]
    operand: Operand


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day that `since` may mean to the last of `until`; open where None."""

    since: Operand | None = None
    until: Operand | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A Relay connection along a path, or over all nodes of a type where `path` is empty.

    `edge` names an edge type with fields of its own; `where`, `at`, `roles`, `types` and
    `period` narrow what is counted and listed; `selected` are the fields asked of it.
    Where `path` is empty below a node, a rule named `name` finds the items.
    """

    name: str
    target: str
    path: Path
    edge: EdgeType | None
    window: Window
    selected: tuple["Selected", ...]
    where: Mapping[str, Argument] | None = None
    at: Operand | None = None
    roles: tuple[Operand, ...] | None = None
    types: tuple[str, ...] | None = None
    period: Period = Period()

    @property
    def needs_total(self) -> bool:
        """Whether all rows are to be counted."""
        return any(field.name == "totalCount" for field in self.selected)

    @property
    def needs_rows(self) -> bool:
        """Whether any row is to be fetched."""
        return any(field.item or field.info for field in self.selected)

    @property
    def peeks(self) -> bool:
        """Whether one row more is fetched, to know if there is a next page."""
        asked = {name for field in self.selected for _, name in field.info}
        return not asked.isdisjoint({"hasNextPage", "hasPreviousPage"})

    @property
    def needs_keys(self) -> bool:
        """Whether rows carry the keys that cursors are made of."""
        asked = {name for field in self.selected for _, name in field.info}
        return not asked.isdisjoint({"startCursor", "endCursor"}) or any(
            isinstance(slot.answer, CursorOf)
            for field in self.selected
            if field.item
            for slot in field.item.slots
        )

    @property
    def views(self) -> tuple["Selected", ...]:
        """The selections of `edges` and `nodes`, each of which takes a place in a row."""
        return tuple(field for field in self.selected if field.item)

    @property
    def is_bare(self) -> bool:
        """Whether the total or the rows travel alone, and not in a list of both."""
        return self.needs_total != self.needs_rows

    @property
    def has_bare_rows(self) -> bool:
        """Whether a row is its only part, and not a list of keys and views."""
        return len(self.views) + self.needs_keys == 1


@dataclass(frozen=True, slots=True, eq=False)
class Selected:
    """A field of a connection object: response key, name, and what is asked below.

    `item` is the edge's or the node's for `edges` and `nodes`; `info` are the fields
    of `pageInfo` by response key.
    """

    key: str
    name: str
    item: "Item | None" = None
    info: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class TypeName:
    """`__typename`."""


@dataclass(frozen=True, slots=True, eq=False)
class CursorOf:
    """`cursor` of an edge."""


@dataclass(frozen=True, slots=True, eq=False)
class EdgeNode:
    """`node` of an edge."""

    item: "Item"
    optional: bool


Answer = Leaf | ValueList | Rule | Link | Nodes | Page | TypeName | CursorOf | EdgeNode


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """One answer in a row, for the concrete types in `types` (empty: for all).

    `required` where the schema does not allow null in its place.
    """

    key: str
    answer: Answer
    required: bool = False
    types: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """What is asked of one node: slots of a row, whose first item names the type.

    `name` is the static type, `types` the concrete ones it can be, `keys` for each of
    them the response keys in order; where there is only one, the row holds no type.
    """

    name: str
    types: tuple[str, ...]
    slots: tuple[Slot, ...]
    keys: tuple[tuple[str, ...], ...]

    @classmethod
    def single(cls, name: str, slots: tuple[Slot, ...]) -> "Item":
        """What is asked of a node whose type is known."""
        return cls(name, (name,), slots, (tuple(slot.key for slot in slots),))

    @property
    def typed(self) -> bool:
        """Whether a row begins with the name of its type: where the answer needs it."""
        return len(self.types) > 1 and (
            len(set(self.keys)) > 1
            or any(
                isinstance(slot.answer, TypeName)
                or (slot.types and slot.types != frozenset(self.types))
                for slot in self.slots
            )
        )

    @property
    def travelling(self) -> tuple[Slot, ...]:
        """Slots that take a place in the row; the others are known without it."""
        return tuple(
            slot
            for slot in self.slots
            if not isinstance(slot.answer, TypeName | CursorOf)
        )


@dataclass(frozen=True, slots=True, eq=False)
class ById:
    """A node by its id (or an article by its url)."""

    item: Item
    id: Operand
    key: str = "id"


@dataclass(frozen=True, slots=True, eq=False)
class ByIds:
    """Nodes in the order of the ids asked for."""

    item: Item
    ids: tuple[Operand, ...]


@dataclass(frozen=True, slots=True, eq=False)
class All:
    """A short list of all nodes of a type (data sets)."""

    item: Item
    first: Operand | None


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A page of a search's results, which a statement of its own finds and ranks first.

    `text` is what is looked for. With `listed` only names are, and the answer is the
    page's edges alone.
    """

    page: Page
    text: Operand
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a search along ties goes.

    `hops` is the most that may be asked of paths, `around` of a network; an entity of
    more than `hub` links is not walked through; `trails` are kept of each round.
    """

    hops: int = 6
    hub: int = 200
    trails: int = 10_000
    around: int = 3


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """The connections of two entities, the closest first."""

    item: Item
    start: Operand
    end: Operand
    hops: int
    at: Operand | None
    first: Operand
    reach: Reach


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """What lies within some ties of some entities; `types` are labels of the others."""

    item: Item
    around: tuple[Operand, ...]
    hops: int
    types: tuple[str, ...] | None
    at: Operand | None
    first: Operand
    reach: Reach


Root = ById | ByIds | All | Page | Found | Paths | Network
