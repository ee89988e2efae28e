"""The processes that faults happen to: Neo4j, a proxy before it, `polgraph serve`."""

import asyncio
import time
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO

import psutil

from polgraph.deployment import managed
from polgraph.engine import Server, status
from polgraph.engine.bolt import knock
from polgraph.errors import EngineError
from tests.faults.load import right_answers
from tests.faults.proxy import Proxy, free_port
from tests.program import Program

TURNED = {"PYTHONPATH": str(Path(__file__).parent / "turning")}
"""Settings of a server whose wall clock can be turned."""


@dataclass(frozen=True)
class Stage:
    """One `polgraph serve` that reaches its Neo4j through a proxy.

    Attributes:
        neo4j: as it was started; its process may be another one by now.
        proxy: passes everything on until a fault tells it otherwise.
        program: runs `polgraph` on the same graph, through the same proxy.
        process: of `polgraph serve`.
        address: of that server.
        answers: questions, each with its right answer.
    """

    neo4j: Server
    proxy: Proxy
    program: Program
    process: psutil.Process
    address: str
    answers: Sequence[tuple[bytes, Any]]

    @property
    def memory(self) -> float:
        """MiB resident in `polgraph serve`."""
        resident: int = self.process.memory_info().rss
        return resident / 2**20

    def java(self) -> psutil.Process:
        """The process of Neo4j, as it runs now."""
        server = status(self.neo4j.home)
        if server is None:
            message = "Neo4j does not run"
            raise RuntimeError(message)
        return psutil.Process(server.pid)

    async def neo4j_answers(self) -> float:
        """Wait until Neo4j itself answers, whoever asks, and give the moment."""
        while not await asyncio.to_thread(_answers, self.neo4j):
            await asyncio.sleep(0.02)
        return time.monotonic()


@dataclass(frozen=True)
class Playbill:
    """What a stage is put up with, before there is an event loop."""

    neo4j: Server
    port: int
    program: Program
    process: psutil.Process
    address: str


@contextmanager
def serving(
    neo4j: Server, folder: Path, log: TextIO, **settings: str
) -> Iterator[Playbill]:
    """Run `polgraph serve` before a proxy that does not run yet."""
    port = free_port()
    connection = replace(managed(neo4j), uri=f"bolt://127.0.0.1:{port}")
    program = Program(
        folder,
        {
            "NEO4J_URI": connection.uri,
            "NEO4J_USERNAME": connection.username,
            "NEO4J_PASSWORD": connection.password,
            "POLGRAPH_PORT": "0",
            **settings,
        },
    )
    with program.served("serve", log=log) as (process, address):
        yield Playbill(neo4j, port, program, psutil.Process(process.pid), address)


@asynccontextmanager
async def on_stage(bill: Playbill) -> AsyncGenerator[Stage]:
    """Let the proxy run, and ask for the right answers."""
    target = int(bill.neo4j.uri.rpartition(":")[2])
    async with Proxy(bill.port, target) as proxy:
        yield Stage(
            bill.neo4j,
            proxy,
            bill.program,
            bill.process,
            bill.address,
            await _answers_at_last(bill.address),
        )


def _answers(neo4j: Server) -> bool:
    port = int(neo4j.uri.rpartition(":")[2])
    try:
        return knock(port, neo4j.password.get_secret_value())
    except EngineError:  # the port is open, the database is not
        return False


async def _answers_at_last(address: str) -> Sequence[tuple[bytes, Any]]:
    """Right answers from a server that may have begun before its Neo4j was there."""
    for _ in range(100):
        try:
            return await right_answers(address)
        except RuntimeError:
            await asyncio.sleep(0.1)
    return await right_answers(address)
