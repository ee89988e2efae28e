"""Filling an empty graph makes what loading makes."""

import pytest

from polgraph.bench.size import Size
from polgraph.bench.synthesis import records
from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.upsert import upsert
from polgraph.upsert.filling import fill
from tests.upsert.dump import dump

NOW = "2026-11-23T12:00:00Z"
SMALL = Size().scaled(0.001)


async def test_filling_makes_the_graph_that_loading_makes(graph: Graph):
    await fill(graph, records(SMALL), now=NOW)
    filled = await dump(graph)

    await graph.execute("MATCH (n) DETACH DELETE n")
    async with graph.transaction() as transaction:
        await upsert(transaction, list(records(SMALL)), now=NOW)

    assert await dump(graph) == filled


async def test_a_graph_that_holds_something_is_not_filled(graph: Graph):
    await graph.execute("CREATE (:Node {id: 'first'})")

    with pytest.raises(InputError, match="not empty"):
        await fill(graph, records(SMALL), now=NOW)
