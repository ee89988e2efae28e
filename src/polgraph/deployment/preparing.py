"""Before a graph is used: its version, constraints, indexes, keys; seeds if it is empty."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from polgraph.database import Graph
from polgraph.schema import ensure
from polgraph.seeds.loading import load
from polgraph.upsert import hide_everywhere, refuse_newer, rekey, upgrade
from polgraph.upsert.versions import LABEL

_ANYTHING = f"MATCH (n) WHERE NOT n:{LABEL} RETURN 1 LIMIT 1"


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
        NewerGraphError: a newer polgraph wrote it.
        SeedError: the seeds cannot be loaded as they are.
    """
    await make_ready(graph)
    await bring_up_to_date(graph, announce)
    if await graph.read(_ANYTHING):
        return Contents.FOUND
    if seeds is None:
        return Contents.NOTHING
    announce(f"Loading {seeds} into the empty graph")
    await load(graph, (seeds,))
    return Contents.LOADED


async def make_ready(graph: Graph) -> None:
    """Bring constraints and indexes up to date, unless the graph is of a newer model.

    Raises:
        NewerGraphError: a newer polgraph wrote it.
    """
    await refuse_newer(graph)
    await ensure(graph)


async def bring_up_to_date(graph: Graph, announce: Callable[[str], None]) -> None:
    """Make anew what follows from what is stored, where the rules have changed."""
    await hide_everywhere(graph)
    await upgrade(graph, announce)
    count = await rekey(graph)
    if count:
        announce(f"The rules for names have changed: {count} entities have new keys")
