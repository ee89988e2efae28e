"""`polgraph load`: seed files into the graph."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.progress import TerminalProgress
from polgraph.cli.terminal import say
from polgraph.garbage import LOADING, look_less_often
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
    look_less_often(LOADING)
    report = library.load(
        paths,
        dry_run=dry_run,
        prune=prune,
        differ=say if dry_run and not as_json else None,
        progress=TerminalProgress(),
    )
    say(json.dumps(report.as_dict()) if as_json else _told(report, dry_run=dry_run))


def _told(report: Report, *, dry_run: bool) -> str:
    counts = (
        f"{report.total_added} added, {report.total_changed} changed,"
        f" {report.total_removed} removed, {report.total_unchanged} unchanged"
    )
    whole = f"{counts} (dry run: nothing was written)" if dry_run else counts
    return "\n".join((*_by_kind(report), whole))


def _by_kind(report: Report) -> Iterator[str]:
    """A line for each kind of which something is not as it was."""
    for name, counts in report.kinds:
        if counts.keys() - {"unchanged"}:
            told = ", ".join(f"{count} {word}" for word, count in counts.items())
            yield f"{name}: {told}"
