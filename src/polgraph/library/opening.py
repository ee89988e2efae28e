"""The graph that a function works on: the one that the environment names."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from polgraph.database import Graph
from polgraph.deployment import connected
from polgraph.settings import Settings

_T = TypeVar("_T")
Announce = Callable[[str], None]


def silent(_message: str) -> None:
    """Say nothing of what takes time."""


def on_graph(
    work: Callable[[Graph], Awaitable[_T]],
    settings: Settings | None = None,
    announce: Announce = silent,
) -> _T:
    """Run `work` on the graph of `NEO4J_URI`, else on the managed one.

    Args:
        work: what to do; the connection is closed after it.
        settings: instead of those that the environment gives.
        announce: told what takes time, such as starting the managed server.

    Raises:
        EngineError: the managed server could not be fetched or started.
        DatabaseUnavailableError: Neo4j cannot be reached.
    """
    with connected(settings or Settings.load(), announce) as connection:

        async def run() -> _T:
            async with Graph(connection) as graph:
                return await work(graph)

        return asyncio.run(run())
