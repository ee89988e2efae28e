"""Everything the graph holds, in order and in pieces, as the records that assert it.

Read in pages by id, so that memory does not grow with the graph. A load that commits
meanwhile shows in `state`, which changes with every load that changes anything.
"""

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pydantic import TypeAdapter

from polgraph.database import Graph
from polgraph.model import MODEL
from polgraph.records import Record, parse_canonical

_SERVED = ("Node", MODEL.participation.name)
_KEYED = (*_SERVED, MODEL.merge.name)  # the labels on which ids are unique and indexed
_PAGE = 2_000
_SMALL_PAGE = 50
_MUCH = 8_000_000  # characters of a page; after one of more, pages are small
_SECONDS = 120
_STATE = """\
MATCH (d:Dataset) WITH d ORDER BY d.id
RETURN collect([d.id, d.loadedAt]), COUNT { MATCH (:Node) }"""
_RECORDS = "n.records"
_ASSERTED = "coalesce(n.originals, n.records)"
_HIDDEN = """\
MATCH (n:Node|Participation) WHERE n.embargoUntil > $now RETURN collect(n.id)"""
_Pairs = list[tuple[str, str]]
_ROWS = TypeAdapter(list[tuple[list[tuple[str, list[str], _Pairs, _Pairs]]]])
_IDS = TypeAdapter(list[tuple[frozenset[str]]])


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing and what is said of it: one record of each data set, sorted by data set.

    `addresses` are those of the articles that it cites, by id, where it is as served;
    `ends` are the types of what a relation joins, by id.
    """

    type: str
    id: str
    records: tuple[Record, ...]
    addresses: Mapping[str, str] = field(default_factory=dict[str, str])
    ends: Mapping[str, str] = field(default_factory=dict[str, str])


async def asserted(
    graph: Graph, dataset: str | None = None
) -> AsyncIterator[Sequence[Thing]]:
    """Give all things as data sets assert them, each entity merged or not by itself.

    Those of one data set where it is named; sorted by id, participations after the
    others, decisions last.
    """
    for label in _KEYED:
        strays = await _strays(graph, label)
        async for page in _pages(graph, label, _ASSERTED, dataset):
            last = page[-1].id
            met = [stray for stray in strays if stray.id <= last]
            strays = strays[len(met) :]
            yield _told([*page, *met], dataset)
        yield _told(strays, dataset)


async def served(
    graph: Graph, dataset: str | None = None
) -> AsyncIterator[Sequence[Thing]]:
    """Give all things as they are served: what merged entities assert is the survivor's."""
    for label in _SERVED:
        async for page in _pages(graph, label, _RECORDS, dataset):
            yield [_of(thing, dataset) for thing in page]


async def shared(graph: Graph) -> AsyncIterator[Sequence[Thing]]:
    """Give the things of which several data sets say something, as they are served."""
    for label in _SERVED:
        async for page in _pages(graph, label, _RECORDS, None, least=2):
            yield page


async def hidden(graph: Graph, now: str) -> frozenset[str]:
    """Ids of what is not public at an instant."""
    rows = await graph.read(_HIDDEN, {"now": now}, seconds=_SECONDS)
    ((ids,),) = _IDS.validate_python(rows)
    return ids


def _of(thing: Thing, dataset: str | None) -> Thing:
    said = (r for r in thing.records if dataset in {None, r.dataset})
    return replace(thing, records=tuple(said))


def _told(found: Iterable[Thing], dataset: str | None) -> list[Thing]:
    """What a data set says of things, sorted; everything where none is named."""
    grouped: dict[str, list[Record]] = {}
    for thing in sorted(found, key=lambda thing: thing.id):
        for record in thing.records:
            if dataset in {None, record.dataset}:
                grouped.setdefault(record.id, []).append(record)
    return [
        Thing(told[0].type, id_, tuple(sorted(told, key=lambda r: r.dataset)))
        for id_, told in grouped.items()
    ]


async def _pages(
    graph: Graph, label: str, lines: str, dataset: str | None, *, least: int = 1
) -> AsyncIterator[list[Thing]]:
    """Things of a label; `least` is the number of data sets that must assert each."""
    after, size = "", _PAGE
    while True:
        parameters = {
            "after": after,
            "size": size,
            "dataset": dataset,
            "least": least,
            "types": list(MODEL.object_by_name),
        }
        statement = _page(label, lines)
        rows = await graph.read(statement, parameters, seconds=_SECONDS)
        ((found,),) = _ROWS.validate_python(rows)
        if not found:
            return
        yield [_thing(*row) for row in found]
        after = found[-1][0]
        length = sum(len(line) for _, told, *_ in found for line in told)
        size = _PAGE if length * _PAGE < _MUCH * len(found) else _SMALL_PAGE


async def _strays(graph: Graph, label: str) -> list[Thing]:
    """What is asserted of ids that were merged into others, sorted by id."""
    rows = await graph.read(_altered(label), seconds=_SECONDS)
    ((found,),) = _ROWS.validate_python(rows)
    records = (
        record
        for id_, told, *_ in found
        for record in _records(told)
        if record.id != id_
    )
    by_id: dict[str, list[Record]] = {}
    for record in records:
        by_id.setdefault(record.id, []).append(record)
    return [Thing(by_id[i][0].type, i, tuple(by_id[i])) for i in sorted(by_id)]


async def state(graph: Graph) -> object:
    """What differs after a load: compare it with what it was."""
    return await graph.read(_STATE, seconds=_SECONDS)


def _page(label: str, lines: str) -> str:
    return f"""\
MATCH (n:{label})
WHERE n.id > $after AND ($dataset IS NULL OR $dataset IN n.datasets)
    AND size(n.datasets) >= $least
WITH n ORDER BY n.id LIMIT $size
RETURN collect([n.id, {lines}, COLLECT {{
  MATCH (n)-[:CITES]->(a:Article) WHERE a.url IS NOT NULL RETURN DISTINCT [a.id, a.url]
}}, COLLECT {{
  MATCH (n:Relation)-[:FROM|TO]->(e:Entity)
  RETURN DISTINCT [e.id, head([l IN labels(e) WHERE l IN $types])]
}}])"""


def _altered(label: str) -> str:
    return f"""\
MATCH (n:{label}) WHERE n.originals IS NOT NULL RETURN collect([n.id, n.originals, [], []])"""


def _thing(
    id_: str,
    lines: Iterable[str],
    addresses: Iterable[tuple[str, str]],
    ends: Iterable[tuple[str, str]],
) -> Thing:
    own = tuple(record for record in _records(lines) if record.id == id_)
    return Thing(own[0].type if own else "", id_, own, dict(addresses), dict(ends))


def _records(lines: Iterable[str]) -> Iterator[Record]:
    return (parse_canonical(line) for line in lines)
