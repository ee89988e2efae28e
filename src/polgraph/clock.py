"""The present instant, as the graph and everything written beside it spell instants."""

import time
from datetime import UTC, datetime
from functools import lru_cache


def this_instant() -> str:
    """Now in UTC to the second, in RFC 3339 with a `Z`; such texts sort by time."""
    return _spelled(int(time.time()))


@lru_cache(maxsize=1)
def _spelled(second: int) -> str:
    return f"{datetime.fromtimestamp(second, UTC):%Y-%m-%dT%H:%M:%SZ}"
