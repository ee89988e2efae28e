"""The claims of `polgraph.web.body`, over connections that misbehave."""

import httpx

from tests.web.conftest import Serve
from tests.web.raw import HEAD, connected

QUERY = b'{"query": "{ hello }"}'


async def test_a_declared_length_over_the_limit_is_refused_unread(serve_with: Serve):
    async with serve_with(body_bytes=100) as client, connected(client) as connection:
        await connection.send(HEAD + b"Content-Length: 101\r\n\r\n")
        head = await connection.head()
        assert head.startswith("http/1.1 413 ")
        assert "connection: close" in head
        assert await connection.ends()


async def test_a_length_beyond_all_numbers_is_refused(client: httpx.AsyncClient):
    async with connected(client) as connection:
        await connection.send(HEAD + b"Content-Length: 18446744073709551615\r\n\r\n")
        assert (await connection.head()).startswith("http/1.1 413 ")


async def test_chunks_are_counted_as_they_arrive(serve_with: Serve):
    async with serve_with(body_bytes=100) as client, connected(client) as connection:
        await connection.send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        await connection.send(b"32\r\n" + b" " * 50 + b"\r\n")
        await connection.send(b"33\r\n" + b" " * 51 + b"\r\n")
        head = await connection.head()
        assert head.startswith("http/1.1 413 ")
        assert "connection: close" in head


async def test_a_chunked_body_within_the_limit_is_read(client: httpx.AsyncClient):
    async with connected(client) as connection:
        await connection.send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        for byte in QUERY:
            await connection.send(b"1\r\n" + bytes([byte]) + b"\r\n")
        await connection.send(b"0\r\n\r\n")
        assert (await connection.head()).startswith("http/1.1 200 ")


async def test_a_body_of_exactly_the_limit_is_read(serve_with: Serve):
    async with serve_with(body_bytes=len(QUERY)) as client:
        headers = {"Content-Type": "application/json"}
        fits = await client.post("/graphql", content=QUERY, headers=headers)
        over = await client.post("/graphql", content=QUERY + b" ", headers=headers)
    assert fits.json()["data"] == {"hello": "hello world"}
    assert over.status_code == 413
    assert str(len(QUERY)) in over.json()["errors"][0]["message"]


async def test_a_body_that_trickles_in_is_given_up(serve_with: Serve):
    async with serve_with(body_seconds=0.2) as client, connected(client) as connection:
        await connection.send(HEAD + b"Content-Length: 50\r\n\r\n{")
        head = await connection.head()
        assert head.startswith("http/1.1 408 ")
        assert "connection: close" in head
        assert await connection.ends()


async def test_a_client_that_leaves_in_its_body_breaks_nothing(
    client: httpx.AsyncClient,
):
    async with connected(client) as connection:
        await connection.send(HEAD + b"Content-Length: 50\r\n\r\n{")
    response = await client.post("/graphql", json={"query": "{ hello }"})
    assert response.status_code == 200


async def test_an_expected_continue_is_not_given_to_a_wrong_type(
    client: httpx.AsyncClient,
):
    head = HEAD.replace(b"application/json", b"text/plain")
    async with connected(client) as connection:
        await connection.send(
            head + b"Expect: 100-continue\r\nContent-Length: 9\r\n\r\n"
        )
        assert (await connection.head()).startswith("http/1.1 415 ")
