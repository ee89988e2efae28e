from pathlib import Path

import pytest

from polgraph.engine import Server
from tests.cli.conftest import Run
from tests.program import ROOT

EXAMPLE = str(ROOT / "frontend" / "examples" / "who-spoke-at-which-meeting.graphql")


def asked(folder: Path, query: str) -> str:
    file = folder / "asked.graphql"
    file.write_text(query, encoding="utf-8")
    return str(file)


@pytest.mark.engine
def test_the_answer_is_printed_in_its_own_letters(polgraph: Run, article: Server):
    ended = polgraph("query", EXAMPLE, POLGRAPH_HOME=str(article.home))
    assert ended.code == 0
    assert "عمر الدهامشة" in ended.out


@pytest.mark.engine
def test_variables_are_given_as_json(polgraph: Run, article: Server, tmp_path: Path):
    query = "query($id: ID!) { place(id: $id) { id } }"
    file = asked(tmp_path, query)
    ended = polgraph(
        "query", file, "--variables", '{"id": "amman"}', POLGRAPH_HOME=str(article.home)
    )
    assert '"id": "amman"' in ended.out


@pytest.mark.engine
def test_an_answer_with_errors_is_a_failure(
    polgraph: Run, article: Server, tmp_path: Path
):
    file = asked(tmp_path, "{ meeting { id } }")
    ended = polgraph("query", file, POLGRAPH_HOME=str(article.home))
    assert ended.code == 1
    assert "VALIDATION_FAILED" in ended.out


@pytest.mark.engine
def test_explaining_shows_statement_plan_and_hits_of_each_root_field(
    polgraph: Run, article: Server, tmp_path: Path
):
    query = 'query($id: ID!) { a: place(id: $id) { id } b: party(id: "p") { id } }'
    file = asked(tmp_path, query)
    variables = ("--variables", '{"id": "amman"}')
    home = str(article.home)
    ended = polgraph("query", file, "--explain", *variables, POLGRAPH_HOME=home)
    assert ended.code == 0
    assert ended.out.count("MATCH") >= 2
    told = [line for line in ended.out.splitlines() if line.startswith("//")]
    assert told.index("// a") < told.index("// b")
    assert sum("ProduceResults" in line for line in told) == 2
    assert "cost at worst 2, database hits " in told[-1]
    assert '"amman"' in ended.out
    assert '"amman"' not in ended.out.split(";", 1)[0].split("\n\n", 1)[1]


@pytest.mark.engine
def test_explaining_a_search_shows_every_statement_of_it(
    polgraph: Run, article: Server, tmp_path: Path
):
    query = '{ found: search(query: "Nedal Batayneh") { edges { score node { id } } } }'
    file = asked(tmp_path, query)
    ended = polgraph("query", file, "--explain", POLGRAPH_HOME=str(article.home))
    assert ended.code == 0
    told = [line for line in ended.out.splitlines() if line.startswith("//")]
    assert told.count("// found") == sum("ProduceResults" in line for line in told) == 2
    assert ended.out.index("queryNodes") < ended.out.index("nidal-al-bataineh")


@pytest.mark.engine
def test_a_query_that_cannot_be_explained_says_why(
    polgraph: Run, article: Server, tmp_path: Path
):
    file = asked(tmp_path, "{ nothing }")
    home = str(article.home)
    ended = polgraph("query", file, "--explain", POLGRAPH_HOME=home)
    assert ended.code == 1
    assert "nothing" in ended.err


@pytest.mark.parametrize("variables", ["{", "[1]", "null"])
def test_variables_that_are_no_object_are_a_mistake_of_use(
    polgraph: Run, variables: str
):
    assert polgraph("query", EXAMPLE, "--variables", variables).code == 2


def test_a_file_that_is_not_there_is_named(polgraph: Run):
    ended = polgraph("query", "nowhere.graphql")
    assert ended.code == 1
    assert "nowhere.graphql" in ended.err
