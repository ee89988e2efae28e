"""`polgraph.import_files`: what `polgraph import` does."""

from collections.abc import Iterable
from pathlib import Path

from polgraph.database import Graph
from polgraph.deployment import bring_up_to_date, make_ready
from polgraph.importers import About, ImportReport, load_import, read_import
from polgraph.library.opening import on_graph
from polgraph.settings import Settings
from polgraph.upsert import Progress, Silence


def import_files(
    format_name: str,
    paths: Iterable[str | Path],
    dataset: About,
    *,
    dry_run: bool = False,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Bring the graph to what files of a foreign format say.

    Args:
        format_name: one of `polgraph.importers.FORMATS`.
        paths: files, and folders as published.
        dataset: to which all of it belongs, with its title, licence and address.
        dry_run: write nothing; the report says what an import would do.
        settings: instead of those that the environment gives.
        progress: told what is being done, and how far it is.

    Raises:
        InputError: a file is malformed, or its records do not fit the graph.
        SeedError: lists the paths that name no file of the format.
    """
    told = progress or Silence()
    told.say("Reading the files")
    imported = read_import(format_name, [Path(path) for path in paths], dataset.id)

    async def work(graph: Graph) -> ImportReport:
        await make_ready(graph)
        if not dry_run:
            await bring_up_to_date(graph, told.say)
        return await load_import(
            graph, imported, dataset, dry_run=dry_run, progress=told
        )

    with imported.records:
        return on_graph(work, settings, told.say)
