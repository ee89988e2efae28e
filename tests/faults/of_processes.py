"""Processes of polgraph that are told to end, or are killed, under load."""

import asyncio
import re
import signal
import subprocess
import sys
import time

from tests.faults.asking import Ending
from tests.faults.finding import Criterion, Finding, found
from tests.faults.load import asking
from tests.faults.stage import Stage
from tests.program import ROOT

_CLIENTS = 16
_END_SECONDS = 15.0
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
