"""What somebody broke by other means is as loads would have written it."""

import pytest

from polgraph.database import Graph
from polgraph.upsert import Silence, rebuild_graph
from tests.upsert.dump import dump
from tests.upsert.news import FIRST, news, write

pytestmark = pytest.mark.engine

BROKEN = (
    "MATCH ()-[r:SPOKE_AT|MEMBER_OF]->() DELETE r",
    "MATCH (:Role)-[r:HELD_BY]->() DELETE r",
    "MATCH (a:Article), (t:Topic) CREATE (a)-[:MENTIONS]->(t)",
    "MATCH (m:Meeting) SET m.speakerCount = 42, m.earliest = '1900-01-01'",
    "MATCH (r:Role) REMOVE r.possibleFrom, r.provenFrom",
    "MATCH (e:Entity) SET e.mentionCount = null",
)


@pytest.mark.parametrize("statement", BROKEN)
async def test_what_was_broken_by_other_means_is_mended(graph: Graph, statement: str):
    await write(graph, news())
    before = await dump(graph)
    await graph.execute(statement)
    assert await dump(graph) != before
    assert await rebuild_graph(graph, FIRST, Silence())
    assert await dump(graph) == before


async def test_a_sound_graph_stays_as_it_is(graph: Graph):
    await write(graph, news())
    before = await dump(graph)
    assert await rebuild_graph(graph, FIRST, Silence())
    assert await dump(graph) == before
