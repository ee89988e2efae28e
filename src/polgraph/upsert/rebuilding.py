"""Everything that follows from the records, made anew in the whole graph.

For a graph that somebody changed by other means, or that earlier rules derived: what
loads would have written is there again, and nothing else changes.
"""

from polgraph.database import Graph
from polgraph.upsert.deriving import rebuild
from polgraph.upsert.piecewise import Piecewise
from polgraph.upsert.progress import Progress
from polgraph.upsert.relinking import relink
from polgraph.upsert.turns import turn
from polgraph.upsert.unfinished import mark_finished, mark_unfinished


async def rebuild_graph(graph: Graph, now: str, progress: Progress) -> bool:
    """Put every relationship right, then derive everything anew.

    It may be broken off at any moment, and begun again.

    Args:
        graph: with its constraints.
        now: the instant, `YYYY-MM-DDTHH:MM:SSZ`, by which embargoes are judged.
        progress: told what is being done.

    Returns:
        Whether all that is said could be linked; a load that was broken off may have
        left things out, and must be begun again.
    """
    async with turn(graph, progress.say):
        everywhere = Piecewise(graph)
        await mark_unfinished(everywhere)
        progress.say("Putting relationships right")
        whole = await relink(everywhere)
        progress.say("Deriving what follows")
        await rebuild(everywhere, now)
        if whole:
            await mark_finished(everywhere)
        return whole
