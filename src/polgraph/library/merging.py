"""`polgraph.merge` and `polgraph.split`: what the commands of these names do."""

from polgraph.database import Graph
from polgraph.deployment import make_ready
from polgraph.library.opening import Announce, on_graph, silent
from polgraph.seeds import deciding
from polgraph.seeds.deciding import Decided
from polgraph.settings import Settings


def merge(
    id_: str,
    into: str,
    *,
    reason: str,
    author: str,
    settings: Settings | None = None,
    announce: Announce = silent,
) -> Decided:
    """Make one entity out of two; the first id goes on answering, as the second.

    Args:
        id_: the entity that becomes another name of the other.
        into: the entity that is left.
        reason: why they are one.
        author: who says so.
        settings: instead of those that the environment gives.
        announce: told what takes time.

    Raises:
        InputError: there is no such entity, they are of two kinds, or `id_` was merged
            into something else.
    """

    async def work(graph: Graph) -> Decided:
        await make_ready(graph)
        return await deciding.merge(graph, id_, into, reason, author)

    return on_graph(work, settings, announce)


def split(
    id_: str, *, settings: Settings | None = None, announce: Announce = silent
) -> Decided:
    """Let a merged entity stand for itself again; the graph is what it was before.

    Raises:
        InputError: it is not merged into anything.
    """

    async def work(graph: Graph) -> Decided:
        await make_ready(graph)
        return await deciding.split(graph, id_)

    return on_graph(work, settings, announce)
