"""`polgraph bench hostile`: how fast requests that mean harm are refused."""

from pathlib import Path
from typing import Annotated

import typer

from polgraph.bench.filling import filled
from polgraph.bench.hostility import attack, table
from polgraph.bench.rivals import running
from polgraph.bench.size import Size
from polgraph.bench.workloads import Rival
from polgraph.cli.terminal import announce, say
from polgraph.settings import Settings

_FOLDER = "polgraph-bench"


def hostile(
    *,
    scale: Annotated[
        float, typer.Option(help="Size of the graph that others ask meanwhile.")
    ] = 0.01,
) -> None:
    """Send hostile requests to a server that others are asking, and time refusals."""
    settings = Settings.load()
    home = settings.home.with_name(_FOLDER) / f"{scale:g}"
    with (
        filled(home, settings.jars, Size().scaled(scale), announce) as graph,
        running(graph.connection, Path(), (Rival.POLGRAPH,)) as (server,),
    ):
        say(table(attack(server.port)))
