"""Search and suggestions over the article, as a client asks for them."""

import base64
from typing import Any

import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLAnswer, GraphQLRequest

pytestmark = pytest.mark.engine

SEARCH = """
query Search($text: String!, $types: [EntityType!], $first: Int, $after: String) {
  search(query: $text, types: $types, first: $first, after: $after) {
    totalCount
    edges {
      cursor score weak highlight matchedName
      statement { id text }
      node { __typename id name }
    }
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}"""
SHORT = """
query Short($text: String!, $types: [EntityType!], $after: String) {
  one: search(query: $text, types: $types, first: 1) { edges { ...Hit } }
  two: search(query: $text, types: $types, first: 2, after: $after) {
    edges { ...Hit }
    pageInfo { hasNextPage }
  }
}
fragment Hit on SearchEdge {
  cursor score weak highlight matchedName
  statement { id text }
  node { __typename id name }
}"""
NODES = """
query Nodes($text: String!, $types: [EntityType!]) {
  one: search(query: $text, types: $types, first: 1) { nodes { ...Entity } }
  two: search(query: $text, types: $types, first: 2) {
    nodes { ...Entity }
    pageInfo { hasNextPage }
  }
  all: search(query: $text, types: $types, first: 5) { totalCount nodes { ...Entity } }
}
fragment Entity on Entity {
  __typename id name names { text kind }
  ... on Official { roles { nodes { title held citations { quote } } } }
}"""
SUGGEST = """
query Suggest($text: String!, $types: [EntityType!], $first: Int) {
  suggest(text: $text, types: $types, first: $first) {
    cursor score highlight matchedName node { id }
  }
}"""


Found = dict[str, Any]


async def answered(service: GraphService, query: str, **variables: object) -> Found:
    answer = await service.answer(GraphQLRequest(query, variables))
    assert not answer.errors, answer.errors
    assert answer.data is not None
    return dict(answer.data)


async def searched(service: GraphService, **variables: object) -> Found:
    found: Found = (await answered(service, SEARCH, **variables))["search"]
    return found


async def suggested(service: GraphService, **variables: object) -> list[Found]:
    found: list[Found] = (await answered(service, SUGGEST, **variables))["suggest"]
    return found


async def refused(
    service: GraphService, query: str, **variables: object
) -> GraphQLAnswer:
    answer = await service.answer(GraphQLRequest(query, variables))
    assert answer.errors
    return answer


@pytest.mark.parametrize(
    "text",
    [
        "نضال البطاينة",
        "نضال البطاينه",
        "النائب نضال بطاينة",
        "Nidal Bataineh",
        "Nedal Al Batayneh",
        "batayneh, nidal",
        "Ni9al Batayneh",
        "نضال البطا",
    ],
)
async def test_a_person_comes_first_in_any_spelling(service: GraphService, text: str):
    found = await searched(service, text=text)
    first = found["edges"][0]
    assert first["node"]["id"] == "nidal-al-bataineh"
    assert not first["weak"]


async def test_the_spelling_that_matched_is_told_and_marked(service: GraphService):
    found = await searched(service, text="bataineh")
    first = found["edges"][0]
    assert first["matchedName"] == "Nidal Al-Bataineh"
    assert first["highlight"] == "Nidal Al-<mark>Bataineh</mark>"


async def test_a_statement_is_found_by_its_words(service: GraphService):
    found = await searched(service, text="منصات التواصل الاجتماعي")
    edges = [edge for edge in found["edges"] if edge["statement"]]
    assert edges
    assert {edge["node"]["__typename"] for edge in edges} == {"Meeting"}
    assert all("<mark>" in edge["highlight"] for edge in edges)
    assert all(edge["matchedName"] is None for edge in edges)


async def test_types_narrow_what_is_found_and_counted(service: GraphService):
    found = await searched(service, text="حزب إرادة", types=["PARTY"])
    assert [edge["node"]["id"] for edge in found["edges"]] == ["erada-party"]
    assert found["totalCount"] == 1


