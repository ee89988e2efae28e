"""Before the first request: constraints, indexes, keys, and seeds where nothing is yet."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from polgraph.database import Graph
from polgraph.schema import ensure
from polgraph.seeds.loading import load
from polgraph.upsert import rekey

_ANYTHING = "MATCH (n) RETURN 1 LIMIT 1"


class Contents(Enum):
    """What a prepared graph holds."""

    FOUND = auto()
    """It held something before; nothing was loaded."""

    LOADED = auto()
    """It was empty and now holds the seeds."""

    NOTHING = auto()
    """It is empty, and there are no seeds to load."""


async def prepare(
    graph: Graph, seeds: Path | None, announce: Callable[[str], None]
) -> Contents:
    """Bring constraints and indexes up to date; load the seeds into an empty graph.

    Args:
        graph: any node in it, also one that is not polgraph's, makes it not empty.
        seeds: folder of seed files, where there is one.
        announce: told what takes time.

    Raises:
        SeedError: the seeds cannot be loaded as they are.
    """
    await ensure(graph)
    await bring_up_to_date(graph, announce)
    if await graph.read(_ANYTHING):
        return Contents.FOUND
    if seeds is None:
        return Contents.NOTHING
    announce(f"Loading {seeds} into the empty graph")
    await load(graph, (seeds,))
    return Contents.LOADED


async def bring_up_to_date(graph: Graph, announce: Callable[[str], None]) -> None:
    """Make what is stored to be found by anew, where its rules have changed."""
    count = await rekey(graph)
    if count:
        announce(f"The rules for names have changed: {count} entities have new keys")
