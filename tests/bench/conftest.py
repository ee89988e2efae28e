"""The indexes of the measured servers go with the test that made them."""

from collections.abc import AsyncGenerator

import pytest

from polgraph.database import Graph

_ADDED = "SHOW INDEXES YIELD name WHERE name STARTS WITH 'bench_'"


@pytest.fixture(autouse=True)
async def without_their_indexes(graph: Graph) -> AsyncGenerator[None]:
    yield
    for (name,) in await graph.read(_ADDED):
        await graph.execute(f"DROP INDEX {name}")
