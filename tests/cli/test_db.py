import io
from pathlib import Path

import pytest

from polgraph.engine import Server
from tests.cli.conftest import Run


def used(home: Path) -> Path:
    """The data of a home in which a server has run before."""
    (home / "run").mkdir(parents=True)
    (home / "data").mkdir()
    return home / "data"


def test_nothing_runs_before_the_first_start(polgraph: Run):
    assert polgraph("db", "status").out == "not running\n"
    assert polgraph("db", "stop").out == "it was not running\n"


@pytest.mark.engine
def test_the_status_tells_the_address_and_no_password(polgraph: Run, article: Server):
    ended = polgraph("db", "status", POLGRAPH_HOME=str(article.home))
    assert article.uri in ended.out
    assert article.password.get_secret_value() not in ended.out


@pytest.mark.parametrize(("answer", "kept"), [("n\n", True), ("y\n", False)])
def test_a_reset_asks_first(
    polgraph: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    kept: bool,  # noqa: FBT001 - pytest gives it by name
):
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    data = used(tmp_path / "home")
    assert polgraph("db", "reset").code == 0
    assert data.exists() is kept


def test_a_reset_that_nobody_answers_removes_nothing(
    polgraph: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    data = used(tmp_path / "home")
    assert polgraph("db", "reset").code == 130
    assert data.exists()


def test_whoever_uses_another_neo4j_is_told(polgraph: Run):
    ended = polgraph("db", "status", NEO4J_URI="bolt://127.0.0.1:1")
    assert "NEO4J_URI is set" in ended.err
