"""`polgraph.duplicates`: what `polgraph duplicates` does."""

from polgraph.database import Graph
from polgraph.deployment import make_ready
from polgraph.library.opening import Announce, on_graph, silent
from polgraph.matching import Pair, find_duplicates
from polgraph.settings import Settings


def duplicates(
    *, settings: Settings | None = None, announce: Announce = silent
) -> list[Pair]:
    """List entities that may be one, the likeliest first; nothing is merged.

    Args:
        settings: instead of those that the environment gives.
        announce: told what takes time.
    """

    async def work(graph: Graph) -> list[Pair]:
        await make_ready(graph)
        return await find_duplicates(graph, announce)

    return on_graph(work, settings, announce)
