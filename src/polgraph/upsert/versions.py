"""Which version of the model a graph is written in, kept in the graph itself.

An older graph is brought up to date before anything is written; a newer one is refused,
for what this polgraph does not know of it would be lost or told wrongly. A graph that
says nothing is of the first version.
"""

from collections.abc import Callable

from polgraph.clock import this_instant
from polgraph.database import Graph, Reader
from polgraph.errors import NewerGraphError
from polgraph.model import VERSION
from polgraph.upsert.progress import Silence
from polgraph.upsert.rebuilding import rebuild_graph

LABEL = "Model"
_READ = f"MATCH (m:{LABEL} {{id: 'version'}}) RETURN m.version"
_WRITE = f"MERGE (m:{LABEL} {{id: 'version'}}) SET m.version = $version"
_FIRST = 1
_SECONDS = 5


async def refuse_newer(graph: Reader) -> None:
    """Raise where the graph is of a newer model than this polgraph knows.

    Raises:
        DatabaseUnavailableError: when it does not answer.
        NewerGraphError: says both versions and what to do.
    """
    refuse_version(await version_of(graph), "this graph")


def refuse_version(version: int, thing: str) -> None:
    """Raise where a version is newer than ours; `thing` is what has it.

    Raises:
        NewerGraphError: says both versions and what to do.
    """
    if version > VERSION:
        message = (
            f"{thing} is of version {version} of the model, and this polgraph knows"
            f" {VERSION}; use the newer polgraph, or restore an older backup"
        )
        raise NewerGraphError(message)


async def version_of(graph: Reader) -> int:
    """The version that a graph is written in."""
    stored = await _stored(graph)
    return _FIRST if stored is None else stored


async def upgrade(graph: Graph, announce: Callable[[str], None]) -> None:
    """Bring a graph up to the version of the model; what is broken off begins again.

    Raises:
        NewerGraphError: it is of a newer one.
    """
    stored = await _stored(graph)
    if stored == VERSION:
        return
    await refuse_newer(graph)
    if (_FIRST if stored is None else stored) < VERSION:
        announce(f"The graph is of version {stored} of the model; deriving anew")
        now = this_instant()
        await rebuild_graph(graph, now, Silence())
    async with graph.transaction() as transaction:
        await transaction.run(_WRITE, {"version": VERSION})


async def _stored(graph: Reader) -> int | None:
    rows = await graph.read(_READ, {}, seconds=_SECONDS)
    version = rows[0][0] if rows else None
    return version if isinstance(version, int) else None
