"""`polgraph load`: seed files into the graph, all of them or none."""

import asyncio
import json
from pathlib import Path
from typing import Annotated

import typer

from polgraph.cli.terminal import announce, say
from polgraph.database import Connection, Graph
from polgraph.deployment import connected
from polgraph.schema import ensure
from polgraph.seeds import loading
from polgraph.settings import Settings
from polgraph.upsert import Report


def load(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would change.")
    ] = False,
    prune: Annotated[
        bool,
        typer.Option(
            "--prune", help="Take back what these data sets no longer assert."
        ),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as one JSON object.")
    ] = False,
) -> None:
    """Load seed files and folders, all of them or none of them."""
    with connected(Settings.load(), announce) as connection:
        loaded = _load(connection, paths, dry_run=dry_run, prune=prune)
        report = asyncio.run(loaded)
    say(json.dumps(report.as_dict()) if as_json else _told(report, dry_run=dry_run))


async def _load(
    connection: Connection, paths: list[Path], *, dry_run: bool, prune: bool
) -> Report:
    async with Graph(connection) as graph:
        await ensure(graph)
        return await loading.load(
            graph, paths, dry_run=dry_run, prune=prune, announce=announce
        )


def _told(report: Report, *, dry_run: bool) -> str:
    counts = (
        f"{report.total_added} added, {report.total_changed} changed,"
        f" {report.total_removed} removed, {report.total_unchanged} unchanged"
    )
    return f"{counts} (dry run: nothing was written)" if dry_run else counts
