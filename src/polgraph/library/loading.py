"""`polgraph.load`: what `polgraph load` does."""

from collections.abc import Iterable
from pathlib import Path

from polgraph.database import Graph
from polgraph.deployment import bring_up_to_date, make_ready
from polgraph.library.opening import Announce, on_graph
from polgraph.seeds.loading import Options, load_seeds, seeds_in
from polgraph.settings import Settings
from polgraph.upsert import Progress, Report, Silence


def load(
    paths: Iterable[str | Path],
    *,
    dry_run: bool = False,
    prune: bool = False,
    differ: Announce | None = None,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """Bring the graph to what seed files and folders say.

    Args:
        paths: files and folders.
        dry_run: write nothing; the report says what a load would do.
        prune: take back what the files' data sets asserted before and no longer do.
        differ: told, line by line, what is added, changed and removed.
        settings: instead of those that the environment gives.
        progress: told what is being done, and how far it is.

    Raises:
        SeedError: lists all problems of all files, with line and column.
        InputError: the files do not fit the graph; lists all that does not.
    """
    options = Options(dry_run=dry_run, prune=prune, differ=differ)
    told = progress or Silence()

    async def work(graph: Graph) -> Report:
        await make_ready(graph)
        if not dry_run:
            await bring_up_to_date(graph, told.say)
        return await load_seeds(graph, seeds, options, told)

    told.say("Reading the files")
    with seeds_in([Path(path) for path in paths]) as seeds:
        return on_graph(work, settings, told.say)
