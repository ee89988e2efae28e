"""`polgraph check`: seed files validated without a database."""

from pathlib import Path
from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.terminal import say
from polgraph.seeds import External, SeedError


def check(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)],
) -> None:
    """Validate seed files and folders; every problem at once, with file and line."""

    def tell(found: External) -> None:
        say(f"{found} (external: only `polgraph load` can tell)")

    reading = library.check(paths, tell)
    if reading.problems:
        raise SeedError(reading.problems)
    say(f"{reading.count} records, no problems")
