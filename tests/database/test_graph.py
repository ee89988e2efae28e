import asyncio
import socket

import pytest

from polgraph.database import Connection, Graph, Transaction
from polgraph.engine import Server
from polgraph.errors import (
    DatabaseTimeoutError,
    DatabaseUnavailableError,
    PolgraphError,
)

SLOW = "UNWIND range(1, 100000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)"
ADD = "MATCH (n:Node {id: $id}) SET n.n = n.n + 1"


async def test_a_slow_read_ends_at_its_deadline_and_leaves_nothing_running(
    graph: Graph,
) -> None:
    with pytest.raises(DatabaseTimeoutError):
        await graph.read(SLOW, seconds=0.3)
    running = await graph.read(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND'"
        " RETURN currentQuery"
    )
    assert running == []


async def test_a_transaction_that_fails_writes_nothing(graph: Graph) -> None:
    async def fail_half_way() -> None:
        async with graph.transaction() as transaction:
            await transaction.run("CREATE (:Node {id: 'half'})")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail_half_way()
    assert await graph.read("MATCH (n:Node {id: 'half'}) RETURN n.id") == []


async def test_of_two_that_wait_for_each_other_both_are_written(graph: Graph) -> None:
    await graph.execute("CREATE (:Node {id: 'one', n: 0}), (:Node {id: 'two', n: 0})")
    met, begun = asyncio.Barrier(2), 0

    async def add(*ids: str) -> None:
        async def work(transaction: Transaction) -> None:
            nonlocal begun
            begun += 1
            await transaction.run(ADD, {"id": ids[0]})
            if begun <= met.parties:
                await met.wait()
            await transaction.run(ADD, {"id": ids[1]})

        await graph.write(work)

    await asyncio.gather(add("one", "two"), add("two", "one"))
    assert await graph.read("MATCH (n:Node) RETURN n.id, n.n ORDER BY n.id") == [
        ["one", 2],
        ["two", 2],
    ]
    assert begun > met.parties  # Neo4j has undone one of them


async def test_what_fails_for_another_reason_is_not_begun_anew(graph: Graph) -> None:
    begun = 0

    async def work(transaction: Transaction) -> None:
        nonlocal begun
        begun += 1
        await transaction.run("RETURN 1 / 0")

    with pytest.raises(PolgraphError):
        await graph.write(work)
    assert begun == 1


async def test_a_read_cannot_write(graph: Graph) -> None:
    with pytest.raises(PolgraphError):
        await graph.read("CREATE (:Node {id: 'sneaked-in'})")
    assert await graph.read("MATCH (n:Node {id: 'sneaked-in'}) RETURN n.id") == []


async def test_a_database_that_is_away_is_said_without_its_address() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    async with Graph(Connection(f"bolt://127.0.0.1:{port}", "neo4j", "x")) as graph:
        with pytest.raises(DatabaseUnavailableError) as raised:
            await graph.verify()
    assert str(port) not in raised.value.message
    assert "NEO4J_URI" in raised.value.message


async def test_an_address_that_is_none_is_refused_with_the_ones_that_are() -> None:
    with pytest.raises(DatabaseUnavailableError, match="bolt://"):
        Graph(Connection("http://127.0.0.1:7474", "neo4j", "x"))


async def test_a_wrong_password_is_told_apart(neo4j: Server) -> None:
    async with Graph(Connection(neo4j.uri, "neo4j", "wrong")) as stranger:
        with pytest.raises(DatabaseUnavailableError, match="NEO4J_PASSWORD"):
            await stranger.verify()
