"""What is read most lies where Neo4j looks first."""

import pytest

from polgraph.database import Graph
from polgraph.model import MODEL
from polgraph.schema.numbering import LAST, READ_LEAST, READ_MOST, in_order

pytestmark = pytest.mark.engine

_CHAINS = "MATCH (n:Entity) RETURN DISTINCT keys(n)"  # as the store has them
_TOLD = "CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey)"


def test_every_name_is_told_once_and_the_most_read_has_the_last_number():
    names = in_order(MODEL)
    assert len(set(names)) == len(names)
    assert names[LAST] == READ_MOST[-1] == "name"


async def test_a_new_database_is_told_them_in_that_order(article_graph: Graph):
    ((told,),) = await article_graph.read(_TOLD)
    assert isinstance(told, list)
    names = in_order(MODEL)
    assert tuple(told[: len(names)]) == names


async def test_what_is_read_most_lies_first(article_graph: Graph):
    for (chain,) in await article_graph.read(_CHAINS):
        assert isinstance(chain, list)
        nearest = min(chain.index(name) for name in READ_LEAST[:4])
        assert max(chain.index("id"), chain.index("name")) < nearest
