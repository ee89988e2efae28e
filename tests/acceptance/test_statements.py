"""Each root field costs one Cypher statement, whatever is selected; a search costs two."""

from collections.abc import Mapping, Sequence

import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.settings import Settings
from tests.acceptance.examples import NAMES, Example, example
from tests.planner.golden_cases import answered_by_one_statement

pytestmark = pytest.mark.engine

SEVERAL = """
query Several($deep: Boolean!) {
  meetings { ...Spoken }
  again: meetings(first: 1) { totalCount }
  official(id: "nidal-al-bataineh") {
    name roles { nodes { held organization { headquarters { within { name } } } } }
    spokeAt { edges { node { ...Reported @include(if: $deep) } statements { text } } }
  }
  node(id: "erada-party") { __typename ... on Party { children { nodes { name } } } }
  nodes(ids: ["amman", "nobody", "altaj"]) { id }
  datasets { title }
}
fragment Spoken on MeetingConnection {
  totalCount
  nodes { speakers { edges { rolesThen { title } statements { topics { name } } } } }
}
fragment Reported on Meeting { reports { nodes { media { nodes { kind } } } } }
"""
SEARCHING = 2  # what the indexes find, then the page of what is ranked best
DOCUMENTS = {
    **{name: (example(name), SEARCHING if name == "search" else 1) for name in NAMES},
    "several-root-fields": (Example(SEVERAL, {"deep": True}), 6),
    "a-part-left-out": (Example(SEVERAL, {"deep": False}), 6),
    "the-same-field-twice": (Example("{ places { totalCount } places { nodes { name } } }", {}), 1),
    "the-one-who-is-meant": (Example('{ search(query: "نضال", first: 1) { nodes { name } } }', {}), 1),
    "nothing-of-the-graph": (Example("{ __typename __schema { types { name } } }", {}), 0),
    **{
        f"golden/{case.name}": (Example(case.document, dict(case.variables)), len(case.compiled))
        for case in answered_by_one_statement()
    },
}  # fmt: skip


class CountingGraph:
    """A real graph that counts the statements it is asked to run."""

    def __init__(self, graph: Graph) -> None:
        self.statements = 0
        self._graph = graph

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        self.statements += 1
        return await self._graph.read(cypher, parameters, seconds=seconds)


@pytest.mark.parametrize("name", DOCUMENTS)
async def test_each_root_field_costs_one_statement(
    article_graph: Graph, settings: Settings, name: str
):
    asked, expected = DOCUMENTS[name]
    graph = CountingGraph(article_graph)
    request = GraphQLRequest(asked.query, asked.variables)
    answer = await GraphService(graph, settings).answer(request)
    assert answer.errors == ()
    assert graph.statements == expected
