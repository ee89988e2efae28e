"""`polgraph load`: the same twice changes nothing, and something wrong changes nothing."""

import asyncio
import json
import shutil
from pathlib import Path

import pytest

from polgraph.database import Graph
from polgraph.engine import Server
from tests.conftest import beside
from tests.exporters.test_exporting import undated
from tests.program import ROOT, Program
from tests.upsert.dump import dump

pytestmark = pytest.mark.engine


@pytest.fixture
def program(neo4j: Server, tmp_path: Path) -> Program:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return beside(neo4j, tmp_path)


async def test_the_second_load_finds_everything_unchanged(
    graph: Graph, program: Program
):
    first = json.loads(program.run("load", "seeds", "--json").stdout)
    before = await dump(graph)
    second = json.loads(program.run("load", "seeds", "--json").stdout)
    assert first["added"] == second["unchanged"] > 0
    assert (second["added"], second["changed"], second["removed"]) == (0, 0, 0)
    assert await dump(graph) == before


async def test_one_bad_file_among_good_ones_changes_nothing(
    graph: Graph, program: Program
):
    bad = program.folder / "seeds" / "more.yaml"
    bad.write_text(
        "dataset: erada-news\nlanguage: ar\nsource: altaj-erada-team\n"
        "officials:\n"
        "  - { id: somebody, name: x, quote: كلمات ليست في الخبر }\n"
        "  - { id: another, nmae: y, quote: نضال البطاينة }\n",
        encoding="utf-8",
    )
    loaded = program.run("load", "seeds")
    assert loaded.returncode == 1
    assert loaded.stdout == ""
    told = [line for line in loaded.stderr.splitlines() if "more.yaml:" in line]
    assert {line.split(":")[1] for line in told} == {"5", "6"}
    assert await graph.read("MATCH (n) RETURN n") == []


async def test_a_dry_run_says_what_a_load_would_do_and_does_nothing(
    graph: Graph, program: Program
):
    tried = program.run("load", "seeds", "--dry-run", "--json")
    assert await graph.read("MATCH (n) RETURN n") == []
    assert tried.stdout == program.run("load", "seeds", "--json").stdout


async def test_two_loaders_at_once_both_end_well(graph: Graph, program: Program):
    echo = program.folder / "echo.yaml"
    echo.write_text(
        "dataset: echo\ndatasets: [{ id: echo, title: Echo, sources: optional }]\n"
        "officials:\n  - { id: nidal-al-bataineh, name: Official 1, gender: male }\n"
    )
    for path in ("seeds", "echo.yaml"):
        assert program.run("load", path).returncode == 0
    expected = [undated(line) for line in await dump(graph)]
    await graph.execute("MATCH (n) DETACH DELETE n")
    ends = await asyncio.gather(
        *(
            asyncio.to_thread(program.run, "load", path)
            for path in ("seeds", "echo.yaml")
        )
    )
    assert [(each.returncode, each.stderr) for each in ends] == [(0, ""), (0, "")]
    assert [undated(line) for line in await dump(graph)] == expected
