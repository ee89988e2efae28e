"""The cache of jars, with a lock of two small jars from the real repository."""

import subprocess
import sys
from pathlib import Path

import pytest

from polgraph.engine.home import refuse_full_disk
from polgraph.engine.jars import ensure_jars
from polgraph.engine.release import Release
from polgraph.errors import EngineError

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def small() -> Release:
    """Those of the locked jars that are below 10 kB; the smallest has no classifier."""
    locked = sorted(Release.locked().jars, key=lambda jar: jar.size)
    return Release("small", "", tuple(locked[:2]))


@pytest.fixture(scope="module")
def filled(small: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    jars = tmp_path_factory.mktemp("jars")
    ensure_jars(jars, small, print)
    return jars


def test_what_is_fetched_is_there_as_a_whole_and_nothing_else(
    filled: Path, small: Release
):
    names = {path.name for path in (filled / small.name).iterdir()}
    assert names == {jar.filename for jar in small.jars} | {"verified"}


def test_a_warm_cache_needs_no_network_and_says_nothing(filled: Path, small: Release):
    said: list[str] = []
    ensure_jars(filled, small, said.append)
    assert said == []


def test_a_damaged_jar_is_fetched_anew(filled: Path, small: Release):
    damaged = filled / small.name / small.jars[0].filename
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[:-1])
    ensure_jars(filled, small, print)
    assert damaged.read_bytes() == whole


def test_a_jar_of_the_right_size_is_hashed_where_the_marker_is_missing(
    filled: Path, small: Release
):
    damaged = filled / small.name / small.jars[1].filename
    whole = damaged.read_bytes()
    damaged.write_bytes(bytes(len(whole)))
    (filled / small.name / "verified").unlink()
    ensure_jars(filled, small, print)
    assert damaged.read_bytes() == whole


def test_a_jar_that_is_not_the_locked_one_is_never_used(small: Release, tmp_path: Path):
    jar = small.jars[0]
    other = type(jar)(
        jar.group, jar.artifact, jar.version, jar.classifier, jar.size, "0" * 64
    )
    release = Release("other", "", (other,))
    with pytest.raises(EngineError, match="another content than the locked one"):
        ensure_jars(tmp_path, release, print)
    assert list((tmp_path / release.name).iterdir()) == []


def test_a_cold_cache_without_network_says_what_to_do(tmp_path: Path):
    command = (sys.executable, "-c", _COLD, str(tmp_path))
    dead_end = "http://127.0.0.1:9"
    environment = {"HTTP_PROXY": dead_end, "HTTPS_PROXY": dead_end}
    done = subprocess.run(  # noqa: S603 - a script of ours
        command, env=environment, capture_output=True, text=True, check=False
    )
    last = done.stderr.strip().splitlines()[-1]
    assert "polgraph.errors.EngineError: cannot fetch" in last
    assert "connect to the network for the first start, or set NEO4J_URI" in last
    assert "polgraph.errors.EngineError" in last


def test_too_small_a_disk_is_refused_before_anything_is_written(tmp_path: Path):
    with pytest.raises(EngineError, match=r"MiB free and Neo4j needs 1,048,576 MiB"):
        refuse_full_disk(tmp_path, 2**40, "let it go")


_COLD = """
import sys
from pathlib import Path
from polgraph.engine.jars import ensure_jars
from polgraph.engine.release import Release
ensure_jars(Path(sys.argv[1]), Release("cold", "", Release.locked().jars[:1]), print)
"""
