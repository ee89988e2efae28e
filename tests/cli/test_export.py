import json
from pathlib import Path

import pytest

from polgraph.engine import Server
from tests.cli.conftest import Run

pytestmark = pytest.mark.engine


def test_the_report_counts_what_was_written(
    polgraph: Run, article: Server, tmp_path: Path
):
    asked = ("export", "--format", "jsonl", "-o", "out", "--json")
    ended = polgraph(*asked, POLGRAPH_HOME=str(article.home))
    assert ended.code == 0, ended.err
    report = json.loads(ended.out)
    lines = [
        json.loads(line)
        for path in (tmp_path / "out" / "erada-news").glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert len(lines) == report["total"]
    assert {line["dataset"] for line in lines} == {"erada-news"}


def test_an_unknown_data_set_is_the_input_at_fault(polgraph: Run, article: Server):
    asked = ("export", "--format", "yaml", "-o", "out", "--dataset", "nowhere")
    ended = polgraph(*asked, POLGRAPH_HOME=str(article.home))
    assert ended.code == 1
    assert "no data set nowhere" in ended.err
