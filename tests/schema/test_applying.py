import pytest

from polgraph.database import Graph
from polgraph.model import MODEL
from polgraph.schema import ddl, ensure

pytestmark = pytest.mark.engine

SHOW = "SHOW INDEXES YIELD name, state, type WHERE type <> 'LOOKUP' RETURN name, state"


async def test_ensuring_twice_changes_nothing(graph: Graph):
    await ensure(graph)
    before = await graph.read(SHOW)
    await ensure(graph)
    assert await graph.read(SHOW) == before
    assert len(before) == len(ddl(MODEL))
    assert {state for _, state in before} == {"ONLINE"}


async def test_what_is_missing_comes_back(graph: Graph):
    await graph.execute("DROP INDEX polgraph_Meeting_date")
    await graph.execute("DROP CONSTRAINT polgraph_Node_id_unique")
    await ensure(graph)
    names = {name for name, _ in await graph.read(SHOW)}
    assert names >= {"polgraph_Meeting_date", "polgraph_Node_id_unique"}


async def test_what_the_model_no_longer_has_is_dropped(graph: Graph):
    await graph.execute(
        "CREATE INDEX polgraph_Meeting_mood FOR (n:Meeting) ON (n.mood)"
    )
    await graph.execute(
        "CREATE CONSTRAINT polgraph_Old_id_unique FOR (n:Old) REQUIRE n.id IS UNIQUE"
    )
    await ensure(graph)
    names = {name for name, _ in await graph.read(SHOW)}
    assert not names & {"polgraph_Meeting_mood", "polgraph_Old_id_unique"}


async def test_indexes_of_others_are_left_alone(graph: Graph):
    await graph.execute("CREATE INDEX mine FOR (n:Mine) ON (n.x)")
    await graph.execute("CREATE FULLTEXT INDEX my_words FOR (n:Mine) ON EACH [n.words]")
    await ensure(graph)
    names = {name for name, _ in await graph.read(SHOW)}
    assert names >= {"mine", "my_words"}
    await graph.execute("DROP INDEX mine")
    await graph.execute("DROP INDEX my_words")
