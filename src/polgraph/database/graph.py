# The driver declares its session settings without types.
# pyright: reportUnknownMemberType=false
"""Reading and writing the graph over Bolt, each call within a deadline.

Reads of a single server (`bolt://`) go over lines of our own (`bolt`). Of any other they
go through auto-commit sessions in read access mode, which is the cheapest way through
the driver and lets a cluster send them to followers; there a read waits for what this
graph has written or read before, whichever server answers it. What a lost connection
spoils is read once more within the same deadline. Writes happen in one explicit
transaction that commits when its block ends well; nothing is written twice, and what
Neo4j has undone for the sake of another transaction is begun anew (`Graph.write`).
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import LiteralString, Self, TypeVar

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncTransaction,
    Query,
)
from neo4j.api import AsyncBookmarkManager
from neo4j.exceptions import DriverError, Neo4jError

from polgraph.database.bolt import Lines, RefusedError, single_server
from polgraph.database.connection import Connection
from polgraph.database.failures import (
    is_passing,
    is_undone,
    refuse_foreign_schemes,
    translated,
)
from polgraph.database.profile import Operator
from polgraph.errors import PolgraphError

Parameters = Mapping[str, object]
Row = list[object]
_T = TypeVar("_T")

_GRACE_SECONDS = 5  # for Neo4j to say itself that a transaction took too long
_CLOSE_SECONDS = 3  # for Neo4j to hear that we leave
_PAUSES = (0.1, 0.5, 2)  # seconds, for the other transaction to end


@dataclass(frozen=True, slots=True)
class WriteCounts:
    """What a statement changed."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    properties_set: int = 0


class Transaction:
    """An open write transaction.

    Attributes:
        apart: each statement is a transaction of its own, so that several may run at once.
    """

    apart = False

    def __init__(self, transaction: AsyncTransaction) -> None:
        self._transaction = transaction

    async def rows(
        self, cypher: str, parameters: Parameters | None = None
    ) -> list[Row]:
        """Run a statement and give all its rows, each a list in RETURN's order."""
        with translated():
            result = await self._transaction.run(_text(cypher), dict(parameters or {}))
            return await result.values()

    async def run(
        self, cypher: str, parameters: Parameters | None = None
    ) -> WriteCounts:
        """Run a statement for its effect and give what it changed."""
        with translated():
            result = await self._transaction.run(_text(cypher), dict(parameters or {}))
            counters = (await result.consume()).counters
        return WriteCounts(
            counters.nodes_created,
            counters.nodes_deleted,
            counters.relationships_created,
            counters.relationships_deleted,
            counters.properties_set,
        )


class Graph:
    """A connection pool to one Neo4j database; use as an async context manager.

    Args:
        connection: where the database is.
        connections: how many may be open at once.
    """

    def __init__(self, connection: Connection, *, connections: int = 64) -> None:
        refuse_foreign_schemes(connection.uri)
        self._database = connection.database
        self._bookmarks = _bookmarks(connection.uri)
        server = single_server(connection.uri)
        self._lines = Lines(connection, *server, most=connections) if server else None
        with translated():
            self._driver: AsyncDriver = AsyncGraphDatabase.driver(
                connection.uri,
                auth=(connection.username, connection.password),
                max_connection_pool_size=connections,
                connection_timeout=3,
                connection_acquisition_timeout=5,
                liveness_check_timeout=5,
                max_transaction_retry_time=5,
                telemetry_disabled=True,
                notifications_min_severity="OFF",
            )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._lines is not None:
            self._lines.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSE_SECONDS):
                await self._driver.close()

    async def read(
        self,
        cypher: str,
        parameters: Parameters | None = None,
        *,
        seconds: float = 8,
    ) -> list[Row]:
        """Run one statement in read access mode and give its rows.

        Args:
            cypher: the statement, values as parameters.
            parameters: what the parameters stand for.
            seconds: deadline here and, as the transaction's timeout, in Neo4j.

        Raises:
            DatabaseTimeoutError: when no complete answer came in time.
            DatabaseUnavailableError: when Neo4j cannot be reached, at a second try too.
        """
        values = dict(parameters or {})
        with translated():
            async with asyncio.timeout(seconds):
                try:
                    return await self._rows(cypher, values, seconds)
                except (DriverError, Neo4jError, RefusedError, OSError) as error:
                    if not is_passing(error):
                        raise
                return await self._rows(cypher, values, seconds)

    async def _rows(
        self, cypher: str, values: dict[str, object], seconds: float
    ) -> list[Row]:
        if self._lines is not None:
            return await self._lines.read(cypher, values, seconds=seconds)
        async with self._driver.session(
            database=self._database,
            default_access_mode=READ_ACCESS,
            bookmark_manager=self._bookmarks,
            fetch_size=-1,
        ) as session:
            query = Query(_text(cypher), timeout=seconds)
            return await (await session.run(query, values)).values()

    async def profile(
        self, cypher: str, parameters: Parameters, *, seconds: float = 600
    ) -> Operator:
        """Run a read statement, drop its rows and tell what Neo4j did for them."""
        with translated():
            async with (
                asyncio.timeout(seconds),
                self._driver.session(
                    database=self._database,
                    default_access_mode=READ_ACCESS,
                    bookmark_manager=self._bookmarks,
                ) as session,
            ):
                result = await session.run(_text(f"PROFILE {cypher}"), dict(parameters))
                return Operator.read((await result.consume()).profile or {})

    @asynccontextmanager
    async def transaction(self, *, seconds: float = 600) -> AsyncGenerator[Transaction]:
        """Open a write transaction; it commits when the block ends, else rolls back."""
        with translated():
            async with (
                asyncio.timeout(seconds + _GRACE_SECONDS),
                self._driver.session(
                    database=self._database,
                    default_access_mode=WRITE_ACCESS,
                    bookmark_manager=self._bookmarks,
                ) as session,
                await session.begin_transaction(timeout=seconds) as transaction,
            ):
                yield Transaction(transaction)
                await transaction.commit()

    async def write(self, work: Callable[[Transaction], Awaitable[_T]]) -> _T:
        """Run work in a write transaction, begun anew where Neo4j undoes it for another.

        Args:
            work: may run several times; nothing is left of a run that was not the last.

        Raises:
            DatabaseUnavailableError: when Neo4j cannot be reached, or undoes it each time.
        """
        for pause in _PAUSES:
            try:
                async with self.transaction() as transaction:
                    return await work(transaction)
            except PolgraphError as error:
                if not is_undone(error):
                    raise
            await asyncio.sleep(pause)
        async with self.transaction() as transaction:
            return await work(transaction)

    async def execute(self, cypher: str, *, seconds: float = 1800) -> None:
        """Run one auto-commit statement for its effect (constraints, indexes)."""
        with translated():
            async with (
                asyncio.timeout(seconds),
                self._driver.session(
                    database=self._database,
                    default_access_mode=WRITE_ACCESS,
                    bookmark_manager=self._bookmarks,
                ) as session,
            ):
                await (await session.run(_text(cypher))).consume()

    async def verify(self, *, seconds: float = 5) -> None:
        """Raise unless Neo4j answers a trivial read within the deadline."""
        await self.read("RETURN 1", seconds=seconds)


def _bookmarks(uri: str) -> AsyncBookmarkManager | None:
    """What lets each server of a cluster wait for what we have seen on another one."""
    return AsyncGraphDatabase.bookmark_manager() if uri.startswith("neo4j") else None


def _text(cypher: str) -> LiteralString:
    """Vouch for a statement: all text comes from our own renderer, values never do."""
    return cypher  # pyright: ignore[reportReturnType]  (rendered, not a literal)
