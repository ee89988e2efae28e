"""Everything the graph holds, in order and in pieces, as the records that assert it.

Read in pages by id, so that memory does not grow with the graph. A load that commits
meanwhile shows in `state`, which changes with every load that changes anything.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from polgraph.database import Graph
from polgraph.records import Record, parse_canonical
from polgraph.upsert.reading import type_of

_KEYED = ("Node", "Participation")  # the labels on which ids are unique and indexed
_PAGE = 2_000
_SMALL_PAGE = 50
_MUCH = 8_000_000  # characters of a page; after one of more, pages are small
_SECONDS = 120
_STATE = """\
MATCH (d:Dataset) WITH d ORDER BY d.id
RETURN collect([d.id, d.loadedAt]), COUNT { MATCH (:Node) }"""
_ROWS = TypeAdapter(list[tuple[list[tuple[str, list[str], list[str], list[str]]]]])


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing and what is said of it: one record of each data set, sorted by its id."""

    type: str
    id: str
    records: tuple[Record, ...]


async def things(
    graph: Graph, dataset: str | None = None
) -> AsyncIterator[Sequence[Thing]]:
    """Give all things, or those of one data set: sorted by id, participations last."""
    for label in _KEYED:
        after, size = "", _PAGE
        while True:
            parameters = {"after": after, "size": size, "dataset": dataset}
            rows = await graph.read(_page(label), parameters, seconds=_SECONDS)
            ((found,),) = _ROWS.validate_python(rows)
            if not found:
                break
            yield [
                _thing(id_, labels, dict(zip(said_by, lines, strict=True)), dataset)
                for id_, labels, said_by, lines in found
            ]
            after = found[-1][0]
            length = sum(len(line) for *_, lines in found for line in lines)
            size = _PAGE if length * _PAGE < _MUCH * len(found) else _SMALL_PAGE


async def state(graph: Graph) -> object:
    """What differs after a load: compare it with what it was."""
    return await graph.read(_STATE, seconds=_SECONDS)


def _page(label: str) -> str:
    return f"""\
MATCH (n:{label})
WHERE n.id > $after AND ($dataset IS NULL OR $dataset IN n.datasets)
WITH n ORDER BY n.id LIMIT $size
RETURN collect([n.id, labels(n), n.datasets, n.records])"""


def _thing(
    id_: str, labels: list[str], lines: dict[str, str], dataset: str | None
) -> Thing:
    asked = sorted(lines) if dataset is None else [dataset]
    return Thing(type_of(labels), id_, tuple(parse_canonical(lines[d]) for d in asked))
