"""Lets the wall clock of a process be turned: a day on by SIGUSR1, a day back by SIGUSR2.

Python imports it when it starts with this folder on its path. Nothing but that process
sees another day; the clock that only goes forward is left alone, as when an
administrator sets the time.
"""

import signal
import time
from types import FrameType

import time_machine

_DAY = 86_400

_traveller = time_machine.travel(time.time(), tick=True).start()


def _turn(number: int, _frame: FrameType | None) -> None:
    _traveller.shift(_DAY if number == signal.SIGUSR1 else -_DAY)


for _signal in (signal.SIGUSR1, signal.SIGUSR2):
    signal.signal(_signal, _turn)
