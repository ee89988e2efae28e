"""Nulls where the schema allows none: a defect of the data, told with its path.

The null rises, as the specification asks, to the nearest field that may be null. While
rows are shaped a path is a chain of pairs, the outer end inside, so that it costs
nothing to lengthen; it is laid out only for a gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Row = Sequence[object]
Trail = tuple["Trail | None", str | int]


@dataclass(frozen=True, slots=True)
class Gap:
    """A null that the schema does not allow, by the path of its field."""

    path: tuple[str | int, ...]


class MissingError(Exception):
    """A null on its way up to a field that may be null."""


def gap_at(trail: Trail) -> Gap:
    """The gap at the end of a trail."""
    steps: list[str | int] = []
    rest: Trail | None = trail
    while rest is not None:
        rest, step = rest
        steps.append(step)
    return Gap(tuple(reversed(steps)))


def as_row(value: object) -> Row:
    """A value that the statement returns as a list."""
    if not isinstance(value, list):
        raise TypeError(value)
    return value
