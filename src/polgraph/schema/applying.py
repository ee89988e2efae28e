"""Bringing a database's constraints and indexes to those of the model."""

from pydantic import TypeAdapter

from polgraph.database import Graph
from polgraph.model import MODEL
from polgraph.schema.ddl import PREFIX, definitions
from polgraph.schema.numbering import in_order

_PRESENT = """\
SHOW INDEXES YIELD name, type, owningConstraint
WHERE name STARTS WITH $prefix AND type IN ['RANGE', 'FULLTEXT']
RETURN name, owningConstraint IS NOT NULL
ORDER BY name"""
_AWAIT = "CALL db.awaitIndexes(300)"

_NAMES = "CALL db.propertyKeys() YIELD propertyKey RETURN count(propertyKey)"
_TELL = "UNWIND $names AS name CALL db.createProperty(name)"
_ROWS = TypeAdapter(list[tuple[str, bool]])


async def ensure(graph: Graph) -> None:
    """Create what is missing, drop what the model no longer has, wait for indexes.

    A new database is told the names of all properties first, in the order of `numbering`.
    Only constraints, range and full-text indexes whose names begin with `polgraph_` are dropped.
    Where nothing is to be done, nothing is.
    """
    await _number(graph)
    rows = await graph.read(_PRESENT, {"prefix": PREFIX})
    present = dict(_ROWS.validate_python(rows))
    wanted = {definition.name: definition.cypher for definition in definitions(MODEL)}
    superfluous = [name for name in present if name not in wanted]
    missing = [cypher for name, cypher in wanted.items() if name not in present]
    async with graph.transaction() as transaction:
        for name in superfluous:
            kind = "CONSTRAINT" if present[name] else "INDEX"
            await transaction.run(f"DROP {kind} `{name}` IF EXISTS")
        for cypher in missing:
            await transaction.run(cypher)
    await graph.execute(_AWAIT)


async def _number(graph: Graph) -> None:
    if await graph.read(_NAMES) == [[0]]:
        async with graph.transaction() as transaction:
            await transaction.run(_TELL, {"names": in_order(MODEL)})
