"""Loads take turns: the next one begins when the one before it has ended, however it did.

The turn is a lock of Neo4j on an id that no thing can have. It lasts as long as the
transaction that took it, so that a killed loader, or a killed Neo4j, holds nobody up,
and nothing of it is ever stored.
"""

from asyncio import create_task, wait
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager

from polgraph.database import Graph, Transaction

LONGEST = 24 * 3600.0
"""Seconds that a load may take, or wait for others."""

_PATIENCE = 2  # seconds until somebody is told
_TAKE = "CREATE (turn:Node {id: '/turn'}) DELETE turn"


async def take_turn(
    transaction: Transaction, announce: Callable[[str], None] | None = None
) -> None:
    """Wait until no other load holds the turn; hold it as long as the transaction lasts."""
    taking = create_task(transaction.run(_TAKE))
    try:
        done, _ = await wait({taking}, timeout=_PATIENCE)
        if not done and announce is not None:
            announce("Another load is under way; waiting for its end")
        await taking
    finally:
        taking.cancel()


@asynccontextmanager
async def turn(graph: Graph, announce: Callable[[str], None]) -> AsyncGenerator[None]:
    """Hold the turn for a load of many transactions."""
    async with graph.transaction(seconds=LONGEST) as holder:
        await take_turn(holder, announce)
        yield
