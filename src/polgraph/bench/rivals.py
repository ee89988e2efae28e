"""The servers that answer: each a process of its own, on a free port of this machine."""

import http.client
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from polgraph.bench.load import Sample, ask
from polgraph.bench.workloads import Rival, Workload
from polgraph.database import Connection
from polgraph.errors import PolgraphError

_PATIENCE = 60  # seconds until a server listens, and for one answer
_STOPPING = 15  # seconds until it is killed


class RivalError(PolgraphError):
    """A server did not start or did not answer."""


@dataclass(frozen=True)
class Running:
    """A server that listens."""

    rival: Rival
    port: int
    process: subprocess.Popen[bytes]

    @property
    def address(self) -> str:
        """Where it is asked."""
        return f"http://127.0.0.1:{self.port}/graphql"

    def answer(self, body: bytes) -> bytes:
        """What it answers to one request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, _PATIENCE)
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        connection.request("POST", "/graphql", body, headers)
        try:
            return connection.getresponse().read()
        finally:
            connection.close()

    def ask(self, workload: Workload, clients: int, seconds: float) -> Sample:
        """Ask it the questions of a workload from several clients at once."""
        bodies = workload.bodies(self.rival)
        return ask(self.address, bodies, clients=clients, seconds=seconds)

    def resident(self) -> int:
        """MiB in memory, with the processes that it started."""
        root = psutil.Process(self.process.pid)
        family = (root, *root.children(recursive=True))
        return sum(member.memory_info().rss for member in family) >> 20


@contextmanager
def running(
    connection: Connection, folder: Path, rivals: tuple[Rival, ...]
) -> Generator[tuple[Running, ...]]:
    """Start servers on one graph, and stop them in the end.

    Args:
        connection: the graph that all of them read.
        folder: `bench` of the source, with `peer` and `raw`.
        rivals: which ones.
    """
    with ExitStack() as stack:
        yield tuple(
            stack.enter_context(_started(rival, connection, folder)) for rival in rivals
        )


@contextmanager
def _started(rival: Rival, connection: Connection, folder: Path) -> Generator[Running]:
    port = _free_port()
    process = subprocess.Popen(
        _command(rival, folder),
        cwd=folder,
        env=_environment(connection, port),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait(rival, process, port)
        yield Running(rival, port, process)
    finally:
        _stop(process)


def _command(rival: Rival, folder: Path) -> tuple[str, ...]:
    match rival:
        case Rival.POLGRAPH:
            return (sys.executable, "-m", "polgraph", "serve")
        case Rival.RAW:
            return (sys.executable, str(folder / "raw" / "server.py"))
        case Rival.PEER:
            node = shutil.which("node")
            if node is None or not (folder / "peer" / "node_modules").is_dir():
                message = "the peer needs Node.js and `npm --prefix bench/peer ci`"
                raise RivalError(message)
            return (node, str(folder / "peer" / "server.js"))
        case Rival.BOLT:
            message = "bolt is no server but a program that asks Neo4j itself"
            raise RivalError(message)


def _environment(connection: Connection, port: int) -> Mapping[str, str]:
    """Everything that the servers are told; nothing of the user's own gets in."""
    return {
        "LANG": "C.UTF-8",
        "NEO4J_URI": connection.uri,
        "NEO4J_USERNAME": connection.username,
        "NEO4J_PASSWORD": connection.password,
        "NODE_ENV": "production",
        "POLGRAPH_PORT": str(port),
        "PORT": str(port),
    }


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _wait(rival: Rival, process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            message = f"the server of {rival} ended with {process.returncode}"
            raise RivalError(message)
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    message = f"the server of {rival} did not listen within {_PATIENCE} s"
    raise RivalError(message)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOPPING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
