"""Lets the wall clock of a process be turned: a day on by SIGUSR1, a day back by SIGUSR2.

Python imports it when it starts with this folder on its path. Nothing but that process
sees another day; the clock that only goes forward is left alone, as when an
administrator sets the time.
"""

import signal
from types import FrameType

import time_machine

_DAY = 86_400.0


class _Clock:
    """The wall clock, so many seconds off."""

    def __init__(self) -> None:
        self._off = 0.0
        self._travel: time_machine.travel | None = None

    def turn(self, number: int, _frame: FrameType | None) -> None:
        """Turn it, as a signal asks."""
        self._off += _DAY if number == signal.SIGUSR1 else -_DAY
        if self._travel is not None:
            self._travel.stop()
        now = time_machine.escape_hatch.time.time()
        self._travel = time_machine.travel(now + self._off, tick=True)
        self._travel.start()


_clock = _Clock()
for _signal in (signal.SIGUSR1, signal.SIGUSR2):
    signal.signal(_signal, _clock.turn)
