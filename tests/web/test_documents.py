"""The claims of `polgraph.web.documents` and `polgraph.web.wording`."""

import re
from pathlib import Path

import pytest
from graphql import GraphQLSchema, build_schema, parse, validate

from polgraph.web.documents import node_documents, page_document
from polgraph.web.wording import words_in

ROOT = Path(__file__).parents[2]
DOCUMENTS = {
    **node_documents(),
    "Start": page_document("Start"),
    "Type": page_document("Type"),
}


@pytest.fixture(scope="module")
def served_schema() -> GraphQLSchema:
    path = ROOT / "schema" / "schema.graphql"
    if not path.is_file():
        pytest.skip("schema/schema.graphql has not been generated")
    return build_schema(path.read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_the_schema_answers_every_page(name: str, served_schema: GraphQLSchema):
    """And every document carries the fragments it spreads, and no others."""
    assert validate(served_schema, parse(DOCUMENTS[name].text)) == []


@pytest.mark.parametrize("name", sorted(node_documents()))
def test_every_long_list_can_be_turned(name: str):
    document = DOCUMENTS[name]
    paged = re.findall(r"after: \$(\w+)", document.text)
    assert sorted(paged) == sorted(document.cursors)


def test_both_languages_say_everything():
    arabic, english = words_in("ar"), words_in("en")
    assert arabic.keys() == english.keys()
    assert all(arabic.values())
    assert all(english.values())


def test_every_type_with_a_page_has_a_name():
    assert node_documents().keys() <= words_in("en").keys()
