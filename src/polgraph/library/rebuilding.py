"""`polgraph.rebuild`: what `polgraph rebuild` does."""

from polgraph.clock import this_instant
from polgraph.database import Graph
from polgraph.deployment import bring_up_to_date, make_ready
from polgraph.library.opening import on_graph
from polgraph.settings import Settings
from polgraph.upsert import Progress, Silence, rebuild_graph


def rebuild(
    *, settings: Settings | None = None, progress: Progress | None = None
) -> bool:
    """Make anew what follows from what the data sets say, in the whole graph.

    Args:
        settings: instead of those that the environment gives.
        progress: told what is being done.

    Returns:
        Whether all that is said could be linked; where it could not, a load was broken
        off, and is to be begun again.
    """
    told = progress or Silence()
    now = this_instant()

    async def work(graph: Graph) -> bool:
        await make_ready(graph)
        await bring_up_to_date(graph, told.say)
        return await rebuild_graph(graph, now, told)

    return on_graph(work, settings, told.say)
