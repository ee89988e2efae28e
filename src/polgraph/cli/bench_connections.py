"""`polgraph bench connections`: how long `paths` and `network` take on a large graph."""

from typing import Annotated

import typer

from polgraph.bench.connecting import connections as measured
from polgraph.cli.terminal import announce, say
from polgraph.settings import Settings

_FOLDER = "polgraph-bench"


def connections(
    *,
    scale: Annotated[
        float, typer.Option(help="Size of the graph; 1 is 100,000 officials.")
    ] = 1,
) -> None:
    """Ask `paths` of 4 hops and `network` of 2 about anybody and about hubs."""
    settings = Settings.load()
    home = settings.home.with_name(_FOLDER) / f"{scale:g}"
    say(measured(home, settings.jars, scale, announce))
