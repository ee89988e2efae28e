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
