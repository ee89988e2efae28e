"""Whoever asks can change nothing."""

import pytest

from polgraph.api.schema import public_schema
from polgraph.database import Graph
from polgraph.errors import PolgraphError

pytestmark = pytest.mark.engine


def test_the_schema_only_reads():
    schema = public_schema().graphql
    assert schema.mutation_type is None
    assert schema.subscription_type is None


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (n:Node {id: 'x'})",
        "MATCH (n) DETACH DELETE n",
        "CALL db.createLabel('Harm')",
        "CREATE INDEX harm FOR (n:Node) ON (n.harm)",
        "CALL { CREATE (n:Node) } IN TRANSACTIONS",
    ],
)
async def test_a_session_of_the_server_cannot_write(
    article_graph: Graph, statement: str
):
    counted = "MATCH (n) RETURN count(n)"
    before = await article_graph.read(counted)
    with pytest.raises(PolgraphError):
        await article_graph.read(statement)
    assert await article_graph.read(counted) == before
