"""No text breaks a field that takes one, and none finds everything.

`--inputs 10000` asks with so many texts; a field that comes to be served is asked from
then on, once it stands in `FIELDS`.
"""

import json
from collections.abc import Mapping

import httpx
import pytest

from polgraph.api.schema import public_schema
from tests.acceptance.any_input import any_input

pytestmark = pytest.mark.engine

FIELDS: Mapping[str, str] = {
    "search": "query($text: String!) { search(query: $text, first: 100) { totalCount edges { score highlight } } }",
    "suggest": "query($text: String!) { suggest(text: $text, first: 100) { score highlight } }",
    "paths": "query($text: ID!) { paths(from: $text, to: $text) { length } }",
    "network": "query($text: ID!) { network(around: [$text]) { nodes { id } } }",
}
INTERNALS = ("org.apache", "org.neo4j", "java.", "Lucene", "Exception", "Traceback")
REFUSED = {400, 413, 422}


def served_fields() -> list[str]:
    query = public_schema().graphql.query_type
    assert query is not None
    return [name for name in FIELDS if name in query.fields]


@pytest.fixture(scope="session")
def everything(client: httpx.Client) -> int:
    """How many things there are to be found."""
    entities = "officials parties bodies outlets meetings events articles mediaItems"
    kinds = (*entities.split(), "places", "topics", "statements")
    query = "{" + " ".join(f"{kind} {{ totalCount }}" for kind in kinds) + "}"
    data = client.post("/graphql", json={"query": query}).json()["data"]
    return sum(int(item["totalCount"]) for item in data.values())


@pytest.mark.parametrize("field", served_fields())
def test_no_text_breaks_a_field_or_finds_everything(
    client: httpx.Client,
    field: str,
    everything: int,
    request: pytest.FixtureRequest,
):
    for text in any_input(request.config.getoption("--inputs")):
        body = json.dumps({"query": FIELDS[field], "variables": {"text": text}})
        response = client.post(
            "/graphql", content=body, headers={"Content-Type": "application/json"}
        )
        shown = repr(text[:80])
        assert response.status_code == 200 or response.status_code in REFUSED, shown
        assert not [word for word in INTERNALS if word in response.text], shown
        answer = response.json()
        codes = {error["extensions"]["code"] for error in answer.get("errors", [])}
        assert not codes & {"INTERNAL", "DATABASE_UNAVAILABLE"}, shown
        data = answer.get("data")
        if data and field in {"search", "suggest"} and data[field]:
            assert _found(data[field]) < everything, shown
            if not any(map(str.isalnum, text)):
                assert _found(data[field]) == 0, shown


def _found(value: object) -> int:
    if isinstance(value, dict):
        assert value["totalCount"] >= len(value["edges"])
        return int(value["totalCount"])
    return len(value) if isinstance(value, list) else 0
