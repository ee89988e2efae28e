"""The id of a merged entity answers as the entity that is left."""

from pathlib import Path

import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.seeds.deciding import merge
from polgraph.seeds.loading import load
from polgraph.settings import Settings

pytestmark = pytest.mark.engine

SEED = """\
dataset: one
datasets: [{ id: one, title: One, sources: optional }]
officials:
  - { id: omar, name: Omar }
  - { id: umar, name: Umar }
  - { id: lina, name: Lina }
  - { id: hidden, name: Hidden, embargo_until: 2999-01-01 }
  - { id: other, name: Other }
bodies: [{ id: council, name: Council }]
roles:
  - { id: umar-head, official: umar, organization: council, title: Head }
  - { id: lina-head, official: lina, organization: council, title: Head }
relations: [{ kind: family, from: umar, to: lina }]
"""


@pytest.fixture
async def merged(graph: Graph, settings: Settings, tmp_path: Path) -> GraphService:
    (tmp_path / "one.yaml").write_text(SEED)
    await load(graph, [tmp_path / "one.yaml"])
    await merge(graph, "umar", "omar", "one person", "Editor 1")
    await merge(graph, "other", "hidden", "one person", "Editor 1")
    return GraphService(graph, settings)


async def test_former_ids_answer(merged: GraphService):
    document = """
    query Former($id: ID!, $ids: [ID!]!) {
      node(id: $id) { id }
      official(id: "umar") { id names { text } }
      party(id: "umar") { id }
      nodes(ids: $ids) { id }
      more: nodes(ids: ["umar", "nobody", "omar"]) { id }
      other: official(id: "other") { id }
    }
    """
    variables = {"id": "umar", "ids": ["lina", "umar", "nobody"]}
    answer = await merged.answer(GraphQLRequest(document, variables))
    assert answer.errors == ()
    assert answer.data == {
        "node": {"id": "omar"},
        "official": {"id": "omar", "names": [{"text": "Omar"}, {"text": "Umar"}]},
        "party": None,
        "nodes": [{"id": "lina"}, {"id": "omar"}, None],
        "more": [{"id": "omar"}, None, {"id": "omar"}],
        "other": None,  # one data set hides it: it is hidden
    }


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("umar", "lina", [("omar", "lina")]),
        ("lina", "umar", [("lina", "omar")]),
        ("umar", "omar", []),
    ],
)
async def test_former_ids_are_ends_of_paths(
    merged: GraphService, start: str, end: str, found: list[tuple[str, str]]
):
    document = """query ($from: ID!, $to: ID!) {
      paths(from: $from, to: $to, first: 1, maxHops: 1) { start { id } end { id } } }"""
    variables = {"from": start, "to": end}
    answer = await merged.answer(GraphQLRequest(document, variables))
    assert answer.errors == ()
    paths = [{"start": {"id": one}, "end": {"id": other}} for one, other in found]
    assert answer.data == {"paths": paths}


async def test_former_ids_are_what_a_network_is_around(merged: GraphService):
    document = (
        "query ($ids: [ID!]!) { network(around: $ids, types: []) { nodes { id } } }"
    )
    variables = {"ids": ["umar", "lina", "omar"]}
    answer = await merged.answer(GraphQLRequest(document, variables))
    assert answer.errors == ()
    assert answer.data == {"network": {"nodes": [{"id": "omar"}, {"id": "lina"}]}}


async def test_former_ids_are_what_is_filtered_by(merged: GraphService):
    document = """
    query Filtered($id: ID!) {
      one: officials(where: { id: { eq: $id } }) { nodes { id } }
      some: officials(where: { id: { in: ["umar", "lina"] } }) { totalCount }
      both: officials(where: { id: { eq: "umar", in: ["lina"] } }) { totalCount }
      others: officials(where: { NOT: { id: { eq: $id } } }) { nodes { id } }
      roles(where: { official: { id: { eq: $id } } }) { nodes { id } }
      relations(where: { other: { eq: $id } }) { totalCount }
      hidden: officials(where: { id: { eq: "other" } }) { totalCount }
      body(id: "council") {
        roles(where: { official: { id: { in: [$id] } } }) { nodes { id } }
      }
    }
    """
    answer = await merged.answer(GraphQLRequest(document, {"id": "umar"}))
    assert answer.errors == ()
    role = {"nodes": [{"id": "umar-head"}]}
    assert answer.data == {
        "one": {"nodes": [{"id": "omar"}]},
        "some": {"totalCount": 2},
        "both": {"totalCount": 0},
        "others": {"nodes": [{"id": "lina"}]},
        "roles": role,
        "relations": {"totalCount": 1},
        "hidden": {"totalCount": 0},
        "body": {"roles": role},
    }
