"""What a load touches, told from its records alone: pure.

A thing touches what its own relationships lead to, before the load and after it. What
is derived from a thing's neighbours though they stay the same (a role from the date of
an article that it cites) follows where a value changes on which it rests: `spreading`.
"""

from collections.abc import Iterable, Iterator, Mapping

from polgraph.model import MODEL
from polgraph.records import Merged
from polgraph.upsert.changes import Changes
from polgraph.upsert.deriving.touched import Kind, Mark
from polgraph.upsert.relationships import relationships

_OWN: Mapping[str, Kind] = {
    "Meeting": Kind.MEETING,
    "Article": Kind.ARTICLE,
    "Role": Kind.ROLE,
    "Statement": Kind.STATEMENT,
    "Dataset": Kind.DATASET,
}
WITH_ENDS = frozenset({"Role", "Participation", "Relation"})
"""Facts that are nothing without the things that they join."""
_ENDS: Mapping[str, tuple[Kind, ...]] = {
    "HELD_BY": (Kind.OFFICIAL,),
    "ROLE_IN": (Kind.COUNTED,),
    "BY": (Kind.COUNTED,),
    "IN_MEETING": (Kind.MEETING,),
    "MADE_AT": (Kind.MEETING, Kind.COUNTED),
    "MADE_BY": (Kind.COUNTED,),
    "ABOUT": (Kind.COUNTED,),
    "AS": (Kind.ROLE,),
    "SHOWS": (Kind.MEETING,),
    "CITES": (Kind.ARTICLE, Kind.COUNTED),
}
_RESTED_ON = frozenset(
    {"date", "publishedAt", "deathDate", "dissolvedOn", "textPublic", "media"}
)


def marks(changes: Changes) -> Iterator[Mark]:
    """Everything whose derived relationships and properties the changes may move."""
    for change in changes.written:
        before = change.merged_before
        sides = (change.merged,) if before is None else (before, change.merged)
        yield from marks_of(sides)
        if before is not None and _rested_on(before) != _rested_on(change.merged):
            yield Kind.SPREADING, change.id
    for stored in changes.removed:
        yield from marks_of((stored.merged,))


def marks_of(sides: Iterable[Merged]) -> Iterator[Mark]:
    """What a thing touches, as it was and as it is."""
    for side in sides:
        yield from own_marks(side.type, side.id)
        if side.type in WITH_ENDS:
            yield Kind.FACT, side.id
        for link in relationships(side):
            for kind in _ENDS.get(link.type, ()):
                yield kind, link.target
        if "Entity" in MODEL.labels(side.type):
            for dataset in side.datasets:
                yield Kind.DATASET, dataset


def own_marks(type_name: str, id_: str) -> Iterator[Mark]:
    """What is derived for a thing itself."""
    if type_name in _OWN:
        yield _OWN[type_name], id_
    if "Entity" in MODEL.labels(type_name):
        yield Kind.COUNTED, id_


def _rested_on(side: Merged) -> object:
    """What neighbours are derived from."""
    said = {**side.values, **side.links}
    return side.embargo_until, {n: said[n] for n in _RESTED_ON & said.keys()}
