"""`polgraph export`: the graph into a folder of files that others read."""

import json
from pathlib import Path
from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.terminal import announce, say
from polgraph.exporters import Export, Format


def export(
    format_: Annotated[
        Format, typer.Option("--format", help="How to write it.", show_default=False)
    ],
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", metavar="DIR", help="A new folder.", show_default=False
        ),
    ],
    *,
    dataset: Annotated[
        str | None,
        typer.Option("--dataset", metavar="ID", help="Only what this one asserts."),
    ] = None,
    embargoed: Annotated[
        bool,
        typer.Option(
            "--embargoed/--no-embargoed", help="Write what is under embargo too."
        ),
    ] = True,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as one JSON object.")
    ] = False,
) -> None:
    """Write the graph into a folder: yaml loads back to the same graph."""
    report = library.export(
        output, format_, dataset=dataset, embargoed=embargoed, announce=announce
    )
    say(json.dumps(report.as_dict()) if as_json else _told(report))


def _told(report: Export) -> str:
    lines = [f"{report.total} records, data sets: {len(report.records)}"]
    if report.embargoed:
        lines.append(f"{report.embargoed} of them are under embargo, wholly or in part")
    lines += [f"left out: {count} {what}" for what, count in report.lost.items()]
    return "\n".join(lines)
