"""The claims of `polgraph.database.graph` about clusters, against scripted servers.

What the driver does with a routing table is its own affair; here is what polgraph makes
of it when leaders change, followers go and tables grow old.
"""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack

import pytest

from polgraph.database import Connection, Graph
from polgraph.errors import DatabaseUnavailableError
from tests.database.scripted import Cluster, Scripted


@pytest.fixture
async def cluster() -> AsyncGenerator[Cluster]:
    """A leader and two followers, all of which know the way."""
    cluster = Cluster(readers=("second", "third"), leader="first")
    async with AsyncExitStack() as stack:
        for name in ("first", "second", "third"):
            await stack.enter_async_context(Scripted(cluster, name))
        yield cluster


@pytest.fixture
async def graph(cluster: Cluster) -> AsyncGenerator[Graph]:
    address = cluster.servers["first"].address
    async with Graph(Connection(f"neo4j://{address}", "neo4j", "unused")) as connected:
        yield connected


async def asked(graph: Graph) -> str:
    """The name of the server that answers a read."""
    return str((await graph.read("RETURN 'name'"))[0][0])


async def written(graph: Graph) -> None:
    async with graph.transaction() as transaction:
        await transaction.rows("CREATE (n) RETURN n")


async def test_reads_go_to_followers_and_writes_to_the_leader(
    cluster: Cluster, graph: Graph
):
    assert {await asked(graph) for _ in range(8)} <= {"second", "third"}
    cluster.asked.clear()
    await written(graph)
    assert {name for name, _ in cluster.asked} == {"first"}


async def test_a_read_does_without_a_follower_that_has_gone(
    cluster: Cluster, graph: Graph
):
    await asked(graph)
    await cluster.servers["second"].stop()
    assert {await asked(graph) for _ in range(8)} == {"third"}


async def test_after_a_change_of_leader_the_next_write_finds_the_new_one(
    cluster: Cluster, graph: Graph
):
    await written(graph)
    cluster.leader = "second"
    with pytest.raises(DatabaseUnavailableError):
        await written(graph)
    cluster.asked.clear()
    await written(graph)
    assert {name for name, _ in cluster.asked} == {"second"}


async def test_an_old_table_is_asked_for_anew(cluster: Cluster, graph: Graph):
    cluster.seconds = 0
    await asked(graph)
    cluster.readers = ("first",)
    assert await asked(graph) == "first"


async def test_the_way_is_known_to_every_server_once_one_has_told_it(
    cluster: Cluster, graph: Graph
):
    cluster.seconds = 0
    await asked(graph)
    await cluster.servers["first"].stop()
    assert await asked(graph) in {"second", "third"}


async def test_a_read_waits_for_what_the_same_graph_has_written(
    cluster: Cluster, graph: Graph
):
    await written(graph)
    cluster.asked.clear()
    await asked(graph)
    ((_, message),) = cluster.asked
    assert b"bookmark-of-a-write" in message


async def test_without_any_server_a_read_says_so_and_no_address(
    cluster: Cluster, graph: Graph
):
    for server in cluster.servers.values():
        await server.stop()
    with pytest.raises(DatabaseUnavailableError) as raised:
        await asked(graph)
    assert "127.0.0.1" not in raised.value.message
