"""The claims of `polgraph.upsert.versions`."""

from pathlib import Path

import pytest

from polgraph.api.graphql import GraphService
from polgraph.database import Graph
from polgraph.deployment import make_ready, prepare
from polgraph.errors import NewerGraphError
from polgraph.model import VERSION
from polgraph.settings import Settings
from polgraph.upsert import upgrade, version_of
from tests.program import ROOT

pytestmark = pytest.mark.engine

_SPEECHES = "MATCH ()-[spoke:SPOKE_AT]->() RETURN count(spoke)"
_SET = "MERGE (m:Model {id: 'version'}) SET m.version = "


def silent(_message: str) -> None:
    return


async def test_an_older_graph_is_derived_anew_and_says_its_version(graph: Graph):
    await prepare(graph, ROOT / "seeds", silent)
    assert await version_of(graph) == VERSION
    speeches = await graph.read(_SPEECHES)
    await graph.execute("MATCH ()-[spoke:SPOKE_AT]->() DELETE spoke")
    await upgrade(graph, silent)
    assert await graph.read(_SPEECHES) == [[0]]

    await graph.execute(f"{_SET} {VERSION - 1}")
    await prepare(graph, None, silent)
    assert await graph.read(_SPEECHES) == speeches
    assert await version_of(graph) == VERSION


async def test_a_newer_graph_is_refused_before_anything_is_written(
    graph: Graph, settings: Settings
):
    await graph.execute(f"{_SET} {VERSION + 1}")
    before = await graph.read("MATCH (n) RETURN labels(n), properties(n)")
    service = GraphService(graph, settings)
    uses = (make_ready(graph), prepare(graph, Path("nowhere"), silent), service.ready())
    for use in uses:
        with pytest.raises(
            NewerGraphError, match=f"version {VERSION + 1}.* {VERSION};"
        ):
            await use
    assert await graph.read("MATCH (n) RETURN labels(n), properties(n)") == before


async def test_a_graph_that_knows_only_its_version_is_empty(graph: Graph):
    await graph.execute(f"{_SET} {VERSION}")
    await prepare(graph, ROOT / "seeds", silent)
    assert await graph.read(_SPEECHES) != [[0]]
