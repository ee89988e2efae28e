"""Makes the archive of classes that halves the work of a start.

The keeper runs `polgraph.training` as a process of the lowest priority, once for each
release and Java. That calls `train`, which starts a server on an empty home that is
thrown away and has it exercised; when that server ends, Java writes down the classes that
it loaded and how they were used. Without the archive, or with one that does not fit, Java
starts slower and nothing else changes.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import psutil
from filelock import FileLock, Timeout

from polgraph.engine.home import Home, refuse_full_disk
from polgraph.engine.java import Java, end_with_parent
from polgraph.engine.release import Release
from polgraph.engine.server import SMALL, Server
from polgraph.engine.startup import Startup

_DELAY_SECONDS = 30.0
_ARCHIVE_BYTES = 500 * 1024 * 1024
_DUMP_SECONDS = 600.0
_TICK = 0.2
_PROGRAM = "polgraph.training"  # by name, for it stands above the engine


class Training:
    """The keeper's side: begins when the server has run for a while, ends with it."""

    def __init__(self, jars: Path, java: Java) -> None:
        self._jars, self._java = jars, java
        self._begin_at = time.monotonic() + _DELAY_SECONDS
        self._begun = False
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def advance(self) -> None:
        """Begin, once, when it is time and there is no archive yet."""
        if self._begun or time.monotonic() < self._begin_at:
            return
        self._begun = True
        if not self._java.archive.exists():
            self._begin()

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait()

    def _begin(self) -> None:
        command = (
            sys.executable, "-P", "-m", _PROGRAM, str(self._jars),
            self._java.release.version,
        )  # fmt: skip
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            preexec_fn=end_with_parent(),  # noqa: PLW1509 - the keeper has no threads
        )


def train(jars: Path, release: Release, exercise: Callable[[Server], None]) -> None:
    """Make the archive of a release, unless another process is at it.

    Args:
        jars: the cache, which holds the release.
        release: whose archive it is.
        exercise: has the server do what the archive is to make faster.

    Raises:
        EngineError: the disk is full, or the server could not be started.
    """
    folder = jars / release.name
    try:
        with (
            FileLock(folder / "training.lock", timeout=0),
            tempfile.TemporaryDirectory(prefix="polgraph-training-") as name,
        ):
            refuse_full_disk(folder, _ARCHIVE_BYTES, "do without the archive")
            home = Home(Path(name).resolve())
            home.prepare()
            _train(home, Java.of(home, jars, release), exercise)
    except Timeout:
        return


def _train(home: Home, java: Java, exercise: Callable[[Server], None]) -> None:
    draft = java.archive.with_suffix(".draft")
    try:
        startup = Startup(home, java, SMALL, training=draft)
        while not startup.advance():
            time.sleep(_TICK)
        exercise(Server.of(home, startup.port, startup.process.pid))
        startup.process.terminate()
        startup.process.wait(_DUMP_SECONDS)
        if draft.exists():
            draft.replace(java.archive)
    finally:
        draft.unlink(missing_ok=True)
        for child in psutil.Process().children(recursive=True):
            child.kill()
