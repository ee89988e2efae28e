"""A graph of its own for each test, on one real server."""

from collections.abc import AsyncGenerator, Iterator

import pytest

from polgraph.database import Connection, Graph
from polgraph.engine import Server, running
from polgraph.schema import ensure
from polgraph.settings import Settings


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("bench") / "home"
    with running(home, Settings.load().jars) as server:
        yield server


@pytest.fixture
async def graph(neo4j: Server) -> AsyncGenerator[Graph]:
    """Constraints and indexes, and nothing else."""
    password = neo4j.password.get_secret_value()
    async with Graph(Connection(neo4j.uri, neo4j.username, password)) as connected:
        await connected.execute("MATCH (n) DETACH DELETE n")
        await ensure(connected)
        yield connected
