"""One conversation with Neo4j: a request at a time, whose answer is awaited."""

import asyncio
from typing import Protocol, Self, runtime_checkable

from typing_extensions import override

from polgraph.database.bolt.chunks import Chunks
from polgraph.database.bolt.messages import (
    GREETING,
    Request,
    is_row,
    login,
    rows,
    understood,
)
from polgraph.database.connection import Connection

_CONNECTING = 3.0  # seconds until somebody answers at the address
_GREETING_BYTES = 4


@runtime_checkable
class _Transport(Protocol):
    """What is used of a transport; uvloop's are no `asyncio.Transport`."""

    def write(self, data: bytes) -> None: ...

    def abort(self) -> None: ...


class Line(asyncio.Protocol):
    """An open connection that has logged in.

    A line on which anything went wrong, be it a failure of the statement's or somebody
    who did not wait for the answer, is hung up: closing it ends what Neo4j does for it.
    """

    def __init__(self) -> None:
        self._chunks = Chunks()
        self._messages: list[bytearray] = []
        self._unanswered = 0
        self._answer: asyncio.Future[list[bytearray]] | None = None
        self._greeting: asyncio.Future[bytes] | None = None
        self._transport: _Transport | None = None

    @classmethod
    async def open(cls, connection: Connection, host: str, port: int) -> Self:
        """Connect and log in.

        Raises:
            OSError: when nobody answers in time, or not as Neo4j would.
            RefusedError: for a wrong user name or password.
        """
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(_CONNECTING):
                _, line = await loop.create_connection(cls, host, port)
                await line.greet(connection)
        except TimeoutError:
            message = "nobody answers at the address"
            raise ConnectionError(message) from None
        return line

    @property
    def is_open(self) -> bool:
        """Whether a request can be sent."""
        return self._transport is not None

    async def greet(self, connection: Connection) -> None:
        """Agree on a version and log in, as `open` does.

        Raises:
            OSError: when the answer is not Neo4j's.
            RefusedError: for a wrong user name or password.
        """
        self._greeting = asyncio.get_running_loop().create_future()
        self._send(GREETING)
        try:
            greeting = await self._greeting
        except asyncio.CancelledError:
            self.hang_up()
            raise
        self._greeting = None
        if not understood(greeting):
            self.hang_up()
            message = "who answers at the address does not speak Bolt 5"
            raise ConnectionError(message)
        await self.ask(login(connection))

    async def ask(self, request: Request) -> list[list[object]]:
        """Send a request and give the rows of its answer.

        Raises:
            OSError: when the connection is lost before the answer is complete.
            RefusedError: when Neo4j answers with a failure.
        """
        try:
            return rows(await self._answered(request))
        except BaseException:
            self.hang_up()
            raise

    def hang_up(self) -> None:
        """Close the connection, whatever is still to come over it."""
        if self._transport is not None:
            self._transport.abort()
        self._transport = None

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not isinstance(transport, _Transport):
            raise TypeError(transport)
        self._transport = transport

    @override
    def data_received(self, data: bytes) -> None:
        if self._greeting is not None:
            self._hear(self._greeting, data)
            return
        for message in self._chunks.feed(data):
            self._messages.append(message)
            self._unanswered -= not is_row(message)
        if self._answer is not None and self._unanswered <= 0:
            answer, self._answer = self._answer, None
            messages, self._messages = self._messages, []
            if not answer.done():
                answer.set_result(messages)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        for waiting in (self._answer, self._greeting):
            if waiting is not None and not waiting.done():
                waiting.set_exception(exc or ConnectionError("the connection is lost"))

    async def _answered(self, request: Request) -> list[bytearray]:
        self._unanswered = request.answers
        self._answer = asyncio.get_running_loop().create_future()
        self._send(request.sent)
        return await self._answer

    def _send(self, data: bytes) -> None:
        if self._transport is None:
            message = "the connection is lost"
            raise ConnectionError(message)
        self._transport.write(data)

    def _hear(self, greeting: asyncio.Future[bytes], data: bytes) -> None:
        if not greeting.done():
            greeting.set_result(bytes(data).ljust(_GREETING_BYTES, b"\0"))
