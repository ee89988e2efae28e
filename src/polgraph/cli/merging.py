"""`polgraph merge` and `polgraph split`: one entity out of two, and back."""

from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.terminal import announce, say
from polgraph.exporters import seed_text
from polgraph.records import Record

_Reason = Annotated[str, typer.Option(help="Why, for those who come later.")]
_Author = Annotated[str, typer.Option(help="Who decides it.")]


def merge(
    id_: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    into: Annotated[str, typer.Argument(metavar="INTO_ID", show_default=False)],
    *,
    reason: _Reason,
    author: _Author,
) -> None:
    """Make one entity out of two; the first id goes on answering, as the second."""
    decided = library.merge(id_, into, reason=reason, author=author, announce=announce)
    _note(f"{id_} is {into} now; keep the decision in a seed file:")
    _print(decided.records)


def split(
    id_: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    *,
    reason: _Reason,
    author: _Author,
) -> None:
    """Let a merged entity stand for itself again, with everything said of it."""
    decided = library.split(id_, announce=announce)
    _note(f"{id_} stands for itself again; take the decision out of the seed files")
    _note(f"{_line(author)}: {_line(reason)}")
    _print(decided.records)


def _print(records: tuple[Record, ...]) -> None:
    for record in records:
        say(seed_text(record).rstrip("\n"))


def _note(text: str) -> None:
    """A line that a seed file takes for a comment."""
    say(f"# {text}")


def _line(text: str) -> str:
    return " ".join(text.split())
