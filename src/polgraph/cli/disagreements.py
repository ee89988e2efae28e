"""`polgraph disagreements`: what data sets say differently of one thing."""

import json
from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.terminal import announce, say
from polgraph.records import Disagreement


def disagreements(
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print all of them as one JSON object.")
    ] = False,
) -> None:
    """List the values of which data sets say different things; the first is shown."""
    found = library.disagreements(announce=announce)
    if as_json:
        told = {"disagreements": [each.as_dict() for each in found]}
        say(json.dumps(told, ensure_ascii=False))
        return
    for each in found:
        say(_told(each))
    say(f"{len(found)} disagreements; the value that is given first is the one shown")


def _told(found: Disagreement) -> str:
    values = (f"{value} ({', '.join(by)})" for value, by in found.said)
    return f"{found.type.lower()} {found.id} {found.field}: {'; '.join(values)}"
