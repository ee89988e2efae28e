import socket
from pathlib import Path

import pytest

from polgraph.engine import Server
from tests.cli.conftest import Run
from tests.program import ROOT


def wrong(out: str) -> list[str]:
    return [line for line in out.splitlines() if line.startswith("wrong")]


@pytest.mark.engine
def test_a_sound_installation_has_nothing_wrong(
    polgraph: Run, article: Server, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(ROOT)
    ended = polgraph("doctor", POLGRAPH_HOME=str(article.home), POLGRAPH_PORT="0")
    assert (ended.code, wrong(ended.out)) == (0, [])
    assert article.uri in ended.out
    assert "seeds/ can be loaded" in ended.out


def test_a_neo4j_out_of_reach_is_wrong(polgraph: Run):
    ended = polgraph("doctor", NEO4J_URI="bolt://127.0.0.1:1", POLGRAPH_PORT="0")
    assert ended.code == 3
    (line,) = wrong(ended.out)
    assert "NEO4J_URI" in line


def test_a_taken_address_is_wrong_and_polgraph_itself_is_not(polgraph: Run):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        taken.settimeout(0)
        port = str(taken.getsockname()[1])
        ended = polgraph("doctor", POLGRAPH_PORT=port)
    (line,) = wrong(ended.out)
    assert ended.code == 2
    assert "POLGRAPH_PORT" in line


def test_tokens_that_others_may_read_are_wrong(polgraph: Run, tmp_path: Path):
    polgraph("token", "new", "press")
    file = tmp_path / "home" / "tokens.json"
    assert f"1 in {file}" in polgraph("doctor", POLGRAPH_PORT="0").out
    file.chmod(0o644)
    (line,) = wrong(polgraph("doctor", POLGRAPH_PORT="0").out)
    assert "chmod 600" in line


@pytest.mark.engine
def test_polgraph_at_the_address_is_as_it_should_be(polgraph: Run, served: str):
    ended = polgraph("doctor", POLGRAPH_PORT=served.rpartition(":")[2])
    assert f"polgraph answers at {served}" in ended.out
    assert wrong(ended.out) == []
