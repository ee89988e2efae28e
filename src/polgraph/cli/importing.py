"""`polgraph import`: public data in foreign formats, all of it or none of it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from polgraph.cli.progress import TerminalProgress
from polgraph.cli.terminal import say
from polgraph.garbage import LOADING, look_less_often
from polgraph.importers import FORMATS, About, ImportReport
from polgraph.library import import_files

_SHOWN = 20  # notes on a terminal; --json has all that are kept


def import_command(
    format_name: Annotated[
        str, typer.Argument(metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")
    ],
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)],
    *,
    dataset: Annotated[
        str, typer.Option("--dataset", help="The data set's id: a-z, 0-9 and -.")
    ],
    title: Annotated[
        str | None, typer.Option("--title", help="What the data set is called.")
    ] = None,
    license_: Annotated[
        str | None, typer.Option("--license", help="Its licence.")
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", help="Its address: the source of its facts.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would change.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as one JSON object.")
    ] = False,
) -> None:
    """Import files, or folders as published, in a foreign format."""
    look_less_often(LOADING)
    report = import_files(
        format_name,
        paths,
        About(dataset, title, license_, url),
        dry_run=dry_run,
        progress=TerminalProgress(),
    )
    say(json.dumps(report.as_dict()) if as_json else told(report, dry_run=dry_run))


def told(report: ImportReport, *, dry_run: bool) -> str:
    """The report for a person: counts, what was left out, the first notes."""
    load, tally = report.load, report.tally
    end = " (dry run: nothing was written)" if dry_run else ""
    lines = (
        _counted("read", tally.read),
        _counted("repeats removed", tally.repeats),
        _counted("dropped, for the graph has no place for it", tally.dropped),
        _counted("noted", tally.noted),
        *(f"  {note}" for note in tally.notes[:_SHOWN]),
        *_more(len(tally.notes) - _SHOWN),
        f"{load.total_added} added, {load.total_changed} changed,"
        f" {load.total_removed} removed, {load.total_unchanged} unchanged{end}",
    )
    return "\n".join(line for line in lines if line)


def _counted(what: str, counts: Mapping[str, int]) -> str:
    listed = ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
    return f"{what}: {listed}" if listed else ""


def _more(number: int) -> Iterator[str]:
    if number > 0:
        yield f"  and {number} more; --json lists them"
