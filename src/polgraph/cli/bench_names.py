"""`polgraph bench names`: how often and how fast a search finds the right name."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from polgraph.bench.recall.figures import Figures, table
from polgraph.bench.recall.measuring import measure
from polgraph.cli.terminal import announce, say
from polgraph.database import Graph
from polgraph.deployment import managed
from polgraph.engine import running
from polgraph.settings import Settings

_FOLDER = "polgraph-bench"


def names(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    *,
    entities: Annotated[
        int, typer.Option(help="How many entities there are to be, with made-up ones.")
    ] = 30_000,
    missed: Annotated[
        bool, typer.Option("--missed", help="List what did not come first.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one object.")] = False,
) -> None:
    """Search for names as files of cases spell them, in a Neo4j of its own."""
    measured = _measured(files, entities)
    if as_json:
        say(json.dumps([item.as_dict() for item in measured], ensure_ascii=False))
        return
    say(table(measured))
    for item in measured if missed else ():
        say("\n".join((f"\n{item.title}, {item.entities:,} entities:", *item.missed)))


def _measured(files: Sequence[Path], entities: int) -> Sequence[Figures]:
    settings = Settings.load()
    home = settings.home.with_name(_FOLDER) / "names"
    with running(home, settings.jars, announce=announce) as server:

        async def work() -> Sequence[Figures]:
            async with Graph(managed(server)) as graph:
                return await measure(graph, files, entities, announce)

        return asyncio.run(work())
