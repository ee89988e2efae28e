"""Pages over all nodes of a type come in order, each row once, those without a key last."""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from itertools import count

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


_NEW = """\
CREATE (:Node:Entity:Official {id: $id, name: $name, birthDate: $born, updatedAt: 'x'})"""
_GONE = "MATCH (o:Official {id: $id}) DETACH DELETE o"


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("key", ["name", "birthDate"])
async def test_a_walk_sees_untouched_rows_once_while_others_come_and_go(
    filled: GraphService, graph: Graph, key: str, direction: str
):
    before = await _walk(filled, "OfficialOrder", key, direction)
    names = [node[key] for node in before[::9]]
    gone = [node["id"] for node in before[3::11]]
    turns = count()

    async def come_and_go() -> None:
        turn = next(turns)
        async with graph.transaction() as transaction:
            for value in names:
                new = {
                    "id": f"new-{turn}-{value}",
                    "name": value or "N",
                    "born": value,
                }
                await transaction.run(_NEW, new)
            if turn < len(gone):
                await transaction.run(_GONE, {"id": gone[turn]})

    walked = await _walk(filled, "OfficialOrder", key, direction, come_and_go)
    seen = Counter(node["id"] for node in walked)
    untouched = [node["id"] for node in before if node["id"] not in gone]
    assert [seen[id_] for id_ in untouched] == [1] * len(untouched)
    assert max(seen.values()) == 1


async def _nothing() -> None:
    return


async def _walk(
    service: GraphService,
    order: str,
    key: str,
    direction: str,
    between: Callable[[], Awaitable[None]] = _nothing,
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
        await between()
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
    return nodes
