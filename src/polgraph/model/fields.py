"""The vocabulary in which the model is declared: fields, paths, filters, orders.

Everything here is a frozen value without behaviour beyond naming. A type of the model
is a tuple of fields; each kind of field says how it is stored, so that the GraphQL
schema, the seed format, the Cypher compiler and the loader all read the same line.

How a field is stored in Neo4j:

| field | stored as |
|---|---|
| `Property` | a property of the field's name; a partial date adds `…Earliest`, `…Latest` |
| `Text` | `x` (original), `xLanguages`, `xKinds`; `x@en` … where there are several |
| `Strings` | a list property |
| `Values` | parallel list properties, one for each part of the value |
| `One`, `Many`, `Connection` | a path of relationships |
| `Computed` | nothing: a rule of the compiler with the field's name |
"""

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Literal


class Scalar(StrEnum):
    """The scalars of the public schema, by their GraphQL names."""

    ID = "ID"
    STRING = "String"
    INT = "Int"
    FLOAT = "Float"
    BOOLEAN = "Boolean"
    PARTIAL_DATE = "PartialDate"
    DATE_TIME = "DateTime"
    URL = "URL"
    LANGUAGE = "Language"


ValueType = Scalar | type[StrEnum]


@dataclass(frozen=True, slots=True)
class Step:
    """One relationship of a path and the node at its far end.

    `types` are alternatives; `label` is the far node's, empty for any node; `equals` are
    properties that the far node must have, `differs` those that it must not have.
    """

    direction: Literal["out", "in", "any"]
    types: tuple[str, ...]
    label: str
    equals: tuple[tuple[str, str], ...] = ()
    differs: tuple[tuple[str, str], ...] = ()


Path = tuple[Step, ...]


def out(types: str, label: str, **equals: str) -> Step:
    """A relationship that starts here: `out("HELD_AT", "Place")`; `A|B` for either."""
    return Step("out", tuple(types.split("|")), label, tuple(equals.items()))


def into(types: str, label: str, **equals: str) -> Step:
    """A relationship that ends here: `into("HELD_AT", "Meeting")`."""
    return Step("in", tuple(types.split("|")), label, tuple(equals.items()))


class Origin(Enum):
    """Who writes a stored field: the data team's files, or the loader from others."""

    SEED = "seed"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a computed field."""

    name: str
    type: ValueType


@dataclass(frozen=True, slots=True)
class Property:
    """One scalar or enum value stored on the node."""

    name: str
    type: ValueType = Scalar.STRING
    description: str = ""
    required: bool = False
    origin: Origin = Origin.SEED
    stored: str | None = None
    written: str | None = None
    default: str | None = None

    @property
    def key(self) -> str:
        """Name of the Neo4j property that is served."""
        return self.stored or self.name

    @property
    def seed_key(self) -> str:
        """Name of the Neo4j property that a seed file's value goes to.

        It differs from `key` where the loader derives the served value from it.
        """
        return self.written or self.key


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one or more languages, served in the best one for the reader."""

    name: str
    description: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Strings:
    """A short list of strings stored on the node; takes `first` where it is `cut`."""

    name: str
    description: str = ""
    cut: bool = True


@dataclass(frozen=True, slots=True)
class Values:
    """A short list of value objects (names, identifiers, links) stored on the node."""

    name: str
    target: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class One:
    """A link to at most one other node."""

    name: str
    target: str
    path: Path
    description: str = ""
    required: bool = False
    origin: Origin = Origin.SEED


@dataclass(frozen=True, slots=True)
class Many:
    """A short list of other nodes: takes `first`, 20 unless given.

    `at` adds the argument that keeps only what was held that day by the path's roles;
    without it, `shortcut` leads to the same nodes, each of them once.
    """

    name: str
    target: str
    path: Path
    description: str = ""
    sort: tuple[str, ...] = ("id",)
    at: bool = False
    shortcut: Path = ()
    origin: Origin = Origin.SEED


