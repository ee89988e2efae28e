"""`polgraph.disagreements`: what `polgraph disagreements` does."""

from polgraph.database import Graph
from polgraph.exporters.things import shared
from polgraph.library.opening import Announce, on_graph, silent
from polgraph.records import Disagreement
from polgraph.records import disagreements as told
from polgraph.settings import Settings


def disagreements(
    *, settings: Settings | None = None, announce: Announce = silent
) -> list[Disagreement]:
    """List every value of which data sets say different things, by id.

    Args:
        settings: instead of those that the environment gives.
        announce: told what takes time.
    """

    async def work(graph: Graph) -> list[Disagreement]:
        return [
            each
            async for things in shared(graph)
            for thing in things
            for each in told(thing.records)
        ]

    return on_graph(work, settings, announce)
