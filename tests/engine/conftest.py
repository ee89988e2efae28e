"""One real server for all tests that only look at it; every other start costs 8 s."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from polgraph.engine import Server, running


@pytest.fixture(scope="session")
def engine_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("engine") / "home"


@pytest.fixture(scope="session")
def server(engine_home: Path, jars: Path) -> Iterator[Server]:
    with running(engine_home, jars) as started:
        yield started
