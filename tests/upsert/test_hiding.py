"""What an earlier polgraph left open is hidden before anything else is done."""

import pytest

from polgraph.database import Graph
from polgraph.deployment import prepare
from tests.upsert.news import FAR_OFF, embargoed, news, write

pytestmark = pytest.mark.engine

_LINKS = "MATCH ()-[r:SPOKE_AT|ATTENDED]->() "


@pytest.mark.parametrize("hidden", ["nidal", "meeting"])
async def test_a_graph_is_hidden_whole_before_it_is_used(graph: Graph, hidden: str):
    await write(graph, embargoed(news(), hidden, FAR_OFF))
    untils = f"{_LINKS} RETURN type(r), r.embargoUntil ORDER BY r.role, startNode(r).id"
    before = await graph.read(untils)
    assert ["SPOKE_AT", FAR_OFF] in before
    await graph.execute(f"{_LINKS} REMOVE r.embargoUntil")
    await prepare(graph, None, lambda _message: None)
    assert await graph.read(untils) == before
