from pathlib import Path

from polgraph.seeds import read
from tests.cli.conftest import Run
from tests.program import ROOT

ARTICLE = str(ROOT / "seeds" / "altaj-erada-team.ar.txt")


def test_a_draft_is_reported_and_says_what_comes_next(polgraph: Run, tmp_path: Path):
    ended = polgraph("draft", ARTICLE, "-o", "news.yaml", "--published", "2024")
    assert (ended.code, ended.err) == (0, "")
    counts, following = ended.out.splitlines()
    assert "4 people, 4 roles, 2 organizations, 5 places, 2 media items" in counts
    assert "7 turns, 10 statements, 3 sentences told" in counts
    assert following.endswith("then `polgraph check news.yaml`")
    assert read([tmp_path / "news.yaml"]).problems == ()
    assert polgraph("check", "news.yaml").code == 0


def test_a_graph_that_does_not_answer_is_done_without(polgraph: Run, tmp_path: Path):
    ended = polgraph(
        "draft", ARTICLE, "-o", "news.yaml", NEO4J_URI="bolt://127.0.0.1:1"
    )
    assert ended.code == 0
    assert "No graph was asked" in (tmp_path / "news.yaml").read_text("utf-8")


def test_what_is_wrong_with_a_text_is_told_with_its_place(
    polgraph: Run, tmp_path: Path
):
    (tmp_path / "a.txt").write_bytes("خبر\n".encode() + b"\xff")
    ended = polgraph("draft", "a.txt", "-o", "news.yaml")
    assert ended.code == 1
    assert ended.err.startswith("a.txt:2:1: the byte 0xFF is not UTF-8")


def test_what_is_there_is_kept_and_the_error_is_one_line(polgraph: Run, tmp_path: Path):
    (tmp_path / "news.yaml").write_text("mine")
    ended = polgraph("draft", ARTICLE, "-o", "news.yaml")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert "is there already" in ended.err
    assert (tmp_path / "news.yaml").read_text() == "mine"


def test_an_output_must_be_named(polgraph: Run):
    assert polgraph("draft", ARTICLE).code == 2
