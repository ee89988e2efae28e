"""`polgraph up`: Neo4j, constraints, seeds, server."""

import asyncio
from pathlib import Path

import typer

from polgraph.cli.serving import on_port_of, serve_graph
from polgraph.cli.terminal import announce, say
from polgraph.database import Connection, Graph
from polgraph.deployment import Contents, connected, prepare
from polgraph.settings import Settings
from polgraph.web.server import listen

_SEEDS = Path("seeds")
_NOTHING = (
    "The graph is empty, and there is no folder `seeds` here to load;"
    " fill it with `polgraph load PATH`.\n"
)


def up() -> None:
    """Start Neo4j, load ./seeds into an empty graph, serve. Ctrl-C stops all of it."""
    settings = Settings.load()
    with (
        listen(settings) as listener,
        connected(settings, announce) as connection,
    ):
        if (
            asyncio.run(_prepared(connection, _SEEDS if _SEEDS.is_dir() else None))
            is Contents.NOTHING
        ):
            say(_NOTHING)
        code = serve_graph(on_port_of(listener, settings), connection, listener)
    raise typer.Exit(code)


async def _prepared(connection: Connection, seeds: Path | None) -> Contents:
    async with Graph(connection) as graph:
        return await prepare(graph, seeds, announce)
