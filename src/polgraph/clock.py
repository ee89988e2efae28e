"""The present instant, as the graph and everything written beside it spell instants."""

from datetime import UTC, datetime


def this_instant() -> str:
    """Now in UTC to the second, in RFC 3339 with a `Z`; such texts sort by time."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
