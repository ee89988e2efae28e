from pathlib import Path

from tests.cli.conftest import Run
from tests.program import ROOT

WRONG = """\
dataset: news
language: ar
datasets: [{ id: news, title: News }]
officials:
  - { id: somebody, nmae: x }
  - { id: Not A Slug, name: y }
"""


def test_good_files_are_counted(polgraph: Run):
    ended = polgraph("check", str(ROOT / "seeds"))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith("records, no problems\n")


def test_every_problem_is_told_at_once_with_its_place(polgraph: Run, tmp_path: Path):
    (tmp_path / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    ended = polgraph("check", "wrong.yaml")
    *problems, last = ended.err.splitlines()
    assert ended.code == 1
    assert {line.split(":")[:2][1] for line in problems} >= {"5", "6"}
    assert last == f"polgraph: error: {len(problems)} problems to mend"


def test_what_lies_outside_the_files_is_told_and_no_problem(
    polgraph: Run, tmp_path: Path
):
    (tmp_path / "more.yaml").write_text(
        "dataset: news\nlanguage: ar\ndatasets: [{ id: news, title: News }]\n"
        "places:\n  - { id: here, name: x, source: elsewhere, quote: y }\n",
        encoding="utf-8",
    )
    ended = polgraph("check", "more.yaml")
    assert ended.code == 0
    assert "more.yaml:5:" in ended.out
    assert "external" in ended.out


def test_what_lies_outside_is_not_told_where_there_is_something_to_mend(
    polgraph: Run, tmp_path: Path
):
    (tmp_path / "wrong.yaml").write_text(f"{WRONG}source: elsewhere\n")
    assert polgraph("check", "wrong.yaml").out == ""


def test_a_path_that_is_not_there_is_a_problem(polgraph: Run):
    assert polgraph("check", "nowhere").code == 1
