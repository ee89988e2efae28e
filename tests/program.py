"""Runs `polgraph` as a user does, in a process of its own, far from the user's graph."""

import os
import re
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import pytest

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "polgraph")
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+(?=/ )")


@dataclass(frozen=True)
class Program:
    """`polgraph` with settings of its own, in a folder of its own.

    Attributes:
        folder: where it runs; a `.env` elsewhere is not read.
        settings: environment variables, added to those that are not polgraph's.
    """

    folder: Path
    settings: Mapping[str, str]

    @property
    def environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()  # noqa: TID251 - children need PATH
            if not name.startswith(("NEO4J_", "POLGRAPH_"))
        }
        return kept | dict(self.settings)

    def run(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(  # noqa: S603 - polgraph itself
            (*COMMAND, *arguments),
            cwd=self.folder,
            env=self.environment,
            input=text,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    @contextmanager
    def served(
        self, *arguments: str, log: TextIO | None = None
    ) -> Generator[tuple[subprocess.Popen[str], str]]:
        """Run `up` or `serve` until the context ends; give the process and its address.

        The context ends the process with SIGTERM, where it has not ended before; `log`
        takes its standard error instead of ours.
        """
        with subprocess.Popen(  # noqa: S603 - polgraph itself
            (*COMMAND, *arguments),
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        ) as process:
            try:
                yield process, address_told_by(process)
            finally:
                process.terminate()
                process.communicate(timeout=60)


def address_told_by(process: subprocess.Popen[str]) -> str:
    """Read what a server prints, up to its address."""
    assert process.stdout is not None
    for line in process.stdout:
        if found := _ADDRESS.search(line):
            return found[0]
    pytest.fail(f"polgraph ended with {process.wait()} and told no address")
