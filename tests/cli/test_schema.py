from pathlib import Path

from tests.cli.conftest import Run
from tests.program import ROOT

PAGES = ("reference.md", "errors.md")
FILES = ("schema.graphql", "constraints.cypher", "seed.schema.json")


def test_what_is_kept_is_what_the_model_says(polgraph: Run, tmp_path: Path):
    polgraph("schema")
    for name in FILES:
        written = (tmp_path / "schema" / name).read_text(encoding="utf-8")
        assert written == (ROOT / "schema" / name).read_text(encoding="utf-8")
    for name in PAGES:
        written = (tmp_path / "docs" / name).read_text(encoding="utf-8")
        assert written == (ROOT / "docs" / name).read_text(encoding="utf-8")


def test_drift_is_a_failure_that_names_the_file(polgraph: Run, tmp_path: Path):
    assert polgraph("schema").code == 0
    assert polgraph("schema", "--check").code == 0
    (tmp_path / "schema" / FILES[0]).write_text("type Query", encoding="utf-8")
    ended = polgraph("schema", "--check")
    assert ended.code == 1
    assert FILES[0] in ended.err
    assert FILES[1] not in ended.err


def test_a_broken_promise_is_a_failure_that_names_it(polgraph: Run, tmp_path: Path):
    (tmp_path / "promised.graphql").write_text(
        "type Query { node(id: ID!): Node weather: Int } interface Node { id: ID! }",
        encoding="utf-8",
    )
    ended = polgraph("schema", "--against", "promised.graphql")
    assert ended.code == 1
    assert ended.out.strip() == "Query.weather"
    assert polgraph("schema", "--against", "nothing.graphql").code == 1
    assert not (tmp_path / "schema").exists()
