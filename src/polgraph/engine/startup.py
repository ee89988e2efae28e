"""One start of the server, from the empty or existing data to a server that answers.

Driven by the keeper, which calls `advance` over and over between two looks at its
owners, so that a start nobody waits for any more can be given up at any moment.
"""

import contextlib
import socket
import subprocess
import time
from pathlib import Path

import psutil

from polgraph.engine.aside import put_back
from polgraph.engine.bolt import knock
from polgraph.engine.configuration import write_configuration
from polgraph.engine.first_start import first_password
from polgraph.engine.home import Home
from polgraph.engine.java import Java
from polgraph.engine.logs import Logs
from polgraph.engine.record import Record
from polgraph.engine.server import Memory
from polgraph.errors import EngineError

_START_SECONDS = 300.0
_REFUSAL_SECONDS = 10.0
_ATTEMPTS = 3


class Startup:
    """A start under way.

    Attributes:
        port: of Bolt; another one after an attempt that found it taken.
        process: the Java virtual machine of the last attempt.
    """

    port: int
    process: subprocess.Popen[bytes]

    def __init__(
        self,
        home: Home,
        java: Java,
        memory: Memory,
        *,
        port: int | None = None,
        training: Path | None = None,
    ) -> None:
        """Begin; on a free port, unless told on which.

        Raises:
            EngineError: the disk is full, or the first password could not be set.
        """
        self._home, self._java, self._memory = home, java, memory
        self._training, self._told_port = training, port
        home.refuse_full_disk()
        put_back(home)
        self._password = first_password(home, java).get_secret_value()
        self._deadline = time.monotonic() + _START_SECONDS
        self._attempts = 0
        self._refused_at: float | None = None
        self._attempt()

    def advance(self) -> bool:
        """Look once whether the server answers.

        Raises:
            EngineError: it ended, refuses us, or took too long.
        """
        if self.process.poll() is not None:
            self._try_again()
        if time.monotonic() > self._deadline:
            message = (
                f"Neo4j did not answer within {_START_SECONDS:.0f} s{self._said()}"
            )
            raise EngineError(message)
        if not self._answers():
            return False
        self._home.first_start.unlink(missing_ok=True)
        if self._logs.archive_unusable():
            self._java.archive.unlink(missing_ok=True)
        return True

    def _attempt(self) -> None:
        self._attempts += 1
        self.port = self._told_port or _free_port()
        write_configuration(self._java, self.port, self._memory)
        self._logs = Logs.since_now(self._home)
        self.process = self._java.start(self._memory, training=self._training)
        with contextlib.suppress(psutil.Error):
            Record.of(self.process.pid, self.port).write(self._home)

    def _try_again(self) -> None:
        if self._attempts < _ATTEMPTS and (
            self._logs.port_taken() or self._dropped_archive()
        ):
            self._attempt()
            return
        message = (
            f"Neo4j ended during its start with exit code "
            f"{self.process.returncode}{self._said()}"
        )
        raise EngineError(message)

    def _dropped_archive(self) -> bool:
        """After a crash of Java itself: whether there was an archive to blame."""
        if self.process.returncode >= 0 or not self._java.archive.exists():
            return False
        self._java.archive.unlink(missing_ok=True)
        return True

    def _answers(self) -> bool:
        try:
            return knock(self.port, self._password)
        except EngineError:
            now = time.monotonic()
            self._refused_at = self._refused_at or now
            if now - self._refused_at > _REFUSAL_SECONDS:
                raise
            return False

    def _said(self) -> str:
        said = self._logs.complaint()
        return f": {said} (see {self._home.logs})"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
