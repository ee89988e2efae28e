"""Who asks together with others gets the answer that they would get alone."""

import asyncio
from collections.abc import Mapping, Sequence

import pytest

from polgraph.api import execution
from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLAnswer
from polgraph.database import Graph
from polgraph.settings import Settings
from tests.oracle.comparing import Asked, Compared
from tests.oracle.conftest import Filled, patient
from tests.oracle.documents import documents
from tests.oracle.executor import schema
from tests.oracle.values import Values

pytestmark = pytest.mark.engine

_MANY = 5
_GENERATED = 60
_BY_ID = """
query About($id: ID!, $most: Int!) {
  node(id: $id) {
    __typename id
    ... on Official {
      name birthDate
      parties { id name }
      roles(first: $most, orderBy: [{ since: ASC }]) { nodes { id title } totalCount }
      spokeAt(first: $most) { nodes { id date speakers { totalCount nodes { id } } } }
    }
    ... on Meeting { name date speakers(first: 2) { edges { position node { id } } } }
    ... on Party { name officials(first: $most) { totalCount nodes { name } } }
    ... on Article { name url reportsOn { id } }
  }
}
"""
_SEARCH = """
query Search($text: String!) {
  search(query: $text, types: [OFFICIAL], first: 2) {
    nodes { id name ... on Official { parties { id } spokeAt(first: 2) { nodes { id } } } }
  }
}
"""


class Noting:
    """Reads a graph and notes which statements were run for several requests."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.statements: list[str] = []

    @property
    def shared(self) -> int:
        return sum(" AS each CALL (each) {" in cypher for cypher in self.statements)

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        self.statements.append(cypher)
        return await self._graph.read(cypher, parameters, seconds=seconds)


async def test_everything_that_is_there_asked_for_at_once(
    filled: Filled, settings: Settings, compared: Compared
):
    ids = [record.id for record in filled.records] + ["nobody"]
    async with Graph(filled.connection) as graph:
        noting = Noting(graph)
        asking = _asking(noting, settings, compared)
        asked = [
            Asked(_BY_ID, {"id": id_, "most": most}, languages)
            for id_ in ids
            for most, languages in ((2, ()), (3, ()), (2, ("fr",)))
        ]
        differences = await asyncio.gather(*map(asking.difference, asked))
    assert [it for it in differences if it is not None] == []
    assert noting.shared > len(asked) / 10
    assert len(noting.statements) < len(asked) / 2


async def test_searches_at_once(filled: Filled, settings: Settings, compared: Compared):
    texts = ("Official 42", "nobody", "Zaynab", "\N{ARABIC LETTER YEH}", "a\\b", "$p0")
    asked = [Asked(_SEARCH, {"text": text}) for text in texts]
    alone = [await compared.served(each) for each in asked]
    async with Graph(filled.connection) as graph:
        noting = Noting(graph)
        asking = _asking(noting, settings, compared)
        together = await asyncio.gather(*map(asking.served, asked * 3))
    assert list(map(_told, together)) == list(map(_told, alone)) * 3
    assert noting.shared


async def test_generated_documents_asked_by_many_at_once(
    filled: Filled,
    settings: Settings,
    compared: Compared,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(execution, "SMALL", 10**9)
    values = Values.of(filled.records)
    async with Graph(filled.connection) as graph:
        noting = Noting(graph)
        asking = _asking(noting, settings, compared)
        for seed in range(_GENERATED):
            asked = documents(schema(), values, seed).asked
            alone = await compared.served(asked)
            many = await asyncio.gather(*(asking.served(asked) for _ in range(_MANY)))
            assert [_told(each) for each in many] == [_told(alone)] * _MANY, asked.told
    assert noting.shared > _GENERATED / 10


def _asking(graph: Noting, settings: Settings, compared: Compared) -> Compared:
    service = GraphService(graph, patient(settings))
    return Compared(service, compared.world, compared.pages)


def _told(answer: GraphQLAnswer) -> object:
    return answer.data, answer.errors, answer.extensions
