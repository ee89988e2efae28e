"""Long lists in pieces that Neo4j takes at a time."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T")
_SIZE = 5_000  # rows; from here on Neo4j's write path is the limit, not round trips


def batches(rows: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """Cut `rows` into runs of 5,000 at most."""
    return (rows[start : start + _SIZE] for start in range(0, len(rows), _SIZE))
