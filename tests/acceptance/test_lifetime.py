"""How `polgraph up` ends: nothing is left behind, and the data is kept."""

import shutil
import signal
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from polgraph.engine import Server, status
from tests.conftest import beside
from tests.program import ROOT, Program

pytestmark = [pytest.mark.engine, pytest.mark.slow]

LOADED = {"query": "{ meetings { nodes { id updatedAt } } datasets { loadedAt } }"}


def asked(address: str) -> dict[str, Any]:
    answer = httpx.post(f"{address}/graphql", json=LOADED, timeout=30)
    data: dict[str, Any] = answer.json()["data"]
    return data


def neo4j_of(home: Path) -> psutil.Process:
    server = status(home)
    assert server is not None
    return psutil.Process(server.pid)


def test_a_killed_polgraph_leaves_no_neo4j_and_the_next_finds_its_data(tmp_path: Path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    home = tmp_path / "home"
    program = Program(tmp_path, {"POLGRAPH_HOME": str(home), "POLGRAPH_PORT": "0"})

    with program.served("up") as (process, address):
        before = asked(address)
        neo4j = neo4j_of(home)
        process.kill()
        neo4j.wait(60)
    assert before["meetings"]["nodes"]

    with program.served("up") as (process, address):
        assert asked(address) == before
        neo4j = neo4j_of(home)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert not neo4j.is_running()


def test_sigterm_ends_the_server_and_leaves_neo4j_to_its_other_owners(
    article: Server, tmp_path: Path
):
    with beside(article, tmp_path).served("serve") as (process, address):
        assert asked(address)["meetings"]["nodes"]
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert psutil.pid_exists(article.pid)


def test_up_without_seeds_says_so_and_serves_an_empty_graph(tmp_path: Path):
    home = str(tmp_path / "home")
    program = Program(tmp_path, {"POLGRAPH_HOME": home, "POLGRAPH_PORT": "0"})
    with program.served("up") as (_, address):
        assert asked(address) == {"meetings": {"nodes": []}, "datasets": []}
