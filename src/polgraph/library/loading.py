"""`polgraph.load`: what `polgraph load` does."""

from collections.abc import Iterable
from pathlib import Path

from polgraph.database import Graph
from polgraph.deployment import bring_up_to_date
from polgraph.library.opening import Announce, on_graph, silent
from polgraph.schema import ensure
from polgraph.seeds import loading
from polgraph.settings import Settings
from polgraph.upsert import Report


def load(
    paths: Iterable[str | Path],
    *,
    dry_run: bool = False,
    prune: bool = False,
    settings: Settings | None = None,
    announce: Announce = silent,
) -> Report:
    """Bring the graph to what seed files and folders say.

    Args:
        paths: files and folders.
        dry_run: write nothing; the report says what a load would do.
        prune: take back what the files' data sets asserted before and no longer do.
        settings: instead of those that the environment gives.
        announce: told what is being done.

    Raises:
        SeedError: lists all problems of all files, with line and column.
        InputError: the files do not fit the graph; lists all that does not.
    """

    async def work(graph: Graph) -> Report:
        await ensure(graph)
        if not dry_run:
            await bring_up_to_date(graph, announce)
        given = [Path(path) for path in paths]
        return await loading.load(
            graph, given, dry_run=dry_run, prune=prune, announce=announce
        )

    return on_graph(work, settings, announce)
