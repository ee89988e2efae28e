"""Which process is ours: a record that outlives it, and is never believed blindly.

The number of a process is given to another one after its end, so a record holds the
time of birth too, and the command line must name the home folder. Only a process that
passes all three is ever sent a signal.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

import psutil

from polgraph.engine.home import Home

_TERM_SECONDS = 60.0
_CLOCK_SECONDS = 2.0


@dataclass(frozen=True)
class Record:
    """A Java process that the keeper started.

    Attributes:
        pid: its number.
        born: when it was created, in seconds since 1970, as psutil tells it.
        port: of Bolt, on the loopback address.
    """

    pid: int
    born: float
    port: int

    @classmethod
    def of(cls, pid: int, port: int) -> Self:
        """Record a running process."""
        return cls(pid, psutil.Process(pid).create_time(), port)

    @classmethod
    def read(cls, home: Home) -> Self | None:
        """What the last keeper wrote; None where there is nothing to read."""
        try:
            return cls(**json.loads(_path(home).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, home: Home) -> None:
        """Put the record in place of any older one."""
        temporary = home.run / "java.json.new"
        temporary.write_text(json.dumps(asdict(self)), encoding="utf-8")
        temporary.replace(_path(home))

    def process(self, home: Home) -> psutil.Process | None:
        """The process, if it still runs and is beyond doubt the server of `home`."""
        try:
            process = psutil.Process(self.pid)
            ours = (
                abs(process.create_time() - self.born) < _CLOCK_SECONDS
                and process.status() != psutil.STATUS_ZOMBIE
                and f"--home-dir={home.path}" in process.cmdline()
            )
        except psutil.Error:
            return None
        return process if ours else None


def forget(home: Home) -> None:
    """Remove the record, when its process has ended."""
    _path(home).unlink(missing_ok=True)


def stop_orphan(home: Home) -> None:
    """Stop the server that a killed keeper has left behind, if there is one."""
    record = Record.read(home)
    process = record.process(home) if record is not None else None
    if process is not None:
        process.terminate()
        _, alive = psutil.wait_procs([process], timeout=_TERM_SECONDS)
        for survivor in alive:
            survivor.kill()
            survivor.wait()
    forget(home)


def _path(home: Home) -> Path:
    return home.run / "java.json"
