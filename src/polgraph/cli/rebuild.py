"""`polgraph rebuild`: everything that follows from the records, made anew."""

from polgraph import library
from polgraph.cli.progress import TerminalProgress
from polgraph.cli.terminal import say

_DONE = "relationships, dates, counts and names follow from what the data sets say"
_BROKEN = "a load was broken off before all of it was there: load it again"


def rebuild() -> None:
    """Make anew what follows from what the data sets say: links, dates, counts, keys."""
    say(_DONE if library.rebuild(progress=TerminalProgress()) else _BROKEN)
