import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest

from polgraph.engine import running
from polgraph.engine.home import Home
from polgraph.engine.jars import ensure_jars
from polgraph.engine.java import Java
from polgraph.engine.release import CURRENT, Release
from polgraph.training import exercise
from tests.engine.owners import count, has_ended

pytestmark = [pytest.mark.engine, pytest.mark.slow]


@pytest.fixture
def cache(tmp_path: Path, jars: Path) -> Path:
    """A cache of its own, with an archive of its own, of the user's jars."""
    release = Release.locked()
    ensure_jars(jars, release, print)
    folder = tmp_path / "jars" / release.name
    folder.mkdir(parents=True)
    for name in ("verified", *(jar.filename for jar in release.jars)):
        (folder / name).symlink_to(jars / release.name / name)
    return tmp_path / "jars"


def test_training_makes_an_archive_that_starts_use(cache: Path, tmp_path: Path):
    archive = _archive(cache)
    with _training(cache) as process:
        assert process.wait(600) == 0
    assert archive.stat().st_size > 50_000_000
    with running(tmp_path / "home", cache) as server:
        assert f"-XX:AOTCache={archive}" in psutil.Process(server.pid).cmdline()
        assert count(server, "RETURN 1") == 1
    assert archive.exists()


def test_what_is_trained_is_a_load_and_the_questions_of_the_pages(
    jars: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    with running(tmp_path / "home", jars) as server:
        capfd.readouterr()
        exercise(server)
        assert count(server, "MATCH (s:Statement) RETURN count(*)") > 0
    assert capfd.readouterr().err == ""


def test_a_damaged_archive_is_done_without_and_dropped(cache: Path, tmp_path: Path):
    archive = _archive(cache)
    archive.write_bytes(b"not an archive")
    with running(tmp_path / "home", cache) as server:
        assert count(server, "RETURN 1") == 1
    assert not archive.exists()


def test_training_that_is_ended_leaves_no_process_and_no_draft(cache: Path):
    with _training(cache) as process:
        java = _child(process.pid)
        process.terminate()
        process.wait(30)
    assert has_ended(java.pid, 5)
    assert not list(cache.rglob("*.draft"))
    assert not _archive(cache).exists()


def _archive(cache: Path) -> Path:
    return Java.of(Home(cache), cache, Release.locked()).archive


@contextmanager
def _training(cache: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = (sys.executable, "-m", "polgraph.training", str(cache), CURRENT)
    with subprocess.Popen(command) as process:  # noqa: S603 - a module of ours
        try:
            yield process
        finally:
            process.terminate()


def _child(pid: int) -> psutil.Process:
    """The server that training starts; the admin tool before it goes by quickly."""
    while True:
        for child in psutil.Process(pid).children():
            with suppress(psutil.NoSuchProcess):  # gone by quickly, or not yet reaped
                if Release.locked().server in child.cmdline():
                    return child
        time.sleep(0.05)
