"""`polgraph load` of many facts, and the driver alone with the same graph."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from polgraph.bench.loading.raw import Copy
from polgraph.bench.loading.seeds import write_seeds
from polgraph.database import Graph
from polgraph.deployment import managed
from polgraph.engine import LARGE, Server, running
from polgraph.errors import PolgraphError
from polgraph.schema import ensure

_MIB = 1024  # KiB, in which Linux tells the largest resident size
_COUNTS = """\
RETURN COUNT { MATCH (n) }, COUNT { MATCH ()-[r]->() },
    COUNT { MATCH (n:Role|Participation|Statement) }"""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load came to.

    Attributes:
        facts: roles, participations and statements.
        nodes: in the graph.
        links: relationships in the graph, derived ones included.
        seconds: from the start of `polgraph load` to its end.
        memory: largest resident size of its process, in MiB.
        raw: nodes and relationships a second of the driver alone, with the same graph.
        work: seconds of a processor: of the load's process, of Neo4j during the load, of
            Neo4j while the driver alone wrote. Unlike rates they hardly depend on what
            else the machine does.
    """

    facts: int
    nodes: int
    links: int
    seconds: float
    memory: float
    raw: float
    work: tuple[float, float, float]

    @property
    def rate(self) -> float:
        """Nodes and relationships a second."""
        return (self.nodes + self.links) / self.seconds

    def __str__(self) -> str:
        return (
            f"{self.facts:,} facts, {self.nodes:,} nodes, {self.links:,} relationships:"
            f" {self.seconds:,.0f} s, {self.rate:,.0f} a second, {self.memory:,.0f} MiB;"
            f" the driver alone {self.raw:,.0f} a second: {self.rate / self.raw:.2f} of it;"
            " seconds of a processor: {:,.0f} + {:,.0f} in Neo4j, {:,.0f} in Neo4j for the"
            " driver alone".format(*self.work)
        )


def measure_loading(
    facts: int, folder: Path, jars: Path, announce: Callable[[str], None]
) -> Loaded:
    """Generate, load, and copy with the driver alone.

    Args:
        facts: how many.
        folder: empty; seeds and two graphs are made in it.
        jars: the user's cache of Neo4j.
        announce: told what takes time.
    """
    announce(f"Writing seeds of {facts:,} facts")
    write_seeds(facts, folder / "seeds")
    with (
        running(folder / "loaded", jars, memory=LARGE) as loaded,
        running(folder / "raw", jars, memory=LARGE) as raw,
    ):
        announce("Loading them")
        before = _processor(loaded)
        seconds, memory, own = _load(folder / "seeds", loaded)
        work = own, _processor(loaded) - before
        announce("Writing the same graph with the driver alone")
        return asyncio.run(_compared((seconds, memory), work, loaded, raw))


def _processor(server: Server) -> float:
    """Seconds of a processor that a server has used."""
    times = psutil.Process(server.pid).cpu_times()
    return times.user + times.system


def _load(seeds: Path, server: Server) -> tuple[float, float, float]:
    """Seconds, MiB and seconds of a processor of a load in a process of its own."""
    command = (sys.executable, "-m", "polgraph", "load", str(seeds))
    began = time.perf_counter()
    with subprocess.Popen(command, env=_environment(server)) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        message = f"polgraph load ended with {process.returncode}"
        raise PolgraphError(message)
    seconds, own = time.perf_counter() - began, usage.ru_utime + usage.ru_stime
    return seconds, usage.ru_maxrss / _MIB, own


def _environment(server: Server) -> dict[str, str]:
    return {
        "NEO4J_URI": server.uri,
        "NEO4J_USERNAME": server.username,
        "NEO4J_PASSWORD": server.password.get_secret_value(),
    }


async def _compared(
    took: tuple[float, float], work: tuple[float, float], loaded: Server, raw: Server
) -> Loaded:
    async with Graph(managed(loaded)) as source, Graph(managed(raw)) as target:
        await ensure(target)
        copy, before = Copy(source, target), _processor(raw)
        await copy.run()
        alone = _processor(raw) - before
        ((_, _, facts),) = await source.read(_COUNTS, seconds=600)
    rate = (copy.nodes + copy.links) / copy.seconds
    return Loaded(int(str(facts)), copy.nodes, copy.links, *took, rate, (*work, alone))
