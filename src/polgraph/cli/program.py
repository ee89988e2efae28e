"""The whole program and its ending: every outcome is an exit code and at most one line.

Whatever a command raises passes here, so that a person reads what is wrong and what to
do, and meets a traceback only with `--debug`.
"""

import logging
import signal
import sys
from collections.abc import Sequence
from importlib.metadata import version
from types import FrameType
from typing import Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from polgraph.cli.bench import benchmarks
from polgraph.cli.check import check
from polgraph.cli.db import db
from polgraph.cli.disagreements import disagreements
from polgraph.cli.doctor import doctor
from polgraph.cli.draft import draft
from polgraph.cli.duplicates import duplicates
from polgraph.cli.export import export
from polgraph.cli.importing import import_command
from polgraph.cli.load import load
from polgraph.cli.merging import merge, split
from polgraph.cli.query import query
from polgraph.cli.rebuild import rebuild
from polgraph.cli.schema import schema
from polgraph.cli.serve import serve
from polgraph.cli.terminal import complain, point_out, say
from polgraph.cli.token import token
from polgraph.cli.up import up
from polgraph.errors import ExitCode, PolgraphError
from polgraph.seeds import SeedError

_DEBUG = "--debug"


def main() -> NoReturn:
    """Run the command that the shell gave, and end the process with its exit code."""
    signal.signal(signal.SIGTERM, _end)
    _hush_the_driver()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; `--debug` may stand anywhere."""
    given = [argument for argument in arguments if argument != _DEBUG]
    try:
        code = program()(given, prog_name="polgraph", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:
        if len(given) < len(arguments):
            raise
        return _explain(error)
    return code if isinstance(code, int) else ExitCode.DONE


def _hush_the_driver() -> None:
    """Keep what the driver logs of a lost connection off a terminal: we say it in a line.

    A server, which has a log, gets it there.
    """
    logging.getLogger("neo4j").addHandler(logging.NullHandler())


def program() -> typer.Typer:
    """All commands."""
    app = typer.Typer(
        callback=_about,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    graph = (load, draft, export, duplicates, merge, split, disagreements, query)
    for command in (up, serve, check, *graph, rebuild, schema, doctor):
        app.command()(command)
    app.command("import")(import_command)
    app.add_typer(db(), name="db")
    app.add_typer(token(), name="token")
    app.add_typer(benchmarks(), name="bench")
    return app


def _print_version(asked: bool) -> None:
    if asked:
        say(f"polgraph {version('polgraph')}")
        raise typer.Exit


def _about(
    *,
    _version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_print_version),
    ] = False,
    _debug: Annotated[
        bool, typer.Option(_DEBUG, help="Show a traceback when something fails.")
    ] = False,
) -> None:
    """Who spoke at which meeting: a graph in which every fact names its source."""


def _explain(error: BaseException) -> int:
    match error:
        case SeedError():
            for problem in error.problems:
                point_out(str(problem))
            complain(f"{_counted(len(error.problems), 'problem')} to mend")
            return error.exit_code
        case PolgraphError():
            complain(_line(error.message))
            return error.exit_code
        case TyperException():
            complain(f"{_line(error.format_message())} See `polgraph --help`.")
            return ExitCode.USAGE
        case typer.Abort():
            complain("the question was not answered; nothing was done")
            return ExitCode.INTERRUPTED
        case KeyboardInterrupt():
            return ExitCode.INTERRUPTED
        case _:
            named = f"{type(error).__name__}: {_line(str(error))}"
            complain(f"{named}; this is a defect, {_DEBUG} shows where")
            return ExitCode.INPUT


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _line(text: str) -> str:
    return " ".join(text.split())


def _end(_signal: int, _frame: FrameType | None) -> NoReturn:
    """On SIGTERM, end as on Ctrl-C: every context that is open is left."""
    raise SystemExit(ExitCode.INTERRUPTED)
