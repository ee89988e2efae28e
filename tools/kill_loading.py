"""Kill a load at a random moment, begin it again, and compare the graph: so many times.

`python tools/kill_loading.py 20` kills with SIGKILL in turn the loader and Neo4j, while
`seeds/` are loaded in batches into an empty graph; then it starts what is gone, loads
again, and compares every node and relationship with those of a load that nobody
disturbed, instants aside. `python tools/kill_loading.py 20 20000` loads so many synthetic
facts instead, of which several batches are under way at once.
"""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from polgraph.bench.loading.seeds import write_seeds
from polgraph.database import Graph
from polgraph.deployment import managed
from polgraph.engine import Server, running
from polgraph.schema import ensure
from polgraph.seeds.loading import Options, load
from polgraph.settings import Settings

_NODES = "MATCH (n) RETURN n.id, labels(n), properties(n)"
_LINKS = "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)"
_EMPTY = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
_INSTANTS = frozenset({"updatedAt", "loadedAt"})


async def _load(server: Server, seeds: Path) -> list[str]:
    """Load in batches; give the graph as lines that can be compared."""
    async with Graph(managed(server)) as graph:
        await ensure(graph)
        await load(graph, [seeds], Options(most=0))
        rows = [
            row
            for statement in (_NODES, _LINKS)
            for row in await graph.read(statement, seconds=120)
        ]
    return sorted(json.dumps(_timeless(row), sort_keys=True) for row in rows)


async def _empty(server: Server) -> None:
    async with Graph(managed(server)) as graph:
        await graph.execute(_EMPTY)


def _timeless(row: list[object]) -> list[object]:
    return [
        {key: part[key] for key in part if key not in _INSTANTS}
        if isinstance(part, Mapping)
        else part
        for part in row
    ]


def _disturbed(
    home: Path, jars: Path, seeds: Path, *, loader: bool, most: float
) -> float:
    """Kill the loader, or else Neo4j, at some moment of a load; give the moment."""
    moment = random.uniform(0, most)  # noqa: S311 - nothing secret is drawn
    with running(home, jars) as server:
        asyncio.run(_empty(server))
        command = (sys.executable, __file__, "load", str(home), str(seeds))
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:  # noqa: S603
            time.sleep(moment)
            os.kill(process.pid if loader else server.pid, signal.SIGKILL)
            process.wait()
    return moment


def main() -> None:
    """Kill as often as the command line says: twice without a number."""
    jars = Settings.load().jars
    if sys.argv[1:2] == ["load"]:
        with running(Path(sys.argv[2]), jars) as server:
            asyncio.run(_load(server, Path(sys.argv[3])))
        return
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    seeds = Path(__file__).parents[1] / "seeds"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        if len(sys.argv) > 2:  # noqa: PLR2004 - the second argument
            seeds = Path(folder) / "seeds"
            write_seeds(int(sys.argv[2]), seeds)
        with running(home, jars) as server:
            began = time.monotonic()
            expected = asyncio.run(_load(server, seeds))
            most = time.monotonic() - began
        equal = 0
        for number in range(kills):
            loader = number % 2 == 0
            moment = _disturbed(home, jars, seeds, loader=loader, most=most)
            with running(home, jars) as server:
                same = asyncio.run(_load(server, seeds)) == expected
            equal += same
            victim = "loader" if loader else "Neo4j"
            print(
                f"{victim} killed after {moment:.1f} s: {'equal' if same else 'DIFFERENT'}",
                flush=True,
            )
    print(f"{equal} of {kills} equal")
    sys.exit(equal != kills)


if __name__ == "__main__":
    main()
