"""What came of an attack, as a Markdown table."""

from collections.abc import Sequence
from statistics import median

from polgraph.bench.hostility.attack import Attack, Refused

_HEAD = "| request | refused with | p50 ms | worst ms |\n|---|---|---:|---:|"


def table(attack: Attack) -> str:
    """A line for each hostile request, then what honest clients felt of them."""
    lines = "\n".join((_HEAD, *map(_line, attack.refused)))
    return f"{lines}\n\n{_honest(attack)}"


def _line(refused: Refused) -> str:
    asked, taken = refused.hostile, refused.milliseconds
    told = f"{asked.status} `{asked.code}`"
    return f"| {asked.name} | {told} | {median(taken):.1f} | {max(taken):.1f} |"


def _honest(attack: Attack) -> str:
    return (
        f"4 honest clients waited {_waited(attack.alone)} by themselves,"
        f" {_waited(attack.meanwhile)} meanwhile (p50 and worst of"
        f" {len(attack.meanwhile):,} answers)"
    )


def _waited(milliseconds: Sequence[float]) -> str:
    return f"{median(milliseconds):.1f} and {max(milliseconds):.1f} ms"
