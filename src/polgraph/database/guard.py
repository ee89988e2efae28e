"""Reads that are refused at once while Neo4j is away, and served again when it is back.

A read that fails, or that has been without an answer for a while, is a reason to knock:
one statement of no work on a connection of its own, so that reads which hold every
connection of the pool do not count as a Neo4j that is away. The first knock that is not
answered closes the door to further reads; knocking goes on until one is answered, and
that opens it. Nobody waits for a deadline, and nobody but the knocker asks a Neo4j that
has just come back.

A Neo4j that was started anew has to plan every statement, slowly at first. Asked for many
at once it would answer none of them for long, so the first reads go in one by one until
one is answered.
"""

import asyncio
import logging
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from polgraph.database.connection import Connection
from polgraph.database.graph import Graph, Parameters, Row
from polgraph.errors import DatabaseUnavailableError

logger = logging.getLogger(__name__)

PATIENCE_SECONDS = 1.0
"""Without an answer for so long, a read makes us knock."""

KNOCK_SECONDS = 2.0
"""What a knock may take: longer than Neo4j's pauses to collect garbage."""

PAUSE_SECONDS = 0.25
"""From an unanswered knock to the next."""

TURN_SECONDS = 2.0
"""How long a read waits for its turn at most; the one before may be a slow one."""


class Guard:
    """A graph to read from; use as an async context manager.

    Args:
        connection: where the graph is; it need not be there yet.
        connections: how many may be open at once, besides the one for knocking.
    """

    def __init__(self, connection: Connection, *, connections: int = 64) -> None:
        self._graph = Graph(connection, connections=connections)
        self._door = Graph(connection, connections=1)
        self._reason: str | None = None
        self._knocking: asyncio.Task[None] | None = None
        self._one_by_one = False
        self._turn = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._knocking is not None:
            self._knocking.cancel()
            await asyncio.gather(self._knocking, return_exceptions=True)
        await asyncio.gather(
            self._door.__aexit__(kind, error, traceback),
            self._graph.__aexit__(kind, error, traceback),
        )

    @property
    def is_away(self) -> bool:
        """Whether reads are refused because Neo4j did not answer the last knock."""
        return self._reason is not None

    async def read(
        self, cypher: str, parameters: Parameters | None = None, *, seconds: float = 8
    ) -> Sequence[Row]:
        """Read as `Graph.read` does, or fail at once while Neo4j is away.

        Raises:
            DatabaseTimeoutError: when no complete answer came in time.
            DatabaseUnavailableError: when Neo4j cannot be reached, or is known to be
                away.
        """
        if self._reason is not None:
            raise DatabaseUnavailableError(self._reason)
        impatience = asyncio.get_running_loop().call_later(
            PATIENCE_SECONDS, self._suspect
        )
        has_turn = False
        try:
            has_turn = self._one_by_one and await self._waited()
            rows = await self._graph.read(cypher, parameters, seconds=seconds)
        except DatabaseUnavailableError:
            self._suspect()
            raise
        finally:
            impatience.cancel()
            if has_turn:
                self._turn.release()
        self._one_by_one = False
        return rows

    async def _waited(self) -> bool:
        """Wait for a turn; False where it is not needed any more or takes too long.

        One read has it at a time while none was answered since Neo4j came back.
        """
        try:
            async with asyncio.timeout(TURN_SECONDS):
                await self._turn.acquire()
        except TimeoutError:
            return False
        if not self._one_by_one:
            self._turn.release()
        return self._one_by_one

    def _suspect(self) -> None:
        """Knock, unless somebody does."""
        if self._knocking is None or self._knocking.done():
            self._knocking = asyncio.create_task(self._knock())

    async def _knock(self) -> None:
        """Knock until there is an answer."""
        while (reason := await self._unanswered()) is not None:
            if self._reason is None:
                logger.warning("reads are refused: %s", reason)
            self._reason = reason
            await asyncio.sleep(PAUSE_SECONDS)
        if self._reason is not None:
            logger.warning("Neo4j answers again; reads are served")
            self._one_by_one = True
        self._reason = None

    async def _unanswered(self) -> str | None:
        """Why a knock was not answered; None when it was."""
        try:
            await self._door.verify(seconds=KNOCK_SECONDS)
        except DatabaseUnavailableError as error:
            return error.message
        return None
