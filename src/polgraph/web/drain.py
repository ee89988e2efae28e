"""The time between the wish to stop and the end of listening.

While a server drains it still answers, but tells probes that it is not ready and asks
each client to close its connection, so that nobody meets a reset.
"""

import time


class Drain:
    """Whether and since when the server is draining; one for each application."""

    def __init__(self) -> None:
        self._until: float | None = None

    @property
    def begun(self) -> bool:
        """Whether the server has been asked to stop."""
        return self._until is not None

    def begin(self, seconds: float) -> None:
        """Start draining, for so many seconds; a later call changes nothing."""
        if self._until is None:
            self._until = time.monotonic() + seconds

    def is_over(self) -> bool:
        """Say whether the time to drain has passed."""
        return self._until is not None and time.monotonic() >= self._until