@dataclass(frozen=True, slots=True)
class Connection:
    """A Relay connection. `edge` names an edge type with fields of its own.

    `sort` is the order where none is asked: property keys of the far node (or of the
    edge's node, prefixed `edge.`), a leading `-` for descending. `shortcut` is as in
    `Many`; where the edge has fields of its own, it serves those that its type names.
    Where `path` is empty, a rule of the compiler with the field's name finds the items
    and makes their edges. `period` adds the arguments `from` and `to`.
    """

    name: str
    target: str
    path: Path
    description: str = ""
    edge: str | None = None
    where: bool = False
    orders: bool = False
    at: bool = False
    shortcut: Path = ()
    sort: tuple[str, ...] = ()
    roles: bool = False
    types: bool = False
    period: bool = False
    origin: Origin = Origin.DERIVED


@dataclass(frozen=True, slots=True)
class Computed:
    """A field that a rule of the compiler answers: a value, or nodes of a `target`.

    A list (`many`) takes `first` where it is `cut`.
    """

    name: str
    type: ValueType | None = None
    description: str = ""
    required: bool = False
    many: bool = False
    arguments: tuple[Argument, ...] = ()
    target: str | None = None
    cut: bool = True


Field = Property | Text | Strings | Values | One | Many | Connection | Computed


class FilterKind(Enum):
    """What a filter compares."""

    ID = "IDWhere"
    ENTITY_ID = "ids that answer"
    NAME = "names"
    STRING = "StringWhere"
    TEXT = "texts"
    IDENTIFIER = "IdentifierWhere"
    DATASET = "datasets"
    ENUM = "enum"
    DATE = "PartialDateWhere"
    HELD = "HeldWhere"
    OTHER_END = "other"


@dataclass(frozen=True, slots=True)
class ValueFilter:
    """A filter on a stored value.

    `field` names the property where it differs. A `folded` string is stored a second
    time, in lower case, for an index to look it up by.
    """

    name: str
    kind: FilterKind
    field: str | None = None
    enum: type[StrEnum] | None = None
    folded: bool = False

    @property
    def key(self) -> str:
        """Name of the Neo4j property compared."""
        return self.field or self.name

    @property
    def folded_key(self) -> str:
        """Name of the property that holds a folded string in lower case."""
        return f"{self.key}Folded"


@dataclass(frozen=True, slots=True)
class PathFilter:
    """A filter on what a path leads to: by `some`, `none`, `all` where `many`."""

    name: str
    where: str
    path: Path
    many: bool = False


Filter = ValueFilter | PathFilter


@dataclass(frozen=True, slots=True)
class Order:
    """A key of an order input: its public name and the stored property."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Where:
    """A filter input and the order input of the same things."""

    name: str
    filters: tuple[Filter, ...]
    order: str | None = None
    orders: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True)
class Interface:
    """A GraphQL interface; its nodes carry a label of the same name."""

    name: str
    description: str
    fields: tuple[Field, ...]
    interfaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ObjectType:
    """A GraphQL object type.

    `singular` and `plural` are its root fields, `seeds` its key in seed files, `where`
    its filter input, `sort` the order of the plural root field where none is asked.
    `unserved` is stored and seeded like a field, but is no field of the public API.
    """

    name: str
    description: str
    fields: tuple[Field, ...]
    interfaces: tuple[str, ...] = ()
    singular: str | None = None
    plural: str | None = None
    seeds: str | None = None
    where: str | None = None
    sort: tuple[str, ...] = ("id",)
    unserved: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class EdgeType:
    """An edge of a connection that says something itself: a fact, or a citation.

    `optional` where the edge may have no node, `single` where no two edges of a
    connection have the same. `known` are the fields that need nothing but the two ends
    and the relationship of a connection's `shortcut`; `about_node` describes the node.
    """

    name: str
    target: str
    description: str
    fields: tuple[Field, ...]
    cited: bool = False
    optional: bool = False
    single: bool = False
    known: frozenset[str] = frozenset()
    about_node: str = ""


@dataclass(frozen=True, slots=True)
class FullText:
    """A full-text index over properties of all nodes that have one of the labels.

    `analyzer` is Neo4j's name of what cuts the text into words.
    """

    stem: str
    labels: tuple[str, ...]
    keys: tuple[str, ...]
    analyzer: str

    @property
    def name(self) -> str:
        """Name in the database; another analyzer makes it another index."""
        return f"polgraph_{self.stem}_{self.analyzer.replace('-', '_')}"