async def test_pages_follow_each_other_and_hold_everything_once(service: GraphService):
    whole = await searched(service, text="حزب إرادة", first=100)
    seen: list[str] = []
    after = None
    while True:
        page = await searched(service, text="حزب إرادة", first=4, after=after)
        assert page["totalCount"] == whole["totalCount"]
        seen += [edge["cursor"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert seen == [edge["cursor"] for edge in whole["edges"]]
    assert len(seen) == len(set(seen)) == whole["totalCount"]


@pytest.mark.parametrize(
    "text",
    ["نضال البطاينة", "نضال", "Nidal Bataineh", "حزب", "الأحزاب السياسية", "zzzz", "%"],
)
@pytest.mark.parametrize("types", [None, ["OFFICIAL"], ["PARTY", "MEETING"]])
async def test_a_short_page_is_the_beginning_of_a_long_one(
    service: GraphService, text: str, types: list[str] | None
):
    long = await searched(service, text=text, types=types)
    short = await answered(service, SHORT, text=text, types=types)
    assert short["one"]["edges"] == long["edges"][:1]
    assert short["two"]["edges"] == long["edges"][:2]
    assert short["two"]["pageInfo"]["hasNextPage"] == (len(long["edges"]) > 2)
    if len(long["edges"]) > 1:
        after = long["edges"][0]["cursor"]
        rest = await answered(service, SHORT, text=text, types=types, after=after)
        assert rest["two"]["edges"] == long["edges"][1:3]


@pytest.mark.parametrize("types", [None, ["OFFICIAL"], ["PARTY", "MEETING"]])
@pytest.mark.parametrize(
    "text", ["نضال", "إرادة", "حزب إرادة", "يسر حسان", "Omar", "عمان"]
)
async def test_a_page_read_with_its_search_is_that_of_a_search_with_a_total(
    service: GraphService, text: str, types: list[str] | None
):
    found = await answered(service, NODES, text=text, types=types)
    every = found["all"]["nodes"]
    assert found["one"]["nodes"] == every[:1]
    assert found["two"]["nodes"] == every[:2]
    assert found["two"]["pageInfo"]["hasNextPage"] == (len(every) > 2)


async def test_the_best_come_first_with_scores_from_0_to_1(service: GraphService):
    found = await searched(service, text="حزب إرادة", first=100)
    scores = [edge["score"] for edge in found["edges"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert all(edge["weak"] == (edge["score"] < 0.75) for edge in found["edges"])


@pytest.mark.parametrize("text", ["", "  ", "***", '"', "🙂", "\u200f", "\0", "()[]{}"])
async def test_nothing_to_look_for_finds_nothing(service: GraphService, text: str):
    found = await searched(service, text=text)
    assert found["totalCount"] == 0
    assert found["edges"] == found["nodes"] == []
    assert await suggested(service, text=text) == []


async def test_a_suggestion_needs_two_characters(service: GraphService):
    assert await suggested(service, text="ن") == []
    found = await suggested(service, text="نض")
    assert found[0]["node"]["id"] == "nidal-al-bataineh"


async def test_suggestions_are_8_unless_asked_otherwise(service: GraphService):
    found = await answered(service, '{ suggest(text: "حزب") { score } }')
    assert 2 < len(found["suggest"]) <= 8
    assert len(await suggested(service, text="حزب", first=2)) == 2


async def test_a_cursor_of_another_list_is_refused_also_by_a_kept_plan(
    service: GraphService,
):
    found = await searched(service, text="حزب إرادة", first=1)
    after = found["pageInfo"]["endCursor"]
    await searched(service, text="حزب إرادة", first=1, after=after)
    forged = base64.urlsafe_b64encode(b'["00000000",1,"x"]').decode()
    answer = await refused(service, SEARCH, text="حزب إرادة", first=1, after=forged)
    (error,) = answer.errors
    assert "cursor" in str(error["message"])
    assert error["path"] == ["search"]


async def test_a_page_over_the_limit_is_refused(service: GraphService):
    answer = await refused(service, SEARCH, text="حزب", first=101)
    assert "at most 100" in str(answer.errors[0]["message"])


async def test_aliases_fragments_and_counts_alone(service: GraphService):
    data = await answered(
        service,
        """
            query Two($skip: Boolean!) {
              people: search(query: "نضال", types: [OFFICIAL]) { ...Found }
              count: search(query: "حزب") { totalCount @skip(if: $skip) __typename }
              typed: suggest(text: "نض") { __typename s: score node { ...Named } }
            }
            fragment Found on SearchConnection { edges { node { ...Named } } }
            fragment Named on Entity {
              id
              ... on Official { spokeAt { totalCount } }
            }""",
        skip=True,
    )
    assert data["count"] == {"__typename": "SearchConnection"}
    official = {"id": "nidal-al-bataineh", "spokeAt": {"totalCount": 1}}
    assert data["people"]["edges"][0] == {"node": official}
    assert data["typed"][0]["__typename"] == "SearchEdge"
    assert data["typed"][0]["node"] == official
