"""Processes of polgraph that are told to end, or are killed, under load."""

import asyncio
import re
import signal
import subprocess
import sys
import time
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from tests.faults.asking import Ending
from tests.faults.finding import Criterion, Finding, found
from tests.faults.load import asking
from tests.faults.stage import Stage
from tests.program import ROOT

_CLIENTS = 16
_END_SECONDS = 15.0
_BETWEEN_JUMPS = 2  # seconds
_DAY = 86_400
_EQUAL = re.compile(r"^(\d+) of (\d+) equal$", re.MULTILINE)


async def told_to_end(stage: Stage) -> Finding:
    """SIGTERM to `polgraph serve` while clients ask as fast as they can.

    A connection that is refused was never a request: the client goes elsewhere.
    """
    async with asking(stage.address, stage.answers, _CLIENTS) as record:
        await asyncio.sleep(1)
        began = time.monotonic()
        stage.process.send_signal(signal.SIGTERM)
        code = await asyncio.to_thread(stage.process.wait)
        seconds = time.monotonic() - began
    unfinished = [each for each in record.outcomes if each.ending is Ending.LOST]
    return found(
        record,
        None,
        Criterion("time to end, s", seconds, _END_SECONDS),
        Criterion("exit code", code or 0, 0),
        Criterion(
            "answers other than 200",
            sum(each.status not in {0, 200} for each in record.outcomes)
            + len(unfinished),
            0,
        ),
    )


async def clock_jumps(stage: Stage) -> Finding:
    """The wall clock goes a day forward and two back, and comes home."""
    before = await _day_told(stage)
    async with asking(stage.address, stage.answers, _CLIENTS) as record:
        await _turn(stage, signal.SIGUSR1)
        forward = await _day_told(stage) - before
        await _turn(stage, signal.SIGUSR2, signal.SIGUSR2)
        back = before - await _day_told(stage)
        await _turn(stage, signal.SIGUSR1)
    return found(
        record,
        None,
        Criterion("days jumped, less one", abs(forward - 1) + abs(back - 1), 0.1),
        Criterion(
            "answers other than 200",
            sum(each.status != HTTPStatus.OK for each in record.outcomes),
            0,
        ),
    )


async def _turn(stage: Stage, *signals: signal.Signals) -> None:
    for each in signals:
        stage.process.send_signal(each)
        await asyncio.sleep(_BETWEEN_JUMPS)


async def _day_told(stage: Stage) -> float:
    """The day of the server's own clock, as its answers tell it."""
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{stage.address}/version")
    return parsedate_to_datetime(answer.headers["date"]).timestamp() / _DAY


def loaders_killed(kills: int) -> Finding:
    """Loads killed at random moments, Neo4j in turn; then loaded again and compared."""
    command = (sys.executable, str(ROOT / "tools" / "kill_loading.py"), str(kills))
    done = subprocess.run(  # noqa: S603 - a script of ours
        command, capture_output=True, text=True, check=False
    )
    counted = _EQUAL.search(done.stdout)
    equal = int(counted[1]) if counted else 0
    remarks = () if counted else (done.stderr[-300:],)
    return Finding(
        (Criterion(f"unequal of {kills} kills", kills - equal, 0),), {}, remarks
    )
