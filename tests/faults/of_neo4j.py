"""Faults of Neo4j and of the way to it; each gives the moment when it was over."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable

from tests.faults.finding import Finding, found
from tests.faults.load import asking
from tests.faults.stage import Stage

Fault = Callable[[Stage], Awaitable[float]]
_CLIENTS = 8
_BEFORE_SECONDS, _AFTER_SECONDS = 0.5, 1.0
_AWAY_SECONDS = 12.0


async def under_load(stage: Stage, fault: Fault) -> Finding:
    """Let a fault happen while clients ask, and wait until they are served again."""
    async with asking(stage.address, stage.answers, _CLIENTS) as record:
        await asyncio.sleep(_BEFORE_SECONDS)
        over = await fault(stage)
        while record.served_after(over) is None and time.monotonic() < over + 10:
            await asyncio.sleep(0.05)
        await asyncio.sleep(_AFTER_SECONDS)
    return found(record, over)


async def killed(stage: Stage) -> float:
    """SIGKILL to Neo4j; its keeper starts it again."""
    java = stage.java()
    java.kill()
    await asyncio.to_thread(java.wait)
    return await stage.neo4j_answers()


async def restarted(stage: Stage) -> float:
    """SIGTERM to Neo4j, as at a restart; its keeper starts it again."""
    java = stage.java()
    java.terminate()
    await asyncio.to_thread(java.wait)
    return await stage.neo4j_answers()


async def paused(stage: Stage, seconds: float = _AWAY_SECONDS) -> float:
    """SIGSTOP to Neo4j, SIGCONT after longer than any deadline."""
    java = stage.java()
    java.suspend()
    try:
        await asyncio.sleep(seconds)
    finally:
        java.resume()
    return await stage.neo4j_answers()


async def connections_reset(stage: Stage, times: int = 20) -> float:
    """Every connection to Neo4j reset, five times a second."""
    for _ in range(times):
        stage.proxy.reset()
        await asyncio.sleep(0.2)
    return time.monotonic()


async def streams_cut(stage: Stage, seconds: float = 6) -> float:
    """Each connection to Neo4j breaks after some bytes of its answers."""
    stage.proxy.cut = lambda: random.randrange(1, 20_000)  # noqa: S311 - no secret
    stage.proxy.reset()
    await asyncio.sleep(seconds)
    stage.proxy.cut = None
    stage.proxy.reset()
    return time.monotonic()


async def slowed_down(stage: Stage) -> float:
    """Every piece of an answer comes 0.3 s later."""
    stage.proxy.latency = 0.3
    stage.proxy.reset()
    await asyncio.sleep(6)
    stage.proxy.latency = 0
    stage.proxy.reset()
    return time.monotonic()


async def silent(stage: Stage, seconds: float = _AWAY_SECONDS) -> float:
    """The network swallows everything; what was under way never arrives."""
    stage.proxy.fall_silent()
    await asyncio.sleep(seconds)
    stage.proxy.reset()
    stage.proxy.speak()
    return await stage.neo4j_answers()


async def refused(stage: Stage, seconds: float = 4) -> float:
    """Nobody listens at the address of Neo4j."""
    await stage.proxy.refuse()
    await asyncio.sleep(seconds)
    await stage.proxy.accept()
    return time.monotonic()
