"""How far long work is, for a person at a terminal; nothing into a pipe."""

import sys
import time

from polgraph.cli.terminal import announce

_PAUSE = 0.5  # seconds between two lines


class TerminalProgress:
    """One line on stderr that is written over: things done, rate, time left."""

    def __init__(self) -> None:
        self._seen = sys.stderr.isatty()
        self._total = 0
        self._done = 0
        self._started = self._told = time.monotonic()

    def say(self, stage: str) -> None:
        """A stage begins."""
        announce(stage)

    def begin(self, total: int) -> None:
        """So many things are to be written."""
        self._total, self._done = total, 0
        self._started = time.monotonic()

    def advance(self, things: int) -> None:
        """So many more of them are."""
        self._done += things
        now = time.monotonic()
        if not self._seen or now - self._told < _PAUSE:
            return
        self._told = now
        line = told(self._done, self._total, now - self._started)
        end = "\n" if self._done >= self._total else ""
        sys.stderr.write(f"\r\x1b[K{line}{end}")
        sys.stderr.flush()


def told(done: int, total: int, seconds: float) -> str:
    """How far, how fast and for how long yet."""
    rate = done / seconds if seconds > 0 else 0.0
    left = round((total - done) / rate) if rate else 0
    minutes, rest = divmod(max(left, 0), 60)
    return (
        f"{done:,} of {total:,} things, {rate:,.0f} a second, {minutes}:{rest:02d} left"
    )
