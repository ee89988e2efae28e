"""Keys of names follow the rules that they are made under."""

import pytest

from polgraph.database import Graph
from polgraph.search import RULES
from polgraph.upsert import rekey
from tests.upsert.news import news, write

pytestmark = pytest.mark.engine

KEYS = "MATCH (n:Entity) RETURN n.id, n.norm, n.skel, n.keyRules ORDER BY n.id"


async def test_every_entity_is_written_with_keys(graph: Graph):
    await write(graph, news())
    rows = await graph.read(KEYS)
    assert len(rows) == 9
    assert all(norm and rules == RULES for _, norm, _, rules in rows)


async def test_keys_of_today_are_left_alone(graph: Graph):
    await write(graph, news())
    assert await rekey(graph) == 0


async def test_keys_of_other_rules_and_missing_ones_are_made_anew(graph: Graph):
    await write(graph, news())
    before = await graph.read(KEYS)
    await graph.execute("MATCH (n:Official) SET n.keyRules = 'old', n.norm = ['x']")
    await graph.execute("MATCH (n:Place) REMOVE n.keyRules, n.norm, n.skel")
    assert await rekey(graph) == 3
    assert await graph.read(KEYS) == before
