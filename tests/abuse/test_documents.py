"""Documents that ask for too much are refused before anything is read."""

import httpx
import pytest

from polgraph.access import TokenFile
from polgraph.engine import Server
from tests.abuse.conftest import Ask, codes

pytestmark = pytest.mark.engine


def deep(levels: int) -> str:
    of_type = "{ kind ofType " * levels + "{ kind }" + " }" * levels
    return f"{{ __schema {{ types {{ fields {{ type {of_type} }} }} }} }}"


TOO_MUCH = {
    "breadth": "{ " + " ".join(f"a{n}: __typename" for n in range(25)) + " }",
    "aliases-of-one-field": '{ official(id: "o") {'
    + " ".join(f"a{n}: name" for n in range(40))
    + "} }",
    "aliases-in-a-fragment-spread-often": "{ "
    + " ".join(f'official(id: "o{n}") {{ ...F }}' for n in range(1))
    + "} fragment F on Official {"
    + " ".join(f"a{n}: id" for n in range(40))
    + "}",
    "a-page-beyond-the-limit": "{ officials(first: 101) { nodes { id } } }",
    "pages-of-pages": "{ officials(first: 100) { nodes { spokeAt(first: 100)"
    " { nodes { speakers(first: 100) { nodes { id } } } } } } }",
    "many-operations": " ".join(f"query Q{n} {{ __typename }}" for n in range(20)),
    "depth-by-inline-fragments": "{ meetings { nodes "
    + "{ ... on Meeting { parent " * 20
    + "{ id }"
    + " } }" * 20
    + " } }",
    "circular-introspection": deep(20),
    "directives": "{ __typename " + " ".join(["@include(if: true)"] * 30) + " }",
}
ODD = {
    "first: -1": "{ officials(first: -1) { nodes { id } } }",
    "first beyond an Int": "{ officials(first: 99999999999) { nodes { id } } }",
    "first and last": "{ officials(first: 1, last: 1) { nodes { id } } }",
    "a cursor that is none": '{ officials(after: "%%") { nodes { id } } }',
    "a mutation": "mutation { deleteEverything }",
    "a subscription": "subscription { officials { totalCount } }",
    "a schema": "type Query { a: Int }",
    "a directive of ours": "{ __typename @cypher }",
    "nothing": "{",
    "an order by two keys": "{ articles(orderBy: [{name: ASC, publishedAt: ASC}])"
    " { totalCount } }",
    "an order by no key": "{ articles(orderBy: [{}]) { totalCount } }",
    "a null key": "query ($d: OrderDirection) {"
    " articles(orderBy: [{name: $d}]) { totalCount } }",
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_too_much_is_refused_with_the_limit(ask: Ask, name: str):
    answer = ask(TOO_MUCH[name])
    assert codes(answer) <= {"LIMIT_EXCEEDED", "VALIDATION_FAILED", "BAD_USER_INPUT"}
    assert codes(answer)
    assert answer.json().get("data") in (None, {"officials": None})


@pytest.mark.parametrize("name", ODD)
def test_what_cannot_be_meant_is_an_error_and_no_accident(ask: Ask, name: str):
    answer = ask(ODD[name])
    assert answer.status_code in {200, 400, 405}
    assert codes(answer)
    assert "INTERNAL" not in codes(answer)


@pytest.mark.parametrize(
    "query",
    [
        'query ($v: ID = "x") { official(id: $v) { id } }',
        "query ($v: Boolean = true) { officials @include(if: $v) { totalCount } }",
        "query ($v: Boolean = true) { officials { nodes { id @skip(if: $v) } } }",
        "query ($v: OrderDirection = ASC) { officials(orderBy: [{name: $v}])"
        " { totalCount } }",
    ],
)
def test_a_null_where_none_may_be_is_the_client_s_mistake(ask: Ask, query: str):
    assert codes(ask(query, v=None)) == {"BAD_USER_INPUT"}


def test_requests_are_not_batched(client: httpx.Client):
    one = {"query": "{ __typename }"}
    answer = client.post("/graphql", json=[one, one])
    assert answer.status_code == 400
    assert "batching" in answer.text


def test_what_a_token_may_ask_is_not_remembered_for_everybody(
    ask: Ask, client: httpx.Client, article: Server
):
    file = TokenFile(article.home / "tokens.json")
    held = {"Authorization": f"Bearer {file.add('abuse')}"}
    document = "{ officials(first: 101) { totalCount } }"
    for _ in range(2):
        answer = client.post("/graphql", json={"query": document}, headers=held)
        assert answer.json()["data"]["officials"]["totalCount"] > 0
        assert codes(ask(document)) == {"LIMIT_EXCEEDED"}
    file.remove("abuse")


def test_introspection_is_answered_and_bounded(ask: Ask):
    """A choice: the schema is public; asking it for itself without end is not."""
    assert ask("{ __schema { queryType { name } } }").json()["data"]
    assert codes(ask(deep(20)))
