"""Files of cases: names that are in the graph, and queries that must find them.

Two forms, both JSON. An object has `entities` and `distractors` (`id`, `type`, `name`,
`aliases`), `cases` (`query`, `expect`, `also_ok`) and `negatives`, names that are not
in the graph. A list has pairs: a stored name, and spellings that must find it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from polgraph.errors import InputError

_TYPES: Mapping[str, str] = {
    "Person": "Official",
    "Party": "Party",
    "MediaOutlet": "Outlet",
}
_OTHER = "Body"


@dataclass(frozen=True, slots=True)
class Named:
    """Something in the graph: its names, the original first."""

    id: str
    type: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What is typed, and what must come first: any of these."""

    query: str
    expected: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cases:
    """A file: what is in the graph, what is asked, what nothing should answer to."""

    title: str
    named: tuple[Named, ...]
    cases: tuple[Case, ...]
    negatives: tuple[str, ...] = ()


class _Entity(BaseModel):
    id: str
    type: str
    name: str
    aliases: list[str] = []


class _Asked(BaseModel):
    query: str
    expect: str
    also_ok: list[str] = []


class _File(BaseModel):
    entities: list[_Entity]
    distractors: list[_Entity] = []
    cases: list[_Asked]
    negatives: list[str] = []


_Pairs = list[tuple[str, list[str]]]
_FORMS: TypeAdapter[_File | _Pairs] = TypeAdapter(_File | _Pairs)


def read_cases(path: Path) -> Cases:
    """Read a file of cases.

    Raises:
        InputError: it cannot be read, or has neither form.
    """
    try:
        read = _FORMS.validate_json(path.read_bytes())
    except OSError as error:
        message = f"cannot read {path}: {error.strerror}"
        raise InputError(message) from None
    except ValidationError:
        message = (
            f"{path} holds no cases: give an object with `entities` and `cases`,"
            " or a list of names with their spellings"
        )
        raise InputError(message) from None
    title = path.stem
    return _of_file(title, read) if isinstance(read, _File) else _of_pairs(title, read)


def _of_file(title: str, read: _File) -> Cases:
    return Cases(
        title,
        tuple(map(_named, (*read.entities, *read.distractors))),
        tuple(
            Case(case.query, frozenset((case.expect, *case.also_ok)))
            for case in read.cases
        ),
        tuple(read.negatives),
    )


def _named(entity: _Entity) -> Named:
    type_ = _TYPES.get(entity.type, _OTHER)
    return Named(entity.id, type_, (entity.name, *entity.aliases))


def _of_pairs(title: str, pairs: Iterable[tuple[str, list[str]]]) -> Cases:
    """People by their name; a spelling that several share may find any of them."""
    listed = [(f"pair-{number}", *pair) for number, pair in enumerate(pairs)]
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for id_, _, spellings in listed:
        for spelling in spellings:
            owners[spelling].add(id_)
    return Cases(
        title,
        tuple(Named(id_, "Official", (name,)) for id_, name, _ in listed),
        tuple(Case(spelling, frozenset(ids)) for spelling, ids in owners.items()),
    )
