"""`polgraph bench`: polgraph beside its peers on a synthetic graph."""

import json
from pathlib import Path
from typing import Annotated

import typer

from polgraph.bench.curve import Curve
from polgraph.bench.curve import run as followed
from polgraph.bench.keeping import changed
from polgraph.bench.measuring import Benchmark
from polgraph.bench.measuring import run as measured
from polgraph.bench.report import as_data, curves, tables
from polgraph.bench.rounds import Course
from polgraph.bench.shapes import plans
from polgraph.bench.size import Size
from polgraph.bench.workloads import Rival
from polgraph.cli.bench_connections import connections
from polgraph.cli.bench_hostile import hostile
from polgraph.cli.bench_names import names
from polgraph.cli.terminal import announce, say
from polgraph.errors import InputError
from polgraph.settings import Settings

_FOLDER = "polgraph-bench"


def benchmarks() -> typer.Typer:
    """The command, and the group of those beside it."""
    app = typer.Typer(invoke_without_command=True, callback=bench)
    app.command()(names)
    app.command()(hostile)
    app.command()(connections)
    return app


def bench(
    context: typer.Context,
    *,
    scale: Annotated[
        float, typer.Option(help="Size of the graph; 1 is 100,000 officials.")
    ] = 1,
    rounds: Annotated[int, typer.Option(help="How often each server is asked.")] = 5,
    seconds: Annotated[float, typer.Option(help="How long each time.")] = 4,
    clients: Annotated[
        list[int] | None,
        typer.Option(help="Clients at once; 1, 16 and 64 if not given."),
    ] = None,
    rival: Annotated[
        list[Rival] | None, typer.Option(help="Servers to measure; all if not given.")
    ] = None,
    servers: Annotated[
        Path, typer.Option(help="The folder that starts the other servers.")
    ] = Path("bench"),
    curve: Annotated[
        bool,
        typer.Option(
            "--curve", help="Vary clients, pages, data and processes of polgraph alone."
        ),
    ] = False,
    shapes: Annotated[
        bool,
        typer.Option(
            "--plans", help="Show Neo4j's plans of typical questions instead."
        ),
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(help="Plans as they were kept; fails where they have changed."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one object.")] = False,
) -> None:
    """Generate a synthetic graph, compare the answers of the servers, time them."""
    if context.invoked_subcommand is not None:
        return
    settings = Settings.load()
    homes = settings.home.with_name(_FOLDER)
    course = Course(rounds, seconds, tuple(clients or Course().clients))
    if shapes:
        said = plans(homes / f"{scale:g}", settings.jars, scale, announce)
        say(said)
        if against is not None:
            _compare(said, against)
        return
    if curve:
        wanted = Curve(homes, settings.jars, servers.resolve(), scale, course)
        say(curves(followed(wanted, announce)))
        return
    benchmark = Benchmark(
        home=homes / f"{scale:g}",
        jars=settings.jars,
        servers=servers.resolve(),
        size=Size().scaled(scale),
        rivals=tuple(rival or Rival),
        course=course,
    )
    results = measured(benchmark, announce)
    say(json.dumps(as_data(results)) if as_json else tables(results))


def _compare(said: str, kept: Path) -> None:
    """Raise where plans have changed."""
    found = sorted(changed(said, kept.read_text(encoding="utf-8")))
    if found:
        message = f"other plans than {kept} holds: {'; '.join(found)}"
        raise InputError(message)
