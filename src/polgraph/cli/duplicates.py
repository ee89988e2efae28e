"""`polgraph duplicates`: entities that may be one, for somebody to decide."""

import json
from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.terminal import announce, say
from polgraph.matching import Pair


def duplicates(
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the pairs as one JSON object.")
    ] = False,
) -> None:
    """List entities that may be one, with the reasons; merges nothing."""
    pairs = library.duplicates(announce=announce)
    if as_json:
        told = {"pairs": [pair.as_dict() for pair in pairs]}
        say(json.dumps(told, ensure_ascii=False))
        return
    for pair in pairs:
        say(_told(pair))
    say(f"{len(pairs)} pairs; polgraph merge ID INTO_ID decides one")


def _told(pair: Pair) -> str:
    reasons = (f"  + {reason}" for reason in pair.reasons)
    doubts = (f"  - {doubt}" for doubt in pair.doubts)
    head = f"{pair.score:.3f}  {pair.one.id}  {pair.other.id}"
    return "\n".join((head, *reasons, *doubts))
