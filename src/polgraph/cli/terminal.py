"""What people read: results on stdout, progress and complaints on stderr."""

import sys

import typer


def say(text: str) -> None:
    """Print a result."""
    typer.echo(text)


def announce(message: str) -> None:
    """Tell a person at a terminal what takes time; say nothing into a pipe."""
    if sys.stderr.isatty():
        typer.echo(f"{message} ...", err=True)


def complain(message: str) -> None:
    """Print the one line that says what is wrong."""
    typer.echo(f"polgraph: error: {message}", err=True)


def point_out(message: str) -> None:
    """Print one of many things that are wrong, on a line of its own."""
    typer.echo(message, err=True)
