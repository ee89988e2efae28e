"""A record as one exact line of JSON, and back.

The graph keeps this line beside what it serves, so that a later load can tell what a
data set said before and every other data set still says. Equal records have equal
lines, whatever the order of their mappings; nothing is lost on the way back.

A list's items tell what they are: strings are strings, arrays are wordings (text,
language, kind), objects are values such as identifiers and links.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter

from polgraph.model.enums import NameKind
from polgraph.records.record import Citation, Record, Scalar, Value, Wording

_WordingForm = tuple[str, str | None, NameKind]
_ValueForm = (
    Scalar | tuple[str, ...] | tuple[_WordingForm, ...] | tuple[dict[str, str], ...]
)


@dataclass(frozen=True, slots=True)
class _RecordForm:
    """What the line holds, before wordings are told from other lists."""

    type: str
    id: str
    dataset: str
    values: dict[str, _ValueForm] = field(default_factory=dict[str, _ValueForm])
    links: dict[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    citations: tuple[Citation, ...] = ()
    embargo_until: str | None = None


_FORM = TypeAdapter(_RecordForm)


def canonical(record: Record) -> str:
    """Write a record as JSON with sorted keys, without white space or empty parts.

    Raises:
        ValueError: for a number that JSON does not know (infinite, not a number).
    """
    parts = {
        "type": record.type,
        "id": record.id,
        "dataset": record.dataset,
        "values": {name: _form(value) for name, value in record.values.items()},
        "links": dict(record.links),
        "citations": [_citation(citation) for citation in record.citations],
        "embargo_until": record.embargo_until,
    }
    return json.dumps(
        _present(parts),
        ensure_ascii=False,
        allow_nan=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def parse_canonical(line: str) -> Record:
    """Read what `canonical` wrote.

    Raises:
        pydantic.ValidationError: when the line is not of that form.
    """
    form = _FORM.validate_json(line, strict=True)
    return Record(
        form.type,
        form.id,
        form.dataset,
        {name: _value(value) for name, value in form.values.items()},
        form.links,
        form.citations,
        form.embargo_until,
    )


def _present(parts: Mapping[str, object]) -> dict[str, object]:
    """Leave out what has its default."""
    empty: tuple[object, ...] = (None, (), [], {})
    return {name: part for name, part in parts.items() if part not in empty}


def _citation(citation: Citation) -> dict[str, object]:
    parts = {
        "article": citation.article,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "supports": citation.supports,
        "embargo_until": citation.embargo_until,
    }
    return _present(parts)


def _form(value: Value) -> object:
    if not isinstance(value, tuple):
        return value
    return [
        [item.text, item.language, item.kind] if isinstance(item, Wording) else item
        for item in value
    ]


def _value(form: _ValueForm) -> Value:
    if not isinstance(form, tuple):
        return form
    wordings = tuple(Wording(*item) for item in form if isinstance(item, tuple))
    strings = tuple(item for item in form if isinstance(item, str))
    mappings = tuple(item for item in form if isinstance(item, dict))
    return wordings or strings or mappings
