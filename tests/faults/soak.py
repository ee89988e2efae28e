"""Minutes of loads and questions with a fault every half minute."""

import asyncio
import random
import statistics
import time
from collections.abc import Sequence
from itertools import cycle

from tests.faults.finding import Criterion, Finding, found
from tests.faults.load import Record, asking
from tests.faults.of_neo4j import (
    Fault,
    connections_reset,
    killed,
    paused,
    refused,
    restarted,
    silent,
    streams_cut,
)
from tests.faults.stage import Stage
from tests.faults.writing import Oracle

FAULTS: Sequence[Fault] = (
    killed, connections_reset, paused, streams_cut, restarted, silent, refused
)  # fmt: skip
_CLIENTS = 4
_LOAD_EVERY = 4.0
_FLAT_MIB = 20.0


async def soak(stage: Stage, minutes: float, every: float = 30) -> Finding:
    """Load and ask for so long, break something every so many seconds."""
    oracle, ending = Oracle(), asyncio.Event()
    memory: list[float] = []
    recoveries: list[float] = []
    tasks = [
        asyncio.create_task(_load(stage, oracle, ending)),
        asyncio.create_task(oracle.check_some(stage.address, ending)),
        asyncio.create_task(_weigh(stage, memory, ending)),
    ]
    end = time.monotonic() + 60 * minutes
    faults = cycle(FAULTS)
    async with asking(stage.address, stage.answers, _CLIENTS) as record:
        while time.monotonic() < end:
            due = time.monotonic() + every
            over = await next(faults)(stage)
            await asyncio.sleep(max(5.0, due - time.monotonic()))
            recoveries.append(_recovery(record, over))
        ending.set()
        await asyncio.gather(*tasks)
    await oracle.check_all(stage.address)
    record.wrong.extend(oracle.wrong)
    return found(
        record,
        None,
        Criterion("slowest recovery, s", max(recoveries), 3),
        Criterion("memory grown, MiB", _growth(memory), _FLAT_MIB),
        Criterion("loads not acknowledged", len(oracle.doubtful), float("inf")),
        Criterion("loads acknowledged", len(oracle.acknowledged), float("inf")),
        Criterion("checks of loads", oracle.checks, float("inf")),
        Criterion("faults", len(recoveries), float("inf")),
    )


def _recovery(record: Record, over: float) -> float:
    served = record.served_after(over)
    return float("inf") if served is None else served


async def _load(stage: Stage, oracle: Oracle, ending: asyncio.Event) -> None:
    number = 0
    while not ending.is_set():
        number += 1
        await oracle.load(stage.program, number)
        await asyncio.sleep(_LOAD_EVERY * random.uniform(0.5, 1.5))  # noqa: S311


async def _weigh(stage: Stage, memory: list[float], ending: asyncio.Event) -> None:
    while not ending.is_set():
        memory.append(stage.memory)
        await asyncio.sleep(2)


def _growth(memory: Sequence[float]) -> float:
    """MiB from the second quarter to the last one, in the middle of each."""
    quarter = len(memory) // 4
    if not quarter:
        return 0
    second, last = memory[quarter : 2 * quarter], memory[-quarter:]
    return statistics.median(last) - statistics.median(second)
