"""The fields of an entry, read as the model declares them.

One case for each kind of field; a reference keeps its place, so that it can be resolved
once all files are read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, Self

from polgraph.model import MODEL
from polgraph.model.enums import NameKind
from polgraph.model.fields import (
    Connection,
    Many,
    One,
    Property,
    Strings,
    Text,
    Values,
)
from polgraph.model.values import NAME
from polgraph.records import Wording
from polgraph.records.record import Value
from polgraph.seeds import values
from polgraph.seeds.keys import Shape
from polgraph.seeds.located import Entry, Position, Table
from polgraph.seeds.parts import listed, refuse_unknown_keys, single, tables
from polgraph.seeds.problems import Findings, shown
from polgraph.seeds.texts import listed_wordings, wordings

ReferenceRow = tuple[str, str, str, str | None, str, int, int]


class Reference(NamedTuple):
    """An id that a file refers to: under which key, of which type, and where.

    `quote` are words that its article must hold and that the files cannot check.
    """

    key: str
    id: str
    target: str
    at: Position
    quote: str | None = None

    @property
    def row(self) -> ReferenceRow:
        """The same as it is put away: nothing but texts and numbers."""
        file, line, column = self.at
        return (self.key, self.id, self.target, self.quote, file, line, column)

    @classmethod
    def of(cls, row: ReferenceRow) -> Self:
        """What was put away."""
        key, id_, target, quote, file, line, column = row
        return cls(key, id_, target, Position(file, line, column), quote)


@dataclass(frozen=True, slots=True)
class Contents:
    """What an entry says: values by field name, and references by field name."""

    values: Mapping[str, Value]
    references: Mapping[str, tuple[Reference, ...]]

    @property
    def links(self) -> Mapping[str, tuple[str, ...]]:
        """The ids referred to, by field name."""
        return {
            name: tuple(reference.id for reference in references)
            for name, references in self.references.items()
        }


def read_fields(
    table: Table, shape: Shape, language: str | None, findings: Findings
) -> Contents:
    """Read every field that `table` gives; what is refused is left out.

    Args:
        table: the entry.
        shape: which fields it may give, by key.
        language: the file's, in which plain strings are taken.
        findings: takes the problems.
    """
    given: dict[str, Value] = {}
    further: tuple[Wording, ...] = ()
    references: dict[str, tuple[Reference, ...]] = {}
    for entry in table.given:
        match field := shape.fields.get(entry.key):
            case One() | Many() | Connection():
                if found := tuple(_references(entry, field, findings)):
                    references[field.name] = found
            case Values(target=NAME.name):
                usual = (language, NameKind.ALIAS)
                listed = listed_wordings(entry.key, entry.value, usual, findings)
                further = tuple(listed)
            case Text() | Property() | Strings() | Values():
                value = _value(entry, field, language, findings)
                if value is not None and value != ():
                    given[field.name] = value
            case _:
                pass
    return Contents(_named(given, further), references)


def _named(
    given: Mapping[str, Value], further: tuple[Wording, ...]
) -> Mapping[str, Value]:
    """Put further names after the first: a record keeps all of them as its name."""
    first = given.get(NAME.stem)
    if not further or not isinstance(first, tuple):
        return given
    names = [name for name in first if isinstance(name, Wording)]
    return {**given, NAME.stem: (*names, *further)}


def _value(
    entry: Entry,
    field: Text | Property | Strings | Values,
    language: str | None,
    findings: Findings,
) -> Value | None:
    match field:
        case Text():
            return wordings(entry.key, entry.value, language, findings)
        case Property():
            parse = partial(values.scalar, field.type)
            return single(entry.key, entry.value, parse, findings)
        case Strings():
            return tuple(_strings(entry, findings))
        case Values():
            return tuple(_value_objects(entry, field, findings))


def _strings(entry: Entry, findings: Findings) -> Iterator[str]:
    for item in listed(entry.key, entry.value, findings):
        text = single(entry.key, item, values.words, findings)
        if text is not None:
            yield text


def _value_objects(
    entry: Entry, field: Values, findings: Findings
) -> Iterator[Mapping[str, str]]:
    parts = MODEL.value_by_name[field.target].parts
    for item in tables(entry.key, entry.value, findings):
        refuse_unknown_keys(item, [part.name for part in parts], findings)
        read = {
            part.name: _value_part(entry.key, item, part, findings) for part in parts
        }
        if all(read[part.name] for part in parts if part.required):
            yield {name: text for name, text in read.items() if text}


def _value_part(
    key: str, item: Table, part: Property, findings: Findings
) -> str | None:
    node = item.get(part.name)
    if node is None and part.required:
        findings.refuse(item.at, f"an item of `{key}` needs a `{part.name}`")
    value = single(part.name, node, partial(values.scalar, part.type), findings)
    return None if value is None else str(value)


def _references(
    entry: Entry, field: One | Many | Connection, findings: Findings
) -> Iterator[Reference]:
    one = isinstance(field, One)
    nodes = (entry.value,) if one else listed(entry.key, entry.value, findings)
    seen: set[str] = set()
    for node in nodes:
        target = single(entry.key, node, values.slug, findings)
        if target in seen:
            findings.refuse(node.at, f"`{entry.key}` names {shown(target)} twice")
        elif target is not None:
            seen.add(target)
            yield Reference(entry.key, target, field.target, node.at)
