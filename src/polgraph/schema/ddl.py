"""Which constraints and indexes the model asks for, as Cypher.

Ids are unique. A range index stands wherever a list is ordered or an index can answer
a filter: every order key, enums, both ends of partial dates, and addresses, which are
looked up exactly, and what is stored in lower case. Other string filters fold case and
names and identifiers are lists, so that no range index would ever be used for them. The
few things and links under an embargo are looked up at each load, to see whose is over,
and for each total, which leaves them out. Full-text indexes stand for what is searched.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from polgraph.model import MODEL, Model
from polgraph.model.fields import (
    FilterKind,
    FullText,
    Property,
    Scalar,
    ValueFilter,
    Where,
)
from polgraph.model.relationships import EMBARGOED

PREFIX = "polgraph_"
EMBARGO = "embargoUntil"
_HEADER = "// Generated from the model by `polgraph schema`; do not edit.\n\n"


@dataclass(frozen=True, slots=True)
class Unique:
    """A constraint: no two nodes of the label share the value."""

    label: str
    key: str

    @property
    def name(self) -> str:
        """Name in the database."""
        return f"{PREFIX}{self.label}_{self.key}_unique"

    @property
    def cypher(self) -> str:
        """The statement that creates it unless it is there."""
        return (
            f"CREATE CONSTRAINT {self.name} IF NOT EXISTS"
            f" FOR (n:{self.label}) REQUIRE n.{self.key} IS UNIQUE"
        )


@dataclass(frozen=True, slots=True)
class RangeIndex:
    """An index in the order of a property's values."""

    label: str
    key: str

    @property
    def name(self) -> str:
        """Name in the database."""
        return f"{PREFIX}{self.label}_{self.key}"

    @property
    def cypher(self) -> str:
        """The statement that creates it unless it is there."""
        return (
            f"CREATE INDEX {self.name} IF NOT EXISTS"
            f" FOR (n:{self.label}) ON (n.{self.key})"
        )


@dataclass(frozen=True, slots=True)
class LinkIndex:
    """An index of the relationships of a type that have a property."""

    type: str
    key: str

    @property
    def name(self) -> str:
        """Name in the database."""
        return f"{PREFIX}{self.type}_{self.key}"

    @property
    def cypher(self) -> str:
        """The statement that creates it unless it is there."""
        return (
            f"CREATE INDEX {self.name} IF NOT EXISTS"
            f" FOR ()-[r:{self.type}]-() ON (r.{self.key})"
        )


@dataclass(frozen=True, slots=True)
class FullTextIndex:
    """An index by the words of what is written."""

    declared: FullText

    @property
    def name(self) -> str:
        """Name in the database."""
        return self.declared.name

    @property
    def cypher(self) -> str:
        """The statement that creates it unless it is there."""
        keys = ", ".join(f"n.`{key}`" for key in self.declared.keys)
        return (
            f"CREATE FULLTEXT INDEX {self.name} IF NOT EXISTS"
            f" FOR (n:{'|'.join(self.declared.labels)}) ON EACH [{keys}]"
            " OPTIONS {indexConfig:"
            f" {{`fulltext.analyzer`: '{self.declared.analyzer}'}}}}"
        )


Definition = Unique | RangeIndex | LinkIndex | FullTextIndex


def definitions(model: Model) -> tuple[Definition, ...]:
    """Every constraint and index of the model, constraints first, in a stable order."""
    indexes = {
        RangeIndex(label, key)
        for label, where in _listed(model)
        for key in _keys(model, label, where)
    }
    roots = ("Node", model.participation.name)
    keyed = (*roots, model.merge.name)
    indexes |= {RangeIndex(label, EMBARGO) for label in roots}
    in_order = sorted(indexes, key=lambda index: (index.label, index.key))
    links = (LinkIndex(type_, EMBARGO) for type_ in sorted(EMBARGOED))
    unique = (Unique(label, "id") for label in keyed)
    return (*unique, *in_order, *links, *map(FullTextIndex, model.full_texts))


def keys(model: Model) -> tuple[str, ...]:
    """Names of the properties that constraints and range indexes are on, each once."""
    found = definitions(model)
    named = (each.key for each in found if not isinstance(each, FullTextIndex))
    return tuple(dict.fromkeys(named))


def ddl(model: Model) -> tuple[str, ...]:
    """The statements that create all of them, each harmless where it has been run."""
    return tuple(definition.cypher for definition in definitions(model))


def constraints_text() -> str:
    """Content of `schema/constraints.cypher`."""
    return _HEADER + "".join(f"{statement};\n" for statement in ddl(MODEL))


def _listed(model: Model) -> Iterable[tuple[str, Where]]:
    """Labels whose nodes are listed by a root field, with their filters and orders."""
    names = [item.name for item in model.objects if item.plural]
    names += [interface.name for interface in model.interfaces]
    for name in names:
        where = model.where_for(name)
        if where is not None:
            yield name, where


def _keys(model: Model, label: str, where: Where) -> Iterable[str]:
    yield from (order.key for order in where.orders)
    for entry in where.filters:
        if isinstance(entry, ValueFilter):
            yield from _filter_keys(model, label, entry)


def _filter_keys(model: Model, label: str, entry: ValueFilter) -> Iterable[str]:
    match entry.kind:
        case FilterKind.DATE:
            return (f"{entry.key}Earliest", f"{entry.key}Latest")
        case FilterKind.ENUM:
            return (entry.key,)
        case FilterKind.STRING if entry.folded:
            return (entry.folded_key,)
        case FilterKind.STRING if _is_address(model, label, entry.key):
            return (entry.key,)
        case _:
            return ()


def _is_address(model: Model, label: str, key: str) -> bool:
    field = model.fields(label).get(key)
    return isinstance(field, Property) and field.type is Scalar.URL
