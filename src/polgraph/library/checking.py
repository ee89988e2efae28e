"""`polgraph.check`: what `polgraph check` does."""

from collections.abc import Iterable
from pathlib import Path

from polgraph.seeds import Reading, read


def check(paths: Iterable[str | Path]) -> Reading:
    """Validate seed files and folders without a database.

    Returns:
        The records, the problems (where there are any, there are no records), and the
        references that only a graph can confirm.
    """
    return read([Path(path) for path in paths])
