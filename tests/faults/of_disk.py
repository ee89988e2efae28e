"""A disk that is full: the home of Neo4j on a small file system of its own.

Wants a file system that may be mounted; where that is not allowed it says so.
"""

import asyncio
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from polgraph.engine import running
from polgraph.settings import Settings
from tests.conftest import beside
from tests.faults.finding import Criterion, Finding, found
from tests.faults.load import asking
from tests.faults.stage import Stage, on_stage, serving
from tests.faults.writing import Oracle
from tests.program import ROOT

_SIZE_MIB = 600
_MOUNT = ("mount", "-t", "tmpfs", "-o", f"size={_SIZE_MIB}m", "tmpfs")
_PIECE = bytes(2**20)


@contextmanager
def small_disk() -> Generator[Path | None]:
    """A folder on a disk of its own; None where mounting is not allowed."""
    with tempfile.TemporaryDirectory(prefix="polgraph-disk-") as name:
        mounted = subprocess.run((*_MOUNT, name), capture_output=True, check=False)  # noqa: S603
        if mounted.returncode != 0:
            yield None
            return
        try:
            yield Path(name)
        finally:
            subprocess.run(("umount", "--lazy", name), check=True)  # noqa: S603, S607


def full_disk(disk: Path, folder: Path) -> Finding:
    """Fill the disk of Neo4j under load, make room again, restart Neo4j."""
    with running(disk / "home", Settings.load().jars) as neo4j:
        loaded = beside(neo4j, folder).run("load", str(ROOT / "seeds"))
        if loaded.returncode != 0:
            raise RuntimeError(loaded.stderr)
        with (
            (folder / "serve-full-disk.log").open("w") as log,
            serving(neo4j, folder, log) as bill,
        ):

            async def run() -> Finding:
                async with on_stage(bill) as stage:
                    return await _filled(stage, disk)

            return asyncio.run(run())


async def _filled(stage: Stage, disk: Path) -> Finding:
    oracle = Oracle()
    await oracle.load(stage.program, 0)
    async with asking(stage.address, stage.answers, 4) as record:
        _fill(disk / "filler")
        refused = 0
        for number in range(1, 8):
            refused += not await oracle.load(stage.program, number)
        (disk / "filler").unlink()
        java = stage.java()
        java.terminate()
        await asyncio.to_thread(java.wait)
        over = await stage.neo4j_answers()
        await asyncio.sleep(4)
    again = await oracle.load(stage.program, 100)
    await oracle.check_all(stage.address)
    oracle.wrong.extend(() if refused else ["no load met the full disk"])
    record.wrong.extend(oracle.wrong)
    return found(record, over, Criterion("loads refused after", not again, 0))


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(_PIECE)
        except OSError:
            return
