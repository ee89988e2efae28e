"""Filling an empty graph with very many records: what `upsert` would make of them.

Nothing is looked up and nothing compared, every batch is a transaction of its own, and
reading records, which takes Python's time, goes on while Neo4j writes. A filling that
is broken off leaves half a graph: empty it and begin again.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.records import Merged, Record, canonical, merge
from polgraph.upsert.batches import batches
from polgraph.upsert.deriving import rebuild
from polgraph.upsert.piecewise import Piecewise
from polgraph.upsert.properties import properties
from polgraph.upsert.relationships import relationships
from polgraph.upsert.statements import create_nodes, write_relationships

_READ_AHEAD = 20_000  # records
_EMPTY = "RETURN NOT EXISTS { MATCH (n:Node) }"
_TOUCH = "MATCH (d:Dataset) SET d.loadedAt = $now"

Row = Mapping[str, object]


async def fill(graph: Graph, records: Iterable[Record], *, now: str) -> None:
    """Write records into an empty graph, then what follows from them.

    Args:
        graph: with its constraints; empty.
        records: one for each thing, things before what links to them, and nothing that
            `upsert` would refuse: texts and references are not checked.
        now: the instant of the load, `YYYY-MM-DDTHH:MM:SSZ`.

    Raises:
        InputError: when the graph is not empty.
    """
    if await graph.read(_EMPTY) != [[True]]:
        message = "the graph is not empty; it is filled only once, reset it first"
        raise InputError(message)
    coming = iter(records)
    chunk = await asyncio.to_thread(_chunk, coming, now)
    while chunk.nodes:
        following = asyncio.create_task(asyncio.to_thread(_chunk, coming, now))
        await _write(graph, chunk)
        chunk = await following
    transaction = Piecewise(graph)
    await transaction.run(_TOUCH, {"now": now})
    await rebuild(transaction, now, fresh=True)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Rows of nodes by type, rows of relationships by type of source and their own."""

    nodes: Mapping[str, Sequence[Row]]
    links: Mapping[tuple[str, str], Sequence[list[object]]]


async def _write(graph: Graph, chunk: _Chunk) -> None:
    transaction = Piecewise(graph)
    for type_name, nodes in chunk.nodes.items():
        for batch in batches(nodes):
            await transaction.run(create_nodes(type_name), {"rows": batch})
    for (type_name, link), links in chunk.links.items():
        for rows in batches(links):
            statement = write_relationships(type_name, link)
            await transaction.run(statement, {"rows": rows})


def _chunk(coming: Iterator[Record], now: str) -> _Chunk:
    nodes: defaultdict[str, list[Row]] = defaultdict(list)
    links: defaultdict[tuple[str, str], list[list[object]]] = defaultdict(list)
    for record in islice(coming, _READ_AHEAD):
        merged = merge([record])
        nodes[record.type].append(_node(record, merged, now))
        for link in relationships(merged):
            links[record.type, link.type].append(link.row)
    return _Chunk(nodes, links)


def _node(record: Record, merged: Merged, now: str) -> Row:
    return properties(merged) | {"records": [canonical(record)], "updatedAt": now}
