"""The only part that speaks to the neo4j driver: sessions, deadlines, errors.

`connection` says where the graph is, `bolt` reads from a single server without the
driver, `failures` turns errors of either into ours, `graph` reads and writes, `guard`
refuses reads at once while Neo4j is away, `reader` says what both give, `profile` says
what Neo4j did. Everything above hands over Cypher text and parameters and gets
plain rows back.
"""

from polgraph.database.connection import Connection
from polgraph.database.graph import Graph, Transaction, WriteCounts
from polgraph.database.guard import Guard
from polgraph.database.reader import Reader

__all__ = ["Connection", "Graph", "Guard", "Reader", "Transaction", "WriteCounts"]
