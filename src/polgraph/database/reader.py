"""What is asked of a graph by whoever only reads it."""

from collections.abc import Awaitable, Mapping, Sequence
from typing import Protocol


class Reader(Protocol):
    """Runs one statement and gives its rows (`Graph` and `Guard` do)."""

    def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Awaitable[Sequence[Sequence[object]]]:
        """Rows of a statement, each a list in RETURN's order."""
        ...
