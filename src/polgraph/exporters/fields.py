"""Fields of a thing in another format's words, and a count of what it has none for."""

from collections import Counter
from collections.abc import Mapping, Sequence

from polgraph.model import MODEL
from polgraph.model.fields import Property, Scalar
from polgraph.records import Merged, Wording
from polgraph.records.record import Value
from polgraph.seeds.keys import SECTIONS, seed_key

Told = dict[str, object]


def plain(value: Value) -> str | int | float | None:
    """A single value; of several wordings, the original."""
    match value:
        case tuple():
            first = value[0] if value else None
            return first.text if isinstance(first, Wording) else None
        case _:
            return value


def told(
    merged: Merged, names: Mapping[str, str], held: frozenset[str], lost: Counter[str]
) -> Told:
    """The values and links of a thing under the names that a format has for them.

    Args:
        merged: the thing.
        names: the format's name by the name of our field; enums become lower case.
        held: fields that the caller says in another way.
        lost: counts what neither has, by section and key.
    """
    found: Told = {}
    for name, value in {**_defaults(merged), **merged.values}.items():
        if name in names:
            found[names[name]] = _value(merged.type, name, value)
            if isinstance(value, tuple) and len(value) > 1:
                lost[f"other languages of {_key(merged, name)}"] += 1
        elif name not in held and value != ():
            lost[_key(merged, name)] += 1
    for name, targets in merged.links.items():
        if name in names and len(targets) == 1:
            found[names[name]] = targets[0]
        elif name not in held and targets:
            lost[_key(merged, name)] += 1
    return found


def wordings(merged: Merged, name: str) -> Sequence[Wording]:
    """The wordings of a text field."""
    value = merged.values.get(name, ())
    items = value if isinstance(value, tuple) else ()
    return [item for item in items if isinstance(item, Wording)]


def objects(merged: Merged, name: str) -> Sequence[Mapping[str, str]]:
    """The value objects of a field: identifiers, links."""
    value = merged.values.get(name, ())
    items = value if isinstance(value, tuple) else ()
    return [item for item in items if not isinstance(item, Wording | str)]


def section_of(type_name: str) -> str:
    """The section of seed files in which things of a type stand."""
    return MODEL.object_by_name[type_name].seeds or type_name


def _value(type_name: str, name: str, value: Value) -> str | int | float | None:
    said = plain(value)
    enum = isinstance(said, str) and _is_enum(type_name, name)
    return said.lower() if enum and isinstance(said, str) else said


def _is_enum(type_name: str, name: str) -> bool:
    field = next((f for f in MODEL.stored(type_name) if f.name == name), None)
    return isinstance(field, Property) and not isinstance(field.type, Scalar)


def _defaults(merged: Merged) -> dict[str, Value]:
    return {
        field.name: field.default
        for field in MODEL.stored(merged.type)
        if isinstance(field, Property) and field.default is not None
    }


def _key(merged: Merged, name: str) -> str:
    section = section_of(merged.type)
    keys = {field.name: key for key, field in SECTIONS[section].fields.items()}
    return f"{section}.{keys.get(name, seed_key(name))}"
