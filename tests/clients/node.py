"""Node and the locked npm packages beside this file, by which clients are run."""

import asyncio
import os
import re
import shutil
from asyncio.subprocess import PIPE
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
_COUNT = re.compile(r"^# (tests|pass) (\d+)$", re.MULTILINE)


@dataclass(frozen=True)
class Run:
    """How a script ended, and what it printed; its errors pytest shows."""

    code: int | None
    output: str

    @property
    def passed(self) -> int:
        """How many claims held, where all did; 0 where one did not."""
        counts = dict(_COUNT.findall(self.output))
        every = self.code == 0 and counts.get("pass") == counts.get("tests")
        return int(counts.get("pass", 0)) if every else 0


@dataclass(frozen=True)
class Node:
    """The interpreter that runs the scripts."""

    executable: str

    async def run(self, script: str, *arguments: str | Path) -> Run:
        """Run a script of this folder to its end."""
        process = await asyncio.create_subprocess_exec(
            self.executable,
            "--test-reporter=tap",
            FOLDER / script,
            *arguments,
            stdout=PIPE,
        )
        try:
            output, _ = await process.communicate()
        finally:
            if process.returncode is None:
                process.kill()
        return Run(process.returncode, output.decode())


def node_with(package: str) -> Node:
    """Node, where a package is installed; else the test is skipped, but fails in CI."""
    found = shutil.which("node")
    if found and (FOLDER / "node_modules" / package).is_dir():
        return Node(found)
    reason = f"{package} needs node, and `npm --prefix tests/clients ci`"
    if os.environ.get("CI") == "true":  # noqa: TID251 - about the test machine
        pytest.fail(reason)
    pytest.skip(reason)
