"""What Neo4j is to do faster after a start: take a load, plan the questions of the pages.

The keeper runs `python -m polgraph.training JARS RELEASE`. `engine.training` keeps how
Java ran the work that is done here, on synthetic things in a home that is thrown away;
later starts begin where it ended.
"""

import asyncio
import os
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType

from polgraph.api.graphql import GraphService
from polgraph.bench.loading.seeds import write_seeds
from polgraph.database import Graph
from polgraph.deployment import make_ready, managed
from polgraph.engine import Server
from polgraph.engine.release import Release
from polgraph.engine.training import train
from polgraph.errors import PolgraphError
from polgraph.seeds.loading import load
from polgraph.settings import Settings
from polgraph.web.warming import warm

_FACTS = 1000
_SECONDS = 600.0


def exercise(server: Server) -> None:
    """Load seeds and ask what the pages ask; what fails is told and left out."""
    try:
        asyncio.run(asyncio.wait_for(_exercise(server), _SECONDS))
    except (PolgraphError, TimeoutError) as error:
        sys.stderr.write(f"training: {error}\n")


async def _exercise(server: Server) -> None:
    async with Graph(managed(server)) as graph:
        await make_ready(graph)
        with tempfile.TemporaryDirectory(prefix="polgraph-training-") as name:
            write_seeds(_FACTS, Path(name))
            await load(graph, [Path(name)])
        service = GraphService(graph, Settings.load())
        await service.ready()
        await warm(service)


def _end(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(1)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)
    os.nice(19)
    try:
        train(Path(sys.argv[1]), Release.locked(sys.argv[2]), exercise)
    except PolgraphError as failure:
        sys.exit(str(failure))
