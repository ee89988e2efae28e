"""Which keys an entry of a seed file may have: derived from the model.

A key is the API's field name in snake_case; what an entry may say besides fields (its
id, its sources, what is nested in it) is added here. Everything that reads or describes
entries goes by these shapes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from polgraph.model import MODEL
from polgraph.model.fields import (
    Computed,
    Connection,
    Field,
    Many,
    ObjectType,
    One,
    Origin,
    Property,
    Strings,
    Text,
    Values,
)

SOURCES = ("quote", "source", "citations")
SOURCES_OPTIONAL = "optional"  # what a data set may say under `sources`
_SCOPE = ("dataset", "embargo_until")
_NESTED = {
    "articles": ("text_file",),
    "meetings": ("participants", "speakers", "statements"),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What one sort of entry may say.

    Attributes:
        type: the model's type that it becomes.
        fields: the fields of the type that it may give, by key.
        others: its further keys.
    """

    type: ObjectType
    fields: Mapping[str, Field]
    others: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, in the order in which people write them."""
        return ("id", *self.fields, *self.others)

    @property
    def noun(self) -> str:
        """What an entry is called in a message."""
        return self.type.name.lower()

    @property
    def is_fact(self) -> bool:
        """Whether it is a fact or a decision about things, which needs no id of its own."""
        cited = "Cited" in self.type.interfaces
        return self.type is MODEL.merge or (
            cited and "Entity" not in self.type.interfaces
        )


def seed_key(name: str) -> str:
    """The key of a field name: `onBehalfOf` is `on_behalf_of`."""
    return re.sub("([A-Z])", r"_\1", name).lower()


def is_required(field: Field) -> bool:
    """Whether an entry must give the field: the model needs it and has no default."""
    match field:
        case Property():
            return field.required and field.default is None
        case Text() | One():
            return field.required
        case _:
            return False


def _is_seeded(field: Field) -> bool:
    match field:
        case Computed() | Property(name="id"):
            return False
        case Property() | One() | Many() | Connection():
            return field.origin is Origin.SEED
        case Text() | Strings() | Values():
            return True


def _fields(item: ObjectType) -> dict[str, Field]:
    """Seeded fields by key; a name that is served as `headline` too is given as such."""
    fields = MODEL.stored(item.name)
    renamed = {
        field.stored: field.name
        for field in fields
        if isinstance(field, Property) and field.stored is not None
    }
    return {
        seed_key(renamed.get(field.name, field.name)): field
        for field in fields
        if _is_seeded(field)
    }


def _shape(item: ObjectType, *others: str) -> Shape:
    cited = (*SOURCES, *_SCOPE) if "Cited" in item.interfaces else ()
    decided = ("dataset",) if item is MODEL.merge else ()
    return Shape(item, _fields(item), (*cited, *decided, *others))


def _without(shape: Shape, *keys: str) -> Shape:
    kept = {key: field for key, field in shape.fields.items() if key not in keys}
    return replace(shape, fields=kept)


def _by(shape: Shape, **targets: str) -> Shape:
    """Let the participant be given under keys that say what it is."""
    participant = shape.fields["participant"]
    if not isinstance(participant, One):
        raise TypeError(participant)
    named: dict[str, Field] = {
        key: replace(participant, target=target) for key, target in targets.items()
    }
    return replace(shape, fields={**named, **_without(shape, "participant").fields})


SECTIONS: Mapping[str, Shape] = {
    key: _shape(item, *_NESTED.get(key, ()))
    for key, item in MODEL.object_by_seed_key.items()
}
SECTION_OF: Mapping[str, str] = {
    shape.type.name: key for key, shape in SECTIONS.items()
}
"""The section in which things of a type stand."""
TOLD = _without(SECTIONS["statements"], "meeting")
SPOKEN = _without(TOLD, "speaker")
_PARTICIPATION = _without(_shape(MODEL.participation), "meeting")
PARTICIPANT = _by(
    _PARTICIPATION,
    official="Official",
    organization="Organization",
    participant="Entity",
)
SPEAKER = replace(
    _by(_without(_PARTICIPATION, "role"), official="Official"),
    others=(*_PARTICIPATION.others, "statements"),
)
