from pathlib import Path

import pytest

from polgraph.engine import Server
from tests.cli.conftest import Ended, Run

SEED = """\
dataset: one
datasets: [{ id: one, title: One, sources: optional }]
officials: [{ id: omar, name: Omar Haddad }, { id: umar, name: Omar Haddad }]
"""
DECIDED = """\
dataset: one

merges:
  - from: umar
    into: omar
    reason: one person
    author: Editor 1
"""


@pytest.mark.engine
@pytest.mark.usefixtures("graph")
def test_two_become_one_and_two_again(polgraph: Run, neo4j: Server, tmp_path: Path):
    def asked(*arguments: str) -> Ended:
        return polgraph(*arguments, POLGRAPH_HOME=str(neo4j.home))

    (tmp_path / "one.yaml").write_text(SEED)
    assert asked("load", "one.yaml").code == 0
    assert "umar" in asked("duplicates").out
    why = ("--reason", "one person", "--author", "Editor 1")
    merged = asked("merge", "umar", "omar", *why)
    assert merged.code == 0, merged.err
    assert merged.out.endswith(DECIDED)
    (tmp_path / "decided.yaml").write_text(merged.out)
    assert asked("load", "decided.yaml").out.startswith("0 added, 0 changed")
    assert "0 pairs" in asked("duplicates").out
    split = asked("split", "umar", *why)
    assert "# Editor 1: one person" in split.out
    again = asked("split", "umar", *why)
    assert again.code == 1
    assert "umar is not merged into anything" in again.err


def test_a_merge_needs_a_reason_and_an_author(polgraph: Run):
    assert polgraph("merge", "a", "b", "--reason", "r").code == 2
