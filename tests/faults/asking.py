"""A client of HTTP that tells what became of each request, to the last byte.

httpx would hide a second try and the difference between a refused connection and a lost
answer; here both are told apart.
"""

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

_HEAD = (
    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    "Accept-Language: en\r\nContent-Length: {length}\r\n\r\n"
)
_GIVE_UP_SECONDS = 60.0


class Ending(Enum):
    """How a request ended."""

    ANSWERED = auto()
    """With a complete response."""

    TURNED_AWAY = auto()
    """Nobody listened: it was never sent."""

    LOST = auto()
    """It was sent, and no complete response came."""


@dataclass(frozen=True)
class Outcome:
    """What became of one request; times are those of `time.monotonic`."""

    ending: Ending
    began: float
    ended: float
    status: int = 0
    headers: Mapping[str, str] | None = None
    body: bytes = b""

    @property
    def seconds(self) -> float:
        """How long the client waited."""
        return self.ended - self.began

    @property
    def retry_after(self) -> str | None:
        """The header that says when to come again."""
        return (self.headers or {}).get("retry-after")


def encoded(query: str, variables: Mapping[str, object] | None = None) -> bytes:
    """The body of a request."""
    return json.dumps({"query": query, "variables": variables or {}}).encode()


class Client:
    """One connection, kept alive as long as the server keeps it."""

    def __init__(self, address: str) -> None:
        host, _, port = address.removeprefix("http://").partition(":")
        self._host, self._port = host, int(port)
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, body: bytes) -> Outcome:
        """Send one request, once, and wait for its answer."""
        began = time.monotonic()
        try:
            async with asyncio.timeout(_GIVE_UP_SECONDS):
                reader, writer = self._streams or await self._connect()
        except OSError:
            return Outcome(Ending.TURNED_AWAY, began, time.monotonic())
        try:
            async with asyncio.timeout(_GIVE_UP_SECONDS):
                writer.write(_HEAD.format(length=len(body)).encode() + body)
                status, headers, answer = await _response(reader)
        except (OSError, EOFError):  # TimeoutError is an OSError
            self.close()
            return Outcome(Ending.LOST, began, time.monotonic())
        if headers.get("connection") == "close":
            self.close()
        ended = time.monotonic()
        return Outcome(Ending.ANSWERED, began, ended, status, headers, answer)

    def close(self) -> None:
        """Leave."""
        if self._streams is not None:
            self._streams[1].close()
        self._streams = None

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        self._streams = await asyncio.open_connection(self._host, self._port)
        return self._streams


async def _response(
    reader: asyncio.StreamReader,
) -> tuple[int, Mapping[str, str], bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    first, *lines = head.strip().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    body = await reader.readexactly(int(headers["content-length"]))
    return int(first.split()[1]), headers, body
