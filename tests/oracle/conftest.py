"""A generated world on a server of its own, and the article on that of all tests."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from polgraph.api.graphql import GraphService
from polgraph.database import Connection, Graph
from polgraph.deployment import managed
from polgraph.engine import LARGE, running
from polgraph.records import Record
from polgraph.schema import ensure
from polgraph.seeds import read
from polgraph.settings import Settings
from polgraph.upsert import upsert
from tests.oracle.comparing import Compared
from tests.oracle.generated import generate
from tests.oracle.world import World
from tests.program import ROOT

SEED = 20
LOADED = "2026-01-01T00:00:00Z"


@dataclass(frozen=True)
class Filled:
    """A server with generated records in it, which no test changes."""

    connection: Connection
    records: Sequence[Record]
    world: World


@pytest.fixture(scope="session")
def filled(
    tmp_path_factory: pytest.TempPathFactory, jars: Path, pytestconfig: pytest.Config
) -> Iterator[Filled]:
    """The generated records, in a graph and in memory.

    Neo4j keeps something of every new statement: thousands want a larger heap.
    """
    records = generate(SEED)
    home = tmp_path_factory.mktemp("oracle") / "home"
    release: str | None = pytestconfig.getoption("--engine")
    with running(home, jars, release=release, memory=LARGE) as server:
        connection = managed(server)
        asyncio.run(_fill(connection, records))
        yield Filled(connection, records, World(records, _now(), LOADED))


async def _fill(connection: Connection, records: Sequence[Record]) -> None:
    async with Graph(connection) as graph:
        await ensure(graph)
        async with graph.transaction() as transaction:
            await upsert(transaction, records, now=LOADED)


@pytest.fixture
async def compared(filled: Filled, settings: Settings) -> AsyncGenerator[Compared]:
    """The product and the oracle over the generated records."""
    async with Graph(filled.connection) as graph:
        service = GraphService(graph, patient(settings))
        yield Compared(service, filled.world, f"{settings.base_url}/entity/")


def patient(settings: Settings) -> Settings:
    """Generated documents are long, and planning one takes long on a busy machine."""
    limits = settings.limits.model_copy(
        update={"aliases": 200, "database_seconds": 120}
    )
    return settings.model_copy(update={"limits": limits})


@pytest.fixture
async def compared_article(
    service: GraphService, article_graph: Graph, settings: Settings
) -> Compared:
    """The product and the oracle over the article."""
    loaded = await article_graph.read("MATCH (d:Dataset) RETURN d.loadedAt LIMIT 1")
    records = read([ROOT / "seeds"]).records
    world = World(records, _now(), str(loaded[0][0]))
    return Compared(service, world, f"{settings.base_url}/entity/")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
