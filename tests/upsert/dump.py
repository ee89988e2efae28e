"""The whole graph as values that can be compared."""

import json

from polgraph.database import Graph

_NODES = "MATCH (n) RETURN n.id, labels(n), properties(n)"
_RELATIONSHIPS = "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)"


async def dump(graph: Graph) -> list[str]:
    """Every node and relationship with all properties, one line each, sorted."""
    rows = [*await graph.read(_NODES), *await graph.read(_RELATIONSHIPS)]
    return sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
