"""One generated graph on a server of its own, and the same records in memory."""

import asyncio
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass

import pytest

from polgraph.api.graphql import GraphService
from polgraph.database import Connection, Graph
from polgraph.engine import Server, running
from polgraph.records import Record
from polgraph.schema import ensure
from polgraph.settings import Settings
from polgraph.upsert import upsert
from tests.oracle.comparing import Compared
from tests.oracle.generated import generate
from tests.oracle.world import World

SEED = 20
LOADED = "2026-01-01T00:00:00Z"


@dataclass(frozen=True)
class Filled:
    """A server with generated records in it, which no test changes."""

    connection: Connection
    world: World


@pytest.fixture(scope="session")
def oracle_neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("oracle") / "home"
    with running(home, Settings.load().jars) as server:
        yield server
