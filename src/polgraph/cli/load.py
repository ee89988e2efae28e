"""`polgraph load`: seed files into the graph, all of them or none."""

import json
from pathlib import Path
from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.terminal import announce, say
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
    report = library.load(paths, dry_run=dry_run, prune=prune, announce=announce)
    say(json.dumps(report.as_dict()) if as_json else _told(report, dry_run=dry_run))


def _told(report: Report, *, dry_run: bool) -> str:
    counts = (
        f"{report.total_added} added, {report.total_changed} changed,"
        f" {report.total_removed} removed, {report.total_unchanged} unchanged"
    )
    return f"{counts} (dry run: nothing was written)" if dry_run else counts
