"""One real server for all tests that only look at it; every other start costs 8 s."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from polgraph.engine import Server, running
from polgraph.settings import Settings


@pytest.fixture(scope="session")
def jars() -> Path:
    """The user's own cache: 158 MB are fetched once, not at each run."""
    return Settings.load().jars


@pytest.fixture(scope="session")
def engine_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("engine") / "home"


@pytest.fixture(scope="session")
def server(engine_home: Path, jars: Path) -> Iterator[Server]:
    with running(engine_home, jars) as started:
        yield started
