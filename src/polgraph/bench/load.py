"""Asking a server as fast as it answers, with `wrk`, which takes little from it."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from polgraph.errors import PolgraphError

_SCRIPT = Path(__file__).parent / "ask.lua"
_MARK = "polgraph "
_PATIENCE = 30  # seconds for one answer


class LoadError(PolgraphError):
    """Nothing could be measured."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run of some seconds came to.

    Attributes:
        rate: answers a second.
        p50: milliseconds within which half of the answers came.
        p95: milliseconds within which 95 of 100 came.
        errors: requests that were not answered, or not with a 200.
    """

    rate: float
    p50: float
    p95: float
    errors: int

    @classmethod
    def read(cls, said: str, complaint: str) -> "Sample":
        """Read what a program that asks has printed.

        Raises:
            LoadError: when it measured nothing.
        """
        lines = [line for line in said.splitlines() if line.startswith(_MARK)]
        if not lines:
            message = f"nothing was measured: {complaint.strip() or said.strip()}"
            raise LoadError(message)
        rate, p50, p95, errors, _requests = map(float, lines[0].split()[1:])
        return cls(rate, p50, p95, int(errors))


def ask(
    address: str, bodies: Sequence[bytes], *, clients: int, seconds: float
) -> Sample:
    """Send the bodies over and over from several clients at once.

    Raises:
        LoadError: when `wrk` is missing or fails.
    """
    program = shutil.which("wrk")
    if program is None:
        message = "wrk is not installed; `apt install wrk` or `brew install wrk`"
        raise LoadError(message)
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(b"".join(body + b"\n" for body in bodies))
        file.flush()
        command = (program, "-t1", f"-c{clients}", f"-d{seconds:g}s")
        options = (f"--timeout={_PATIENCE}s", "-s", str(_SCRIPT), address)
        done = subprocess.run(
            (*command, *options, "--", file.name),
            capture_output=True,
            text=True,
            check=False,
        )
    return Sample.read(done.stdout, done.stderr)
