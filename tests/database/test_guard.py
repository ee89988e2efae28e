"""The claims of `polgraph.database.guard`, against Neo4j behind a proxy that breaks."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from polgraph.database import Graph, Guard
from polgraph.deployment import managed
from polgraph.engine import Server
from polgraph.errors import DatabaseTimeoutError, DatabaseUnavailableError
from tests.faults.proxy import Proxy, free_port

pytestmark = pytest.mark.engine

WORK = "UNWIND range(1, 5000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)"
RUNNING = (
    "SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q STARTS WITH 'UNWIND' RETURN q"
)
SLOW = "UNWIND range(1, 1000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)"


@asynccontextmanager
async def guarded(
    server: Server, connections: int = 64
) -> AsyncGenerator[tuple[Guard, Proxy]]:
    proxy = Proxy(free_port(), int(server.uri.rpartition(":")[2]))
    connection = replace(managed(server), uri=f"bolt://127.0.0.1:{proxy.port}")
    async with proxy, Guard(connection, connections=connections) as guard:
        assert await guard.read("RETURN 1") == [[1]]
        yield guard, proxy


async def becomes(guard: Guard, *, away: bool) -> None:
    """Return when reads are refused, or served again; it takes a moment."""
    for _ in range(1000):
        if guard.is_away is away:
            return
        await asyncio.sleep(0.01)
    pytest.fail("the guard did not notice")


async def test_a_read_whose_connection_broke_is_read_again(article: Server):
    async with guarded(article) as (guard, proxy):
        for _ in range(3):
            proxy.reset()
            assert await guard.read("RETURN 1") == [[1]]


async def test_reads_are_refused_at_once_while_neo4j_is_away_and_served_when_it_is_back(
    article: Server,
):
    async with guarded(article) as (guard, proxy):
        await proxy.refuse()
        with pytest.raises(DatabaseUnavailableError):
            await guard.read("RETURN 1")
        await becomes(guard, away=True)
        async with asyncio.timeout(10):
            for _ in range(1000):
                with pytest.raises(DatabaseUnavailableError, match="NEO4J_URI"):
                    await guard.read("RETURN 1")
        await proxy.accept()
        await becomes(guard, away=False)
        assert await guard.read("RETURN 1") == [[1]]


async def test_a_silent_neo4j_is_known_to_be_away_before_a_read_reaches_its_deadline(
    article: Server,
):
    async with guarded(article) as (guard, proxy):
        proxy.fall_silent()
        reading = asyncio.create_task(guard.read("RETURN 1", seconds=8))
        await becomes(guard, away=True)
        assert not reading.done()
        proxy.speak()
        assert await reading == [[1]]
        await becomes(guard, away=False)


async def test_slow_reads_that_hold_every_connection_do_not_count_as_away(
    article: Server,
):
    async with guarded(article, connections=3) as (guard, _):
        slow = [asyncio.create_task(guard.read(SLOW, seconds=3.5)) for _ in range(6)]
        await asyncio.wait(slow)
        assert {type(read.exception()) for read in slow} == {DatabaseTimeoutError}
        assert not guard.is_away
        assert await guard.read("RETURN 1") == [[1]]


async def test_a_guard_begins_before_its_neo4j_and_says_no_until_it_is_there(
    article: Server,
):
    port = free_port()
    connection = replace(managed(article), uri=f"bolt://127.0.0.1:{port}")
    async with Guard(connection) as guard:
        with pytest.raises(DatabaseUnavailableError):
            await guard.read("RETURN 1")
        await becomes(guard, away=True)
        async with Proxy(port, int(article.uri.rpartition(":")[2])):
            await becomes(guard, away=False)
            assert await guard.read("RETURN 1") == [[1]]


async def test_reads_go_in_one_by_one_until_neo4j_has_answered_one(article: Server):
    async with guarded(article) as (guard, proxy), Graph(managed(article)) as watching:
        await proxy.refuse()
        with pytest.raises(DatabaseUnavailableError):
            await guard.read("RETURN 1")
        await becomes(guard, away=True)
        await proxy.accept()
        await becomes(guard, away=False)
        reads = [asyncio.create_task(guard.read(WORK)) for _ in range(4)]
        most = 0
        while not any(read.done() for read in reads):
            most = max(most, len(await watching.read(RUNNING)))
        assert most == 1
        assert await asyncio.gather(*reads) == [[[0]]] * 4
        again = [asyncio.create_task(guard.read(WORK)) for _ in range(4)]
        while not all(read.done() for read in again):
            most = max(most, len(await watching.read(RUNNING)))
        assert most > 1


async def test_closing_takes_no_longer_than_a_moment_where_neo4j_is_silent(
    article: Server,
):
    connection = managed(article)
    proxy = Proxy(free_port(), int(connection.uri.rpartition(":")[2]))
    async with proxy:
        graph = Graph(replace(connection, uri=f"bolt://127.0.0.1:{proxy.port}"))
        async with asyncio.timeout(10), graph:
            assert await graph.read("RETURN 1") == [[1]]
            proxy.fall_silent()
