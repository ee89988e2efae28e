"""`polgraph disagreements`: what two data sets say differently, both kept."""

import json
from pathlib import Path

import pytest

from polgraph.engine import Server
from tests.cli.conftest import Ended, Run

SEED = """\
dataset: {0}
datasets: [{{ id: {0}, title: {0}, sources: optional }}]
officials: [{{ id: official-1, name: Official 1, birth_date: {1}, gender: male }}]
"""


@pytest.mark.engine
@pytest.mark.usefixtures("graph")
def test_the_value_that_is_not_shown_can_be_seen(
    polgraph: Run, neo4j: Server, tmp_path: Path
):
    def asked(*arguments: str) -> Ended:
        return polgraph(*arguments, POLGRAPH_HOME=str(neo4j.home))

    for name, year in (("two", 1950), ("one", 1951)):
        (tmp_path / f"{name}.yaml").write_text(SEED.format(name, year))
        assert asked("load", f"{name}.yaml").code == 0
    line = "official official-1 birthDate: 1951 (one); 1950 (two)\n"
    assert asked("disagreements").out.startswith(line)
    (found,) = json.loads(asked("disagreements", "--json").out)["disagreements"]
    assert found["said"][0] == {"value": "1951", "datasets": ["one"]}
    (tmp_path / "one.yaml").write_text("datasets: [{ id: one, title: one }]\n")
    assert asked("load", "one.yaml", "--prune").code == 0
    assert asked("disagreements").out.startswith("0 disagreements")
    (tmp_path / "ask.graphql").write_text(
        '{ official(id: "official-1") { birthDate } }'
    )
    assert '"1950"' in asked("query", "ask.graphql").out
