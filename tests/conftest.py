"""What tests of more than one package stand on: two real servers, each started once.

`graph` is empty and for tests that write; `article_graph`, `service` and `served` hold
what `seeds/` says and are for tests that read. The servers last for the session, while
connections last for one test, in the event loop of that test.
"""

from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from polgraph.api.graphql import GraphService
from polgraph.database import Graph
from polgraph.deployment import managed
from polgraph.engine import Server, running
from polgraph.schema import ensure
from polgraph.settings import Settings
from tests.program import ROOT, Program

Started = Callable[[Path], AbstractContextManager[Server]]

PATIENCE = 60
"""Seconds for a statement: a machine with much to do may take long to plan its first."""

# Hypothesis looks for counterexamples, not at the clock.
hypothesis_settings.register_profile(
    "polgraph", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("polgraph")


def pytest_addoption(parser: pytest.Parser) -> None:
    """How many generated documents are compared, and on which Neo4j."""
    told = "generated documents that tests/oracle compares (default: 100)"
    parser.addoption("--documents", type=int, default=100, help=told)
    told = (
        "texts that tests/acceptance asks every field for that takes one (default: 90)"
    )
    parser.addoption("--inputs", type=int, default=90, help=told)
    told = (
        "also send the public data sets, where they are at hand, through a round trip"
    )
    parser.addoption("--public", action="store_true", help=told)
    told = "release of the shared servers, as for POLGRAPH_ENGINE"
    parser.addoption("--engine", default=None, help=told)


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The defaults, whatever the environment says, but with patience."""
    return Settings.model_validate({"_limits_": {"database_seconds": PATIENCE}})


@pytest.fixture(scope="session")
def jars(settings: Settings) -> Path:
    """The user's own cache: the jars are fetched once, not at each run."""
    return settings.jars


@pytest.fixture(scope="session")
def started(jars: Path, pytestconfig: pytest.Config) -> Started:
    """Starts a server in a folder, of the release that the tests are run on."""
    release: str | None = pytestconfig.getoption("--engine")
    return lambda folder: running(folder / "home", jars, release=release)


@pytest.fixture(scope="session")
def neo4j(
    tmp_path_factory: pytest.TempPathFactory, started: Started
) -> Iterator[Server]:
    """A server for tests that write."""
    with started(tmp_path_factory.mktemp("scratch")) as server:
        yield server


@pytest.fixture
async def graph(neo4j: Server) -> AsyncGenerator[Graph]:
    """Constraints and indexes, and nothing else."""
    async with Graph(managed(neo4j)) as connected:
        await connected.execute("MATCH (n) DETACH DELETE n")
        await ensure(connected)
        yield connected


@pytest.fixture(scope="session")
def article(
    tmp_path_factory: pytest.TempPathFactory, started: Started
) -> Iterator[Server]:
    """A server that holds `seeds/`, for tests that only read."""
    folder = tmp_path_factory.mktemp("article")
    with started(folder) as server:
        loaded = beside(server, folder).run("load", str(ROOT / "seeds"))
        assert loaded.returncode == 0, loaded.stderr
        yield server


@pytest.fixture
async def article_graph(article: Server) -> AsyncGenerator[Graph]:
    """The graph of the article, for this test's event loop."""
    async with Graph(managed(article)) as connected:
        yield connected


@pytest.fixture
def service(article_graph: Graph, settings: Settings) -> GraphService:
    """GraphQL over the article."""
    return GraphService(article_graph, settings)


@pytest.fixture(scope="session")
def served(article: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real server over the article, without a slash at its end."""
    program = beside(article, tmp_path_factory.mktemp("served"))
    with program.served("serve") as (_, address):
        yield address


def beside(server: Server, folder: Path) -> Program:
    """`polgraph` that joins a running server, and listens on any free port."""
    patience = {
        f"POLGRAPH_LIMIT_{name}_SECONDS": str(PATIENCE)
        for name in ("DATABASE", "REQUEST")
    }
    home = {"POLGRAPH_HOME": str(server.home), "POLGRAPH_PORT": "0"}
    return Program(folder, home | patience)
