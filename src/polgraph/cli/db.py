"""`polgraph db`: the managed Neo4j, by itself."""

from pathlib import Path
from typing import Annotated

import typer

from polgraph import deployment, engine
from polgraph.cli.terminal import announce, point_out, say
from polgraph.deployment import Manifest
from polgraph.engine import Server
from polgraph.settings import Settings


def db() -> typer.Typer:
    """The group of commands."""
    app = typer.Typer(no_args_is_help=True, help="The managed Neo4j.")
    for command in (start, stop, status, backup, restore, reset):
        app.command()(command)
    return app


def start() -> None:
    """Start the managed Neo4j and keep it running until `polgraph db stop`."""
    settings = _settings()
    server = engine.start(
        settings.home, settings.jars, release=settings.engine, announce=announce
    )
    say(_told(server))


def stop() -> None:
    """Stop the managed Neo4j, whoever uses it."""
    stopped = engine.stop(_settings().home)
    say("stopped" if stopped else "it was not running")


def status() -> None:
    """Say whether the managed Neo4j runs, and where."""
    server = engine.status(_settings().home)
    say("not running" if server is None else _told(server))


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
) -> None:
    """Write the graph of the managed Neo4j into a new file; it rests meanwhile."""
    made = deployment.back_up(Settings.load(), file, announce)
    say(f"{file}: {_counted(made)}, model {made.model}, Neo4j {made.neo4j}")


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    *,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Also where there is a graph already."),
    ] = False,
) -> None:
    """Put the graph of a backup into the managed Neo4j."""
    made = deployment.restore(Settings.load(), file, announce, replace=replace)
    say(f"restored {_counted(made)}, from {made.made}")


def reset(
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Remove the graph of the managed Neo4j for good; asks first."""
    home = _settings().home
    if not yes and not typer.confirm(f"Remove the graph in {home} for good?", err=True):
        say("nothing was removed")
        return
    engine.reset(home)
    say("removed; the next start begins with an empty graph")


def _settings() -> Settings:
    settings = Settings.load()
    if settings.neo4j_uri is not None:
        point_out("NEO4J_URI is set: other commands use that Neo4j, not this one.")
    return settings


def _counted(made: Manifest) -> str:
    return f"{made.nodes} nodes, {made.relationships} relationships"


def _told(server: Server) -> str:
    return f"running at {server.uri} (process {server.pid}), data in {server.home}"
