"""What a long load tells while it lasts."""

from typing import Protocol


class Progress(Protocol):
    """Whoever is told how far a load is."""

    def say(self, stage: str) -> None:
        """A stage begins."""
        ...

    def begin(self, total: int) -> None:
        """So many things are to be written."""
        ...

    def advance(self, things: int) -> None:
        """So many more of them are."""
        ...


class Silence:
    """Tells nobody."""

    def say(self, stage: str) -> None:
        """Say nothing."""

    def begin(self, total: int) -> None:
        """Say nothing."""

    def advance(self, things: int) -> None:
        """Say nothing."""
