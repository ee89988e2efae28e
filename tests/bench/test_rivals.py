"""The servers that are measured answer the same on the same graph."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from polgraph.bench.answers import AnswersDifferError
from polgraph.bench.filling import prepare
from polgraph.bench.measuring import compare
from polgraph.bench.rivals import Running, running
from polgraph.bench.size import Size
from polgraph.bench.workloads import Rival, Workload, workloads
from polgraph.database import Connection, Graph
from polgraph.engine import Server

SERVERS = Path(__file__).parents[2] / "bench"
SMALL = Size().scaled(0.005)


def silently(_message: str) -> None:
    return


@pytest.fixture
def connection(neo4j: Server) -> Connection:
    return Connection(neo4j.uri, neo4j.username, neo4j.password.get_secret_value())


@pytest.fixture
def servers(connection: Connection) -> Iterator[tuple[Running, ...]]:
    there = (SERVERS / "peer" / "node_modules").is_dir()
    peer = (Rival.PEER,) if there else ()
    rivals = (Rival.POLGRAPH, *peer, Rival.RAW)
    with running(connection, SERVERS, rivals) as started:
        yield started


async def test_all_servers_give_the_same_answers(
    graph: Graph, servers: tuple[Running, ...]
):
    await prepare(graph, SMALL, silently)

    for workload in await workloads(SMALL, graph):
        compare(servers, workload)


async def test_a_server_that_says_something_else_is_told(
    graph: Graph, servers: tuple[Running, ...]
):
    await prepare(graph, SMALL, silently)
    ours, *others = servers
    asked = {ours.rival: [{"id": "official-1"}]}
    asked |= {other.rival: [{"id": "official-2"}] for other in others}

    with pytest.raises(AnswersDifferError, match="differ"):
        compare(servers, Workload("Q1", "one official", asked))


async def test_a_graph_that_is_filled_is_not_filled_again(graph: Graph):
    told: list[str] = []
    await prepare(graph, SMALL, told.append)
    await prepare(graph, SMALL, told.append)

    assert len(told) == 1
