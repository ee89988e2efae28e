"""The synthetic graph in a Neo4j of its own, made once and kept for the next time."""

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from polgraph.bench.parts import DATASET
from polgraph.bench.size import Size
from polgraph.bench.synthesis import records
from polgraph.bench.workloads import Workload, workloads
from polgraph.clock import this_instant
from polgraph.database import Connection, Graph
from polgraph.deployment import managed
from polgraph.engine import LARGE, Server, running
from polgraph.errors import InputError
from polgraph.schema import ensure
from polgraph.upsert.filling import fill
from polgraph.upsert.keying import rekey

_COUNTED = "MATCH (d:Node {id: $id}) RETURN d.entityCount"
_ANYTHING = "RETURN EXISTS { MATCH (n:Node) }"
_OF_THE_RIVALS = (
    "CREATE INDEX bench_official_id IF NOT EXISTS FOR (n:Official) ON (n.id)",
    "CREATE INDEX bench_party_id IF NOT EXISTS FOR (n:Party) ON (n.id)",
    "CREATE INDEX bench_gender IF NOT EXISTS FOR (n:Official) ON (n.gender)",
    "CREATE INDEX bench_page IF NOT EXISTS"
    " FOR (n:Official) ON (n.gender, n.name, n.id)",
    "CREATE FULLTEXT INDEX bench_names IF NOT EXISTS FOR (n:Official) ON EACH [n.name]",
    "CALL db.awaitIndexes(600)",
)


@dataclass(frozen=True)
class Filled:
    """A running server that holds the synthetic graph, and what is asked of it."""

    server: Server
    connection: Connection
    workloads: tuple[Workload, ...]


@contextmanager
def filled(
    home: Path, jars: Path, size: Size, announce: Callable[[str], None]
) -> Generator[Filled]:
    """The graph of a size in its home, which is filled unless it is.

    Raises:
        InputError: when the home holds something else, or half of it.
    """
    with running(home, jars, memory=LARGE, announce=announce) as server:
        connection = managed(server)
        asked = asyncio.run(_prepared(connection, size, announce))
        yield Filled(server, connection, asked)


async def _prepared(
    connection: Connection, size: Size, announce: Callable[[str], None]
) -> tuple[Workload, ...]:
    async with Graph(connection) as graph:
        await prepare(graph, size, announce)
        return await workloads(size, graph)


async def prepare(graph: Graph, size: Size, announce: Callable[[str], None]) -> None:
    """Fill a graph unless it is filled; add the indexes that the rivals want.

    Raises:
        InputError: when it holds something else, or half of it.
    """
    await ensure(graph)
    if await graph.read(_COUNTED, {"id": DATASET}) != [[_entities(size)]]:
        if await graph.read(_ANYTHING) == [[True]]:
            message = "the folder holds another graph, or half of one; remove it"
            raise InputError(message)
        announce(f"Filling the graph with {size.officials:,} officials")
        now = this_instant()
        await fill(graph, records(size), now=now)
    await rekey(graph)
    for statement in _OF_THE_RIVALS:
        await graph.execute(statement)


def _entities(size: Size) -> int:
    """How many things with a name the graph holds; counted last of all that is derived."""
    people = size.officials + size.parties + size.bodies + size.outlets
    return people + size.places + size.articles + size.meetings
