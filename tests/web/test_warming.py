"""What a page asks first, Neo4j has planned before."""

from collections.abc import Mapping, Sequence

import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.settings import Settings
from polgraph.web.documents import page_document
from polgraph.web.warming import warm

pytestmark = pytest.mark.engine

PAGES = ("Type", "Official", "Meeting", "Article", "Start")


class Noting:
    """Reads the graph and notes the statements."""

    def __init__(self, graph: Graph) -> None:
        self.statements: set[str] = set()
        self._graph = graph

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        self.statements.add(cypher)
        return await self._graph.read(cypher, parameters, seconds=seconds)


async def test_pages_send_no_statement_that_was_not_sent_before(
    article_graph: Graph, settings: Settings
):
    noting = Noting(article_graph)
    service = GraphService(noting, settings)
    await warm(service)
    before = frozenset(noting.statements)
    assert len(before) > len(PAGES)
    for name in PAGES:
        variables = {} if name == "Start" else {"id": "yusr-hassan"}
        request = GraphQLRequest(page_document(name).text, variables, languages=("en",))
        answer = await service.answer(request)
        assert not answer.errors
    assert noting.statements == before
