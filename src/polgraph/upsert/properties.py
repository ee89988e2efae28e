"""A merged thing as the properties of its node, field by field of the model."""

from collections.abc import Mapping
from functools import cache, lru_cache

from polgraph.model import MODEL
from polgraph.model.fields import Field, Origin, Property, Scalar, Strings, Text, Values
from polgraph.records import Merged, Wording
from polgraph.records.record import Value
from polgraph.search import name_keys
from polgraph.text.partial_date import PartialDate
from polgraph.upsert.wordings import wording_properties

_NAME = MODEL.value_by_name["Name"].stem
_DATES = 10_000  # kept at hand: of many facts, few have a date of their own
_List = tuple[Wording, ...] | tuple[str, ...] | tuple[Mapping[str, str], ...]


def properties(merged: Merged) -> dict[str, object]:
    """Everything served of a thing that its records say; what is not known is absent.

    Derived values, `updatedAt` and the records themselves are not among them.
    """
    stored: dict[str, object] = {"id": merged.id, "datasets": list(merged.datasets)}
    if any(merged.asserted_from):
        stored["datasetsFrom"] = list(merged.asserted_from)
    if merged.embargo_until is not None:
        stored["embargoUntil"] = stored["statedEmbargo"] = merged.embargo_until
    for field in _worded(merged.type):
        stored.update(_field(field, merged.values.get(field.name)))
    stored.update(_folded(merged.type, stored))
    stored.update(_found_by(merged.type, stored))
    return stored


@cache
def _worded(type_name: str) -> tuple[Field, ...]:
    """Fields of a type that are properties of its nodes, not links to others."""
    kinds = (Property, Text, Strings, Values)
    return tuple(f for f in MODEL.stored(type_name) if isinstance(f, kinds))


@cache
def _folding(type_name: str) -> Mapping[str, str]:
    return MODEL.folded(type_name)


def date_properties(key: str, date: str) -> dict[str, object]:
    """A partial date as written, and the first and the last day that it may mean."""
    earliest, latest = _bounds(date)
    return {key: date, f"{key}Earliest": earliest, f"{key}Latest": latest}


@lru_cache(_DATES)
def _bounds(date: str) -> tuple[str, str]:
    parsed = PartialDate.parse(date)
    return parsed.earliest, parsed.latest


def _folded(type_name: str, stored: Mapping[str, object]) -> dict[str, object]:
    """What filters look up whatever its case."""
    return {
        folded: value.lower()
        for key, folded in _folding(type_name).items()
        if isinstance(value := stored.get(key), str)
    }


def _found_by(type_name: str, stored: Mapping[str, object]) -> Mapping[str, object]:
    """Keys that an entity's names are found by."""
    names = stored.get(f"{_NAME}Texts")
    if "Entity" not in MODEL.labels(type_name) or not isinstance(names, list):
        return {}
    return name_keys([str(name) for name in names])


def _field(field: Field, value: Value | None) -> dict[str, object]:
    match field, value:
        case Property(origin=Origin.SEED), _:
            return _property(field, value)
        case Text(), tuple():
            return _text(field, value)
        case Strings(), (_, *_):
            return {field.name: list(value)}
        case Values(), (_, *_):
            return _values(field, value)
        case _:
            return {}


def _property(field: Property, value: Value | None) -> dict[str, object]:
    match field.type, value:
        case Scalar.PARTIAL_DATE, str():
            return date_properties(field.seed_key, value)
        case Scalar.BOOLEAN, None:
            return {field.seed_key: False}
        case _, None:
            return {field.seed_key: field.default} if field.default else {}
        case _:
            return {field.seed_key: value}


def _text(field: Text, value: _List) -> dict[str, object]:
    wordings = [item for item in value if isinstance(item, Wording)]
    stored = wording_properties(field.name, wordings)
    if wordings and field.name == _NAME:
        stored[f"{field.name}Texts"] = [wording.text for wording in wordings]
    return stored


def _values(field: Values, value: _List) -> dict[str, object]:
    """Parallel lists, one for each part; an empty string where a part is not known."""
    parts = MODEL.value_by_name[field.target]
    items = [item for item in value if not isinstance(item, Wording | str)]
    return {
        parts.list_key(part): [item.get(part.name, "") for item in items]
        for part in parts.parts
    }
