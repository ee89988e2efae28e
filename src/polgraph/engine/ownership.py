"""An owner's side of the Unix socket: join the keeper of a home, or start one.

One process at a time starts a keeper for a home: it holds a file lock until the server
answers, and who waits for that lock then joins.
"""

import socket
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from polgraph.engine.address import connect, open_listener
from polgraph.engine.home import Home
from polgraph.engine.protocol import Reply, State, Word
from polgraph.engine.release import Release
from polgraph.engine.server import Memory
from polgraph.errors import EngineError

_ANSWER_SECONDS = 330.0
_STOP_SECONDS = 90.0
_ATTEMPTS = 3


@dataclass(frozen=True)
class Ownership:
    """A held server.

    Attributes:
        connection: what holds it; open until `leave`.
        reply: the server, ready.
    """

    connection: socket.socket
    reply: Reply

    def leave(self) -> None:
        """Let go; the last owner waits until the server has stopped."""
        wait_for_end(self.connection)


@dataclass(frozen=True)
class Beginning:
    """What it takes to start a keeper where none runs."""

    home: Home
    jars: Path
    release: Release
    memory: Memory
    announce: Callable[[str], None]


def hold(beginning: Beginning) -> Ownership:
    """Join the running server of a home, or start it, and wait until it answers.

    Raises:
        EngineError: it could not be started.
    """
    lock = FileLock(beginning.home.run / "start.lock", timeout=_ANSWER_SECONDS)
    try:
        with lock:
            for _ in range(_ATTEMPTS):
                ownership = join(beginning.home) or _start(beginning)
                if ownership is not None:
                    return ownership
    except Timeout:
        message = (
            f"another polgraph has been starting {beginning.home.path} for too long"
        )
        raise EngineError(message) from None
    message = (
        f"the keeper of the managed Neo4j ended without a word; "
        f"see {beginning.home.logs / 'keeper.log'}"
    )
    raise EngineError(message)


def join(home: Home) -> Ownership | None:
    """Hold the server of a home when it is ready; None where no keeper runs.

    Raises:
        EngineError: it could not be started.
    """
    connection = connect(home)
    if connection is None:
        return None
    with _closed_on_failure(connection):
        say(connection, Word.HOLD)
        return _wait(connection)


def say(connection: socket.socket, *words: Word) -> None:
    """Send words to the keeper, who may have gone."""
    try:
        connection.sendall("".join(f"{word}\n" for word in words).encode())
    except ConnectionError:
        return


def hear(connection: socket.socket, timeout: float = _ANSWER_SECONDS) -> Reply | None:
    """The keeper's answer; None when it has ended instead.

    Args:
        connection: to the keeper.
        timeout: seconds.

    Raises:
        EngineError: it did neither in time.
    """
    connection.settimeout(timeout)
    try:
        with connection.makefile("rb") as lines:
            line = lines.readline()
    except ConnectionError:
        return None
    except TimeoutError:
        message = f"the keeper of the managed Neo4j did not answer in {timeout:.0f} s"
        raise EngineError(message) from None
    return Reply.decode(line) if line else None


def wait_for_end(connection: socket.socket) -> None:
    """Tell the keeper that we leave, and wait until it lets go of us."""
    with connection:
        connection.settimeout(_STOP_SECONDS)
        try:
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(4096):
                pass
        except OSError:
            return


def _start(beginning: Beginning) -> Ownership | None:
    beginning.announce("Starting Neo4j")
    with open_listener(beginning.home) as listener:
        connection = connect(beginning.home)
        if connection is None:
            return None
        with _closed_on_failure(connection):
            say(connection, Word.HOLD)
            _spawn(beginning, listener)
    with _closed_on_failure(connection):
        return _wait(connection)


def _wait(connection: socket.socket) -> Ownership | None:
    """Wait until the server is ready; None when the keeper has ended instead."""
    reply = hear(connection)
    if reply is None:
        connection.close()
        return None
    if reply.state is not State.READY:
        raise EngineError(reply.message)
    return Ownership(connection, reply)


@contextmanager
def _closed_on_failure(connection: socket.socket) -> Generator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _spawn(beginning: Beginning, listener: socket.socket) -> None:
    """Run the keeper's first process, which ends at once and leaves the keeper."""
    descriptor = listener.fileno()
    command = (
        sys.executable, "-P", "-m", "polgraph.engine.keeper",
        beginning.home.path, beginning.jars, beginning.release.version, descriptor,
        beginning.memory.heap, beginning.memory.page_cache,
        beginning.memory.transactions, beginning.memory.plans,
    )  # fmt: skip
    with (beginning.home.logs / "keeper.log").open("wb") as log:
        subprocess.run(
            tuple(map(str, command)),
            pass_fds=(descriptor,),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            check=False,
        )
