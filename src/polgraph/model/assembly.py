"""The model as one checked value: what every other layer looks things up in.

Assembling checks that the declarations fit together, so that a broken model cannot
start: every name that is referred to exists, and no name is declared twice.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from polgraph.errors import ModelError
from polgraph.model.actors import ACTORS
from polgraph.model.answers import ANSWERS
from polgraph.model.decisions import MERGE
from polgraph.model.edges import EDGES
from polgraph.model.facts import FACTS, PARTICIPATION
from polgraph.model.fields import (
    Computed,
    Connection,
    EdgeType,
    Field,
    FullText,
    Interface,
    Many,
    ObjectType,
    One,
    PathFilter,
    ValueFilter,
    Values,
    Where,
)
from polgraph.model.filters import WHERES
from polgraph.model.interfaces import INTERFACES
from polgraph.model.occasions import OCCASIONS
from polgraph.model.searching import FULL_TEXTS
from polgraph.model.sources import CITATION, SOURCES
from polgraph.model.subjects import SUBJECTS
from polgraph.model.values import VALUES, ValueObject

Composite = ObjectType | Interface


@dataclass(frozen=True)
class Model:
    """All declarations, and the questions that other layers ask of them."""

    objects: tuple[ObjectType, ...]
    interfaces: tuple[Interface, ...]
    values: tuple[ValueObject, ...]
    edges: tuple[EdgeType, ...]
    wheres: tuple[Where, ...]
    citation: EdgeType
    participation: ObjectType
    full_texts: tuple[FullText, ...]
    merge: ObjectType
    answers: tuple[ObjectType, ...] = ()

    @cached_property
    def composites(self) -> Mapping[str, Composite]:
        """Public object types and interfaces by name."""
        items: tuple[Composite, ...] = (*self.interfaces, *self.objects)
        return {item.name: item for item in items}

    @cached_property
    def edge_by_name(self) -> Mapping[str, EdgeType]:
        """Edges with fields of their own, by the stem of their name."""
        return {edge.name: edge for edge in self.edges}

    @cached_property
    def value_by_name(self) -> Mapping[str, ValueObject]:
        """Value objects by their GraphQL name."""
        return {value.name: value for value in self.values}

    @cached_property
    def where_by_name(self) -> Mapping[str, Where]:
        """Filter inputs by name."""
        return {where.name: where for where in self.wheres}

    @cached_property
    def object_by_name(self) -> Mapping[str, ObjectType]:
        """Everything that is stored as a node, whether or not it is served as one."""
        stored = (*self.objects, self.participation, self.merge)
        return {item.name: item for item in stored}

    @cached_property
    def object_by_seed_key(self) -> Mapping[str, ObjectType]:
        """Object types by their key in seed files (`officials`, `roles` ...)."""
        stored = self.object_by_name.values()
        return {item.seeds: item for item in stored if item.seeds}

    def possible(self, name: str) -> tuple[ObjectType, ...]:
        """The public object types that an interface, or a type itself, can be."""
        return tuple(
            item
            for item in self.objects
            if item.name == name or name in item.interfaces
        )

    def field(self, type_name: str, field_name: str) -> Field:
        """A declared field; KeyError where the type has none of the name."""
        return self.fields(type_name)[field_name]

    def fields(self, type_name: str) -> Mapping[str, Field]:
        """Declared fields of an object type, interface or edge by name."""
        return self._fields[type_name]

    @cached_property
    def _fields(self) -> Mapping[str, Mapping[str, Field]]:
        unserved = (self.participation, self.merge)
        holders = (*self.composites.values(), *unserved, *self.edges)
        return {
            item.name: {field.name: field for field in item.fields}
            for item in (*holders, self.citation, *self.answers)
        }

    def stored(self, type_name: str) -> tuple[Field, ...]:
        """Served and unserved fields of a stored type."""
        item = self.object_by_name[type_name]
        return (*item.fields, *item.unserved)

    def labels(self, type_name: str) -> tuple[str, ...]:
        """Neo4j labels of a node: those of its interfaces, then its type's."""
        return (*self.object_by_name[type_name].interfaces, type_name)

    def folded(self, type_name: str) -> Mapping[str, str]:
        """Keys of the strings of a type that are stored in lower case too, and as what."""
        where = self.where_for(type_name)
        return {
            entry.key: entry.folded_key
            for entry in (where.filters if where else ())
            if isinstance(entry, ValueFilter) and entry.folded
        }

    def where_for(self, target: str) -> Where | None:
        """The filter input of a type, or of the types that an interface can be."""
        names = {item.where for item in self.possible(target)}
        name = names.pop() if len(names) == 1 else None
        return self.where_by_name[name] if name else None


def _assemble() -> Model:
    model = Model(
        objects=(*ACTORS, *FACTS, *OCCASIONS, *SOURCES, *SUBJECTS),
        interfaces=INTERFACES,
        values=VALUES,
        edges=EDGES,
        wheres=WHERES,
        citation=CITATION,
        participation=PARTICIPATION,
        full_texts=FULL_TEXTS,
        answers=ANSWERS,
        merge=MERGE,
    )
    check(model)
    return model


def check(model: Model) -> None:
    """Raise ModelError, naming every contradiction, unless the declarations agree."""
    problems = [*_repeated(model), *_dangling(model)]
    if problems:
        raise ModelError("the model contradicts itself: " + "; ".join(problems))


def _holders(model: Model) -> Iterable[ObjectType | Interface | EdgeType]:
    yield from model.objects
    yield from model.interfaces
    yield from model.edges
    yield from model.answers


def _repeated(model: Model) -> Iterable[str]:
    for item in _holders(model):
        counts = Counter(field.name for field in item.fields)
        yield from (
            f"{item.name}.{name} is declared {count} times"
            for name, count in counts.items()
            if count > 1
        )


def _dangling(model: Model) -> Iterable[str]:
    for item in _holders(model):
        for field in item.fields:
            target = _target(field)
            if target is not None and not _known(model, target):
                yield f"{item.name}.{field.name} leads to {target}, which is not declared"
    for where in model.wheres:
        for entry in where.filters:
            if isinstance(entry, PathFilter) and entry.where not in model.where_by_name:
                yield f"{where.name}.{entry.name} uses {entry.where}, which is not declared"


def _known(model: Model, name: str) -> bool:
    answers = (item.name for item in model.answers)
    others = (*model.value_by_name, model.citation.name, *answers)
    return name in {*model.composites, *others}


def _target(field: Field) -> str | None:
    match field:
        case One() | Many() | Connection() | Values() | Computed():
            return field.target
        case _:
            return None


MODEL = _assemble()
