"""`polgraph.export`: what `polgraph export` does."""

from pathlib import Path

from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.exporters import Export, Format
from polgraph.exporters.exporting import export as written
from polgraph.library.opening import Announce, on_graph, silent
from polgraph.settings import Settings


def export(
    output: str | Path,
    format: str = "yaml",  # noqa: A002 - named as the option is
    *,
    dataset: str | None = None,
    embargoed: bool = True,
    settings: Settings | None = None,
    announce: Announce = silent,
) -> Export:
    """Write what the graph holds into a folder, whole or not at all.

    Args:
        output: a new folder, or an earlier export, which is replaced.
        format: `yaml` loads back to the same graph; `polgraph.exporters.Format` lists all.
        dataset: only what this data set asserts.
        embargoed: whether what is under embargo is written where a format can say so.
        settings: instead of those that the environment gives.
        announce: told what is being done.

    Raises:
        InputError: no such format or data set, or the folder holds something else.
    """
    known = [str(each) for each in Format]
    if format not in known:
        message = f"{format!r} is none of {', '.join(known)}"
        raise InputError(message)

    async def work(graph: Graph) -> Export:
        return await written(
            graph,
            Format(format),
            Path(output),
            dataset=dataset,
            embargoed=embargoed,
            announce=announce,
        )

    return on_graph(work, settings, announce)
