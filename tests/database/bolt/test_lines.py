"""Reads over lines of our own, on a real server and on some that are none."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import pytest

from polgraph.database import Connection, Graph
from polgraph.database.bolt import single_server
from polgraph.deployment import managed
from polgraph.engine import Server
from polgraph.errors import (
    DatabaseTimeoutError,
    DatabaseUnavailableError,
    PolgraphError,
)

_OURS = """\
CALL dbms.listConnections() YIELD connectionId, userAgent
WHERE userAgent = 'polgraph' AND connectionId <> $except
RETURN connectionId"""
_VALUES = {"text": "نضال", "list": [1, -1.5, None, True], "map": {"of": {"maps": []}}}
_ECHO = "RETURN $text, $list, $map"

Answering = Callable[
    [asyncio.StreamReader, asyncio.StreamWriter], Coroutine[None, None, None]
]


async def _connections(graph: Graph) -> list[str]:
    """Lines that are open on the server, that which asks among them."""
    return [str(row[0]) for row in await graph.read(_OURS, {"except": ""})]


@asynccontextmanager
async def _served(answer: Answering) -> AsyncGenerator[Graph]:
    """A graph at an address where something else answers."""
    conversations: list[asyncio.Task[None]] = []

    async def converse(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        with suppress(ConnectionError):
            await answer(reader, writer)
            writer.close()
            await writer.wait_closed()

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        conversations.append(asyncio.create_task(converse(reader, writer)))

    server = await asyncio.start_server(begin, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        connection = Connection(f"bolt://127.0.0.1:{port}", "neo4j", "secret")
        async with Graph(connection) as graph:
            yield graph
        await asyncio.gather(*conversations)


async def test_one_line_serves_one_read_after_another(graph: Graph) -> None:
    before = await _connections(graph)
    for number in range(5):
        assert await graph.read("RETURN $n", {"n": number}) == [[number]]
    assert await _connections(graph) == before


async def test_reads_at_once_get_their_own_answers(graph: Graph) -> None:
    numbers = range(200)
    answers = await asyncio.gather(
        *(graph.read("UNWIND range(1, $n) AS x RETURN x", {"n": n}) for n in numbers)
    )
    assert answers == [[[x] for x in range(1, n + 1)] for n in numbers]


async def test_values_come_back_as_over_the_driver(graph: Graph, neo4j: Server) -> None:
    routed = managed(neo4j)
    routed = replace(routed, uri=routed.uri.replace("bolt://", "neo4j://"))
    assert single_server(routed.uri) is None
    async with Graph(routed) as driven:
        expected = [list(_VALUES.values())]
        assert await driven.read(_ECHO, _VALUES) == expected
    assert await graph.read(_ECHO, _VALUES) == expected


async def test_an_answer_of_many_chunks_is_whole(graph: Graph) -> None:
    long = "م" * 300_000
    rows = await graph.read("UNWIND range(1, 3) AS x RETURN x, $t", {"t": long})
    assert rows == [[x, long] for x in (1, 2, 3)]


async def test_who_does_not_wait_hangs_up_and_others_are_answered(graph: Graph) -> None:
    slow = "UNWIND range(1, 100000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)"
    given_up = asyncio.create_task(graph.read(slow))
    await asyncio.sleep(0.2)
    given_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await given_up
    assert await graph.read("RETURN 1") == [[1]]
    for _ in range(100):
        if not any("100000000" in text for text in await _running(graph)):
            return
        await asyncio.sleep(0.05)
    pytest.fail("the statement still runs")


async def _running(graph: Graph) -> list[str]:
    listed = "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery"
    return [str(row[0]) for row in await graph.read(listed)]


async def test_a_refused_statement_is_told_by_its_code(graph: Graph) -> None:
    with pytest.raises(PolgraphError, match=r"Neo\.ClientError\.Statement\.SyntaxErro"):
        await graph.read("RETURN RETURN")
    assert await graph.read("RETURN 1") == [[1]]


async def test_a_failure_after_the_first_rows_is_no_answer(graph: Graph) -> None:
    with pytest.raises(PolgraphError, match=r"Neo\.ClientError"):
        await graph.read("UNWIND [2, 1, 0] AS x RETURN 1 / x")
    assert await graph.read("RETURN 1") == [[1]]


async def test_a_read_whose_line_the_server_closes_is_read_again_on_another(
    graph: Graph,
) -> None:
    before = await _connections(graph)
    for id_ in before:
        await graph.read("CALL dbms.killConnection($id)", {"id": id_})
    assert not set(before) & set(await _connections(graph))
    assert await graph.read("RETURN 1") == [[1]]


async def test_who_answers_otherwise_than_neo4j_is_not_believed() -> None:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    async with _served(answer) as graph:
        with pytest.raises(DatabaseUnavailableError, match="NEO4J_URI"):
            await graph.read("RETURN 1")


async def test_a_server_that_says_nothing_is_given_up_in_time() -> None:
    async def keep_silent(reader: asyncio.StreamReader, _: object) -> None:
        await reader.read()

    async with _served(keep_silent) as graph:
        with pytest.raises(DatabaseTimeoutError):
            await graph.read("RETURN 1", seconds=0.3)


async def test_a_server_that_hangs_up_is_away_at_once() -> None:
    async def hang_up(_: object, __: object) -> None:
        return

    async with _served(hang_up) as graph:
        with pytest.raises(DatabaseUnavailableError):
            await graph.read("RETURN 1", seconds=5)


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("bolt://localhost:17687", ("localhost", 17687)),
        ("bolt://db.example.org", ("db.example.org", 7687)),
        ("bolt://[::1]:7688/", ("::1", 7688)),
        ("bolt+s://localhost:7687", None),
        ("neo4j://localhost:7687", None),
        ("bolt://user@localhost:7687", None),
        ("bolt://localhost:7687?policy=x", None),
    ],
)
def test_only_plain_bolt_to_one_server_takes_lines(
    uri: str, address: tuple[str, int] | None
) -> None:
    assert single_server(uri) == address
