"""A record as one exact line of JSON, and back.

The graph keeps this line beside what it serves, so that a later load can tell what a
data set said before and every other data set still says. Equal records have equal
lines, whatever the order of their mappings; nothing is lost on the way back.

A list's items tell what they are: strings are strings, arrays are wordings (text,
language, kind), objects are values such as identifiers and links.
"""

import math
from dataclasses import dataclass, field

import orjson
from pydantic import TypeAdapter

from polgraph.model.enums import NameKind
from polgraph.records.record import Citation, Record, Scalar, Value, Wording

_LARGEST = 2**63 - 1
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
        ValueError: for a number that neither JSON nor Neo4j knows (infinite, not a
            number, a whole one of more than 64 bits).
    """
    parts: dict[str, object] = {
        "type": record.type,
        "id": record.id,
        "dataset": record.dataset,
    }
    if record.values:
        parts["values"] = {name: _form(value) for name, value in record.values.items()}
    if record.links:
        parts["links"] = record.links
    if record.citations:
        parts["citations"] = [_citation(citation) for citation in record.citations]
    if record.embargo_until is not None:
        parts["embargo_until"] = record.embargo_until
    return orjson.dumps(parts, option=orjson.OPT_SORT_KEYS).decode()


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


def _citation(citation: Citation) -> dict[str, object]:
    parts: dict[str, object] = {"article": citation.article}
    if citation.quote is not None:
        parts["quote"] = citation.quote
    if citation.start is not None:
        parts["start"] = citation.start
    if citation.end is not None:
        parts["end"] = citation.end
    if citation.supports:
        parts["supports"] = citation.supports
    if citation.embargo_until is not None:
        parts["embargo_until"] = citation.embargo_until
    return parts


def _form(value: Value) -> object:
    if isinstance(value, str):
        return value
    if not isinstance(value, tuple):
        return _number(value)
    return [
        [item.text, item.language, item.kind] if isinstance(item, Wording) else item
        for item in value
    ]


def _number(value: float) -> float:
    whole = isinstance(value, int)
    if not (abs(value) <= _LARGEST if whole else math.isfinite(value)):
        message = f"a line of JSON cannot hold the number {value}"
        raise ValueError(message)
    return value


def _value(form: _ValueForm) -> Value:
    if not isinstance(form, tuple):
        return form
    wordings = tuple(Wording(*item) for item in form if isinstance(item, tuple))
    strings = tuple(item for item in form if isinstance(item, str))
    mappings = tuple(item for item in form if isinstance(item, dict))
    return wordings or strings or mappings
