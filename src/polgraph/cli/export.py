"""`polgraph export`: the graph into a folder of files that others read."""

import asyncio
import json
from pathlib import Path
from typing import Annotated

import typer

from polgraph.cli.terminal import announce, say
from polgraph.database import Connection, Graph
from polgraph.deployment import connected
from polgraph.export import Format, Report
from polgraph.export import export as written
from polgraph.settings import Settings


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
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as one JSON object.")
    ] = False,
) -> None:
    """Write the graph into a folder: yaml loads back to the same graph."""
    with connected(Settings.load(), announce) as connection:
        report = asyncio.run(_export(connection, format_, output, dataset))
    say(json.dumps(report.as_dict()) if as_json else _told(report))


async def _export(
    connection: Connection, format_: Format, output: Path, dataset: str | None
) -> Report:
    async with Graph(connection) as graph:
        return await written(graph, format_, output, dataset=dataset, announce=announce)


def _told(report: Report) -> str:
    lines = [f"{report.total} records of {len(report.records)} data sets"]
    if report.embargoed:
        lines.append(f"{report.embargoed} of them are under embargo, wholly or in part")
    lines += [f"left out: {count} {what}" for what, count in report.lost.items()]
    return "\n".join(lines)
