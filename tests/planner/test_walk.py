"""Pages over all nodes of a type come in order, each row once, those without a key last."""

from collections.abc import Mapping, Sequence

import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.bench.size import Size
from polgraph.bench.synthesis import records
from polgraph.database import Graph
from polgraph.settings import Settings
from polgraph.upsert.filling import fill

_PAGE = """\
query ($after: String, $order: [%s!]) {
  root: %s(first: 7, after: $after, orderBy: $order) {
    pageInfo { hasNextPage endCursor }
    nodes { id %s }
  }
}"""
_ROOTS = {"MeetingOrder": "meetings", "OfficialOrder": "officials"}

Node = Mapping[str, str | None]


@pytest.fixture
async def filled(graph: Graph, settings: Settings) -> GraphService:
    await fill(graph, records(Size().scaled(0.0005)), now="2026-11-24T00:00:00Z")
    return GraphService(graph, settings)


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("MeetingOrder", "date"),
        ("OfficialOrder", "name"),
        ("OfficialOrder", "birthDate"),
    ],
)
async def test_a_walk_sees_every_row_once_and_in_order(
    filled: GraphService, order: str, key: str, direction: str
):
    walked = await _walk(filled, order, key, direction)
    expected = sorted(walked, key=lambda node: node["id"] or "")
    expected.sort(key=lambda node: node[key] or "", reverse=direction == "DESC")
    expected.sort(key=lambda node: node[key] is None)

    assert walked == expected
    assert len({node["id"] for node in walked}) == len(walked)
    assert len(walked) == (25 if order == "MeetingOrder" else 50)


async def _walk(
    service: GraphService, order: str, key: str, direction: str
) -> Sequence[Node]:
    """All nodes, page by page."""
    query = _PAGE % (order, _ROOTS[order], key)
    nodes: list[Node] = []
    after, more = None, True
    while more:
        variables = {"after": after, "order": [{key: direction}]}
        answer = await service.answer(GraphQLRequest(query, variables))
        assert not answer.errors
        page = (answer.data or {})["root"]
        assert isinstance(page, dict)
        nodes += page["nodes"]
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
    return nodes
