"""The claims of `polgraph.web.protocol`."""

import asyncio
from collections.abc import AsyncGenerator

import httpx
import pytest

from polgraph.settings import Settings
from polgraph.web.app import create_app
from polgraph.web.protocol import PunctualProtocol
from tests.web.raw import HEAD as POST
from tests.web.raw import Connection, connected
from tests.web.serving import serving
from tests.web.small_service import SCHEMA_TEXT, SmallService

HEAD = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"


class ImpatientProtocol(PunctualProtocol):
    """The same with limits that a test can reach."""

    head_seconds = 0.3
    head_bytes = 1000
    reading_seconds = 1.0


@pytest.fixture
async def client() -> AsyncGenerator[httpx.AsyncClient]:
    app = create_app(Settings(), SmallService(), schema_text=SCHEMA_TEXT)
    async with (
        serving(app, ImpatientProtocol) as address,
        httpx.AsyncClient(base_url=address) as opened,
    ):
        yield opened


async def test_a_connection_that_says_nothing_is_closed(client: httpx.AsyncClient):
    async with connected(client) as connection:
        assert (await connection.head()).startswith("http/1.1 408 ")
        assert await connection.ends()


async def test_a_head_that_never_ends_is_given_up(client: httpx.AsyncClient):
    async with connected(client) as connection:
        await connection.send(HEAD + b"X-Slow: ")
        assert (await connection.head()).startswith("http/1.1 408 ")


async def test_the_next_head_on_a_connection_has_its_own_time(
    client: httpx.AsyncClient,
):
    async with connected(client) as connection:
        await connection.send(HEAD + b"\r\n")
        assert (await connection.head()).startswith("http/1.1 200 ")
        await connection.reader.readexactly(len('{"status":"ok"}'))
        await connection.send(HEAD)
        assert (await connection.head()).startswith("http/1.1 408 ")


async def test_headers_without_end_are_refused(client: httpx.AsyncClient):
    async with connected(client) as connection:
        await connection.send(HEAD + b"X-Long: " + b"x" * 2000)
        assert "431 request header" in await connection.head()


async def test_a_slow_query_is_not_a_slow_head(client: httpx.AsyncClient):
    response = await client.post("/graphql", json={"query": "{ slow(seconds: 0.5) }"})
    assert response.json()["data"] == {"slow": "done"}


_LONG = b'{"query": "{ long(characters: 4500000) }"}'


async def _asked_for_much(connection: Connection) -> None:
    length = str(len(_LONG)).encode()
    await connection.send(POST + b"Content-Length: " + length + b"\r\n\r\n" + _LONG)
    assert (await connection.head()).startswith("http/1.1 200 ")


async def test_a_reader_who_takes_nothing_is_given_up(client: httpx.AsyncClient):
    async with connected(client) as connection:
        await _asked_for_much(connection)
        await asyncio.sleep(2.5)
        with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
            await connection.reader.readexactly(9_000_000)


async def test_a_reader_who_takes_his_time_gets_all(client: httpx.AsyncClient):
    async with connected(client) as connection:
        await _asked_for_much(connection)
        for _ in range(9):
            await connection.reader.readexactly(1_000_000)
            await asyncio.sleep(0.15)
