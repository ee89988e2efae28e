"""Starts owners in processes of their own and asks the system what became of Neo4j."""

import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from neo4j import GraphDatabase

from polgraph.engine import Server

_SCRIPT = Path(__file__).with_name("owner.py")


@dataclass(frozen=True)
class Held:
    """What an owner in another process said that it holds."""

    pid: int
    uri: str


@contextmanager
def owner(home: Path, jars: Path) -> Generator[subprocess.Popen[str]]:
    """An owner that holds the server until the context ends, or is killed before."""
    command = (sys.executable, str(_SCRIPT), str(home), str(jars))
    with subprocess.Popen(  # noqa: S603 - a script of ours
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            if process.stdin is not None:
                process.stdin.close()
            process.wait(60)


@contextmanager
def sleeper(*arguments: str) -> Generator[subprocess.Popen[str]]:
    """A process that does nothing, with a command line of our choice, killed after."""
    script = "import time; print('up', flush=True); time.sleep(600)"
    command = (sys.executable, "-c", script, *arguments)
    with subprocess.Popen(  # noqa: S603 - a script of ours
        command, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            yield process
        finally:
            process.kill()


def held_by(process: subprocess.Popen[str]) -> Held:
    """Wait until an owner holds its server."""
    assert process.stdout is not None
    return Held(**json.loads(process.stdout.readline()))


def has_ended(pid: int, within: float = 30) -> bool:
    """Whether a process ends by itself within some seconds."""
    try:
        psutil.Process(pid).wait(within)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False
    return True


def count(server: Server, cypher: str) -> int:
    """Run one statement that returns one number."""
    login = (server.username, server.password.get_secret_value())
    with GraphDatabase.driver(server.uri, auth=login) as driver:
        records, _, _ = driver.execute_query(cypher)
    return int(records[0][0])
