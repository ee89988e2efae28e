"""A client that goes takes its query with it, down to the transaction in Neo4j."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence

import httpx
import pytest

from polgraph.api.graphql import GraphService
from polgraph.database import Graph
from polgraph.settings import Settings
from polgraph.web.app import create_app
from tests.web.raw import HEAD, connected
from tests.web.serving import serving

pytestmark = pytest.mark.engine

_MARK = "UNWIND range(1, 1000000000) AS slowly "
_RUNNING = f"""
SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH '{_MARK}'
RETURN count(*)"""
_BODY = b'{"query": "{ meetings { totalCount } officials { totalCount } }"}'


class _Slowly:
    """The graph, in which every statement of a request takes minutes."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        slow = f"{_MARK}WITH slowly WHERE slowly % 7 = 8 {cypher}"
        return await self._graph.read(slow, parameters, seconds=seconds)


@pytest.fixture
async def slow(
    article_graph: Graph, settings: Settings
) -> AsyncGenerator[httpx.AsyncClient]:
    app = create_app(
        settings, GraphService(_Slowly(article_graph), settings), schema_text=""
    )
    async with serving(app) as address, httpx.AsyncClient(base_url=address) as client:
        yield client


async def _running(graph: Graph, wanted: int) -> None:
    """Return when so many of the slow statements run in Neo4j."""
    found: object = None
    for _ in range(200):
        found = await graph.read(_RUNNING)
        if found == [[wanted]]:
            return
        await asyncio.sleep(0.1)
    assert found == [[wanted]]


async def test_a_client_that_goes_leaves_no_transaction(
    slow: httpx.AsyncClient, article_graph: Graph
):
    length = str(len(_BODY)).encode()
    async with connected(slow) as connection:
        await connection.send(HEAD + b"Content-Length: " + length + b"\r\n\r\n" + _BODY)
        await _running(article_graph, 2)
    await _running(article_graph, 0)
    assert await article_graph.read("RETURN 1") == [[1]]
