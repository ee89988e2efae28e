"""`polgraph check`: seed files validated without a database."""

from pathlib import Path
from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.terminal import say
from polgraph.seeds import SeedError


def check(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)],
) -> None:
    """Validate seed files and folders; every problem at once, with file and line."""
    reading = library.check(paths)
    if reading.problems:
        raise SeedError(reading.problems)
    for each in reading.external:
        say(f"{each} (external: only `polgraph load` can tell)")
    say(f"{len(reading.records)} records, no problems")
