"""What a foreign file says of a thing, as values that the model accepts.

The model's own parsers decide. What they refuse is left out and noted, with its place:
one bad date does not cost a person, nor a load.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from polgraph.errors import InputError
from polgraph.importers.tally import Tally
from polgraph.model import MODEL
from polgraph.model.enums import NameKind
from polgraph.model.fields import Field, Property, Scalar, Values
from polgraph.model.values import NAME
from polgraph.records import Wording
from polgraph.records.record import Value
from polgraph.seeds.rules import SPANS
from polgraph.seeds.values import scalar
from polgraph.text.characters import without_refused
from polgraph.text.language import canonical_language
from polgraph.text.partial_date import PartialDate

Listed = Sequence[Wording] | Sequence[Mapping[str, str]]
Given = str | Listed | None

_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:?[0-9]{2}.*")
_GENDERS = {
    "f": "female",
    "female": "female",
    "femme": "female",
    "woman": "female",
    "h": "male",
    "homme": "male",
    "m": "male",
    "male": "male",
    "man": "male",
    "o": "other",
    "other": "other",
}


def accepted(
    type_name: str, given: Mapping[str, Given], at: str, tally: Tally
) -> dict[str, Value]:
    """The values of a record: what the model accepts of what a file gives.

    Args:
        type_name: the model's type.
        given: by field name: text, wordings (the original first), or value objects.
        at: file and place, for notes.
        tally: takes a note of everything that is left out.
    """
    fields = _fields(type_name)
    values: dict[str, Value] = {}
    for name, value in given.items():
        if value is None or len(value) == 0:
            continue
        try:
            found = _value(fields[name], value, at, tally)
        except InputError as error:
            tally.refuse(at, name, str(value), error.message)
        else:
            if found not in ((), ""):
                values[name] = found
    return _forward(values, at, tally)


def wording(
    text: str | None,
    language: str | None = None,
    kind: NameKind = NameKind.ORIGINAL,
) -> tuple[Wording, ...]:
    """A wording as a list of one; an empty list where there is no text."""
    return (Wording(text, language, kind),) if text else ()


def language_tag(text: str | None) -> str | None:
    """A language tag in its usual case; None where the text is none."""
    try:
        return canonical_language(text.replace("_", "-")) if text else None
    except InputError:
        return None


def gender(text: str | None) -> str | None:
    """`male`, `female` or `other` for the usual ways of writing them, else as written."""
    return _GENDERS.get(text.casefold(), text) if text else None


def one_line(text: str) -> str:
    """A name: no characters that hide or reorder, white space as single spaces."""
    return " ".join(without_refused(text).split())


@cache
def _fields(type_name: str) -> Mapping[str, Field]:
    return {field.name: field for field in MODEL.stored(type_name)}


def _value(field: Field, value: str | Listed, at: str, tally: Tally) -> Value:
    if isinstance(value, str):
        if not isinstance(field, Property):
            raise TypeError(field)
        return scalar(field.type, _scalar_text(field, value))
    if isinstance(field, Values):
        mappings = [each for each in value if isinstance(each, Mapping)]
        return tuple(_objects(field, mappings, at, tally))
    clean = one_line if field.name == NAME.stem else _cleaned
    wordings = [each for each in value if isinstance(each, Wording)]
    told = (replace(each, text=clean(each.text)) for each in wordings)
    return tuple(dict.fromkeys(each for each in told if each.text))


def _scalar_text(field: Property, value: str) -> str:
    text = one_line(value)
    if field.type is Scalar.PARTIAL_DATE and (timed := _TIME.fullmatch(text)):
        return timed[1]
    return text.replace(" ", "%20") if field.type is Scalar.URL else text


def _cleaned(text: str) -> str:
    return without_refused(text).strip()


def _objects(
    field: Values, given: Iterable[Mapping[str, str]], at: str, tally: Tally
) -> Iterator[Mapping[str, str]]:
    """Value objects, each once; one with a bad required part is noted and left out."""
    parts = MODEL.value_by_name[field.target].parts
    seen: set[tuple[tuple[str, str], ...]] = set()
    for item in given:
        try:
            read = {p.name: _part(p, item[p.name]) for p in parts if item.get(p.name)}
        except InputError as error:
            tally.refuse(at, field.name, " ".join(item.values()), error.message)
            continue
        key = tuple(sorted(read.items()))
        if key not in seen and all(
            part.name in read for part in parts if part.required
        ):
            seen.add(key)
            yield read


def _part(part: Property, text: str) -> str:
    return str(scalar(part.type, _scalar_text(part, text)))


def _forward(values: dict[str, Value], at: str, tally: Tally) -> dict[str, Value]:
    """Leave out both dates of what ends before it begins: either may be the wrong one."""
    for begin, end in SPANS:
        since, until = values.get(begin), values.get(end)
        if not isinstance(since, str) or not isinstance(until, str):
            continue
        if PartialDate.parse(until).before(PartialDate.parse(since)):
            tally.refuse(at, end, until, f"it is before {begin} {since}")
            del values[begin], values[end]
    return values
