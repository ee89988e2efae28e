"""HTTP by hand, for requests that no well-behaved client sends."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx

HEAD = (
    b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
)


@dataclass(frozen=True)
class Connection:
    """Both directions of one connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def head(self) -> str:
        """The status line and the headers of the response, in lower case."""
        async with asyncio.timeout(10):
            head = await self.reader.readuntil(b"\r\n\r\n")
        return head.decode().lower()

    async def ends(self) -> bool:
        """Whether the server closes after the rest of the response."""
        async with asyncio.timeout(10):
            await self.reader.read()
        return self.reader.at_eof()


@asynccontextmanager
async def connected(client: httpx.AsyncClient) -> AsyncGenerator[Connection]:
    """Open a connection of its own to the server of a client."""
    address = client.base_url
    reader, writer = await asyncio.open_connection(address.host, address.port)
    try:
        yield Connection(reader, writer)
    finally:
        writer.close()
