"""`polgraph.check`: what `polgraph check` does."""

from collections.abc import Callable, Iterable
from pathlib import Path

from polgraph.seeds import External, Reading, read


def check(
    paths: Iterable[str | Path], tell: Callable[[External], None] | None = None
) -> Reading:
    """Validate seed files and folders without a database.

    Args:
        paths: files and folders.
        tell: told each reference that only a graph can confirm; the result then holds
            neither these nor the records, and files may be of any size.

    Returns:
        The records, the problems (where there are any, there are no records), and the
        references that only a graph can confirm.
    """
    return read([Path(path) for path in paths], tell)
