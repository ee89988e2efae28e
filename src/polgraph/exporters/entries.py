"""A record as the entry of a seed file that reads back as that record.

The inverse of `polgraph.seeds`: one flat entry for each record, with its id and with
every citation naming its article, so that nothing depends on where an entry stands.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from polgraph.model import MODEL
from polgraph.model.enums import NameKind
from polgraph.model.fields import Field, Property, Scalar, Text
from polgraph.model.values import NAME
from polgraph.records import Citation, Record, Wording
from polgraph.records.record import Value
from polgraph.seeds.keys import SECTIONS, Shape

Tree = str | int | bool | Decimal | Sequence["Tree"] | Mapping[str, "Tree"]
Entry = Mapping[str, Tree]

_ASIDE = {NameKind.ALIAS, NameKind.FORMER, NameKind.ABBREVIATION}
_NO_TAG = ("text", "kind")  # keys of a wording, which no language may be called


def section(record: Record) -> str:
    """The section of a seed file in which the record stands: `officials`, `roles` ..."""
    key = MODEL.object_by_name[record.type].seeds
    if key is None:
        raise KeyError(record.type)
    return key


def entry(record: Record) -> Entry:
    """Say a record in the keys of seed files, in the order in which people write them.

    Its data set is left to the file. An article's text stands under `text` as it is; a
    YAML file moves it to a file of its own, which keeps its white space.
    """
    shape = SECTIONS[section(record)]
    decided = shape.type is MODEL.merge  # its id follows from what it says
    told: dict[str, Tree] = {} if decided else {"id": record.id}
    for key, field in shape.fields.items():
        told |= _field(key, field, record)
    if "citations" in shape.keys:
        told |= _citations(record, shape)
    if record.embargo_until is not None and "embargo_until" in shape.keys:
        told["embargo_until"] = record.embargo_until
    return told


def _field(key: str, field: Field, record: Record) -> dict[str, Tree]:
    targets = record.links.get(field.name)
    if targets:
        return {key: targets[0] if _is_one(field) else list(targets)}
    value = record.values.get(field.name)
    match field, value:
        case (_, None) | (_, ()):
            return {}
        case Text(name=NAME.stem), tuple():
            return _names(key, _wordings(value))
        case Text(), tuple():
            return {key: _text(_wordings(value))}
        case Property(), str() | int() | float():
            return {key: _scalar(field, value)}
        case _, tuple():
            return {key: [_item(item) for item in value]}
        case _:
            return {}


def _is_one(field: Field) -> bool:
    return type(field).__name__ == "One"


def _wordings(value: Value) -> Sequence[Wording]:
    items = value if isinstance(value, tuple) else ()
    return [item for item in items if isinstance(item, Wording)]


def _scalar(field: Property, value: str | float) -> Tree:
    match value:
        case bool() | int():
            return value
        case float():
            return Decimal(repr(value))
        case str() if not isinstance(field.type, Scalar):
            return value.lower()
        case str():
            return value


def _item(item: Wording | str | Mapping[str, str]) -> Tree:
    match item:
        case Wording():
            return _listed(item)
        case str():
            return item
        case _:
            return dict(item)


def _names(key: str, wordings: Sequence[Wording]) -> dict[str, Tree]:
    """The names that a map by language can hold, and the others under `names`."""
    held = list(_mappable(wordings))
    if not held:
        return {key: _text(wordings)}
    others = [_listed(wording) for wording in wordings[len(held) :]]
    return {key: _text(held)} | ({"names": others} if others else {})


def _text(wordings: Sequence[Wording]) -> Tree:
    match wordings:
        case [Wording(language=None, kind=NameKind.ORIGINAL)]:
            return wordings[0].text
        case _ if len(list(_mappable(wordings))) == len(wordings):
            return _by_language(wordings)
        case _:
            return [_listed(wording) for wording in wordings]


def _mappable(wordings: Sequence[Wording]) -> Iterator[Wording]:
    """The first wordings, as many as a map by language holds in their order."""
    seen: set[str] = set()
    for place, wording in enumerate(wordings):
        language, kind = wording.language, wording.kind
        if language is None:
            if place == 0 and kind is NameKind.ORIGINAL:
                yield wording
            return
        misplaced = kind is NameKind.ORIGINAL and place > 0
        if language in seen or language in _NO_TAG or misplaced or kind in _ASIDE:
            return
        seen.add(language)
        yield wording


def _by_language(wordings: Sequence[Wording]) -> Tree:
    return {
        wording.language or "": wording.text
        if wording.kind is NameKind.ORIGINAL
        else {"kind": wording.kind.lower(), "text": wording.text}
        for wording in wordings
    }


def _listed(wording: Wording) -> Tree:
    told: dict[str, Tree] = {"text": wording.text}
    if wording.language is not None:
        told["language"] = wording.language
    return told | {"kind": wording.kind.lower()}


def _citations(record: Record, shape: Shape) -> dict[str, Tree]:
    """All citations; an article that cites itself alone needs to say none."""
    itself = record.type == "Article"
    if itself and record.citations == (Citation(record.id),):
        return {}
    if not record.citations:
        return {"citations": []} if itself else {}
    keys = {field.name: key for key, field in shape.fields.items()}
    return {"citations": [_citation(c, keys) for c in record.citations]}


def _citation(citation: Citation, keys: Mapping[str, str]) -> Tree:
    told: dict[str, Tree] = {"source": citation.article}
    if citation.quote is not None:
        told["quote"] = citation.quote
    if citation.supports:
        told["supports"] = [keys.get(name, name) for name in citation.supports]
    if citation.embargo_until is not None:
        told["embargo_until"] = citation.embargo_until
    return told
