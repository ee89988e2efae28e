"""The limit of any server on this Neo4j: polgraph's own statements, without a server.

A small C program sends them over Bolt and reads the answers without decoding them. It
is compiled where there is a compiler; what it leaves out (GraphQL, decoding, JSON,
HTTP) is what a server costs.
"""

import asyncio
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import orjson

from polgraph.api.service import GraphQLRequest
from polgraph.bench.load import LoadError, Sample
from polgraph.bench.statements import noted
from polgraph.bench.workloads import Rival, Workload
from polgraph.database import Connection, Graph
from polgraph.database.bolt.messages import login, request

_SOURCE = Path("bolt") / "ask.c"
_COMPILERS = ("cc", "gcc", "clang")


@dataclass(frozen=True)
class Bolt:
    """The compiled program, and what it sends for each workload."""

    program: Path
    port: int
    requests: Mapping[str, bytes]
    rival: Rival = Rival.BOLT

    def ask(self, workload: Workload, clients: int, seconds: float) -> Sample:
        """Send the requests of a workload over and over from several clients at once.

        Raises:
            LoadError: when Neo4j refuses them.
        """
        with tempfile.NamedTemporaryFile() as file:
            file.write(self.requests[workload.name])
            file.flush()
            given = (str(self.port), str(clients), f"{seconds:g}", file.name)
            done = subprocess.run(
                (str(self.program), *given), capture_output=True, text=True, check=False
            )
        return Sample.read(done.stdout, done.stderr)


@contextmanager
def limit(
    connection: Connection, folder: Path, workloads: Sequence[Workload]
) -> Generator[Bolt | None]:
    """The program, for as long as the context lasts; None without a C compiler.

    Args:
        connection: to a Neo4j on this machine.
        folder: `bench` of the source, with `bolt`.
        workloads: what will be asked.

    Raises:
        LoadError: when it does not compile.
    """
    compiler = next(filter(None, map(shutil.which, _COMPILERS)), None)
    if compiler is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as made:
        program = Path(made) / "ask"
        _compile(compiler, folder / _SOURCE, program)
        opening = login(connection).sent
        requests = {
            each.name: _parts((opening, *asyncio.run(_requests(each, connection))))
            for each in workloads
        }
        yield Bolt(program, urlsplit(connection.uri).port or 7687, requests)


def _compile(compiler: str, source: Path, program: Path) -> None:
    command = (compiler, "-O2", "-o", str(program), str(source))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        message = f"{source} does not compile: {done.stderr.strip()[:500]}"
        raise LoadError(message)


def _parts(parts: Sequence[bytes]) -> bytes:
    return b"".join(len(part).to_bytes(4) + part for part in parts)


async def _requests(workload: Workload, connection: Connection) -> Sequence[bytes]:
    """The statements of each request, to be sent at once and in order."""
    bodies = map(orjson.loads, workload.bodies(Rival.POLGRAPH))
    asked = [GraphQLRequest(body["query"], body["variables"]) for body in bodies]
    async with Graph(connection) as graph:
        each = await noted(graph, asked)
    return [
        b"".join(
            request(cypher, parameters, connection.database).sent
            for cypher, parameters in one.statements
        )
        for one in each
    ]
