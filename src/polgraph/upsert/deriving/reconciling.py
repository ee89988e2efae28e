"""Bringing a derived relationship of the graph to what its chains support."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.upsert.batches import batches
from polgraph.upsert.deriving.shortcuts import Shortcut

Properties = tuple[tuple[str, str | int], ...]
Edge = tuple[str, str, Properties]

_CHAINS = TypeAdapter(list[tuple[str, str, dict[str, str | int | None], str]])
_EDGES = TypeAdapter(list[tuple[str, str, dict[str, str | int], str]])


async def reconcile(transaction: Transaction, shortcut: Shortcut, now: str) -> None:
    """Create what is supported and missing, delete what is there and not supported."""
    wanted = await _wanted(transaction, shortcut, now)
    present = await _present(transaction, shortcut)
    superfluous = [element for edge, element in present if edge not in wanted]
    missing = sorted(wanted - {edge for edge, _ in present})
    for removed in batches(superfluous):
        await transaction.run(_remove(shortcut), {"elements": removed})
    for added in batches(missing):
        await transaction.run(_add(shortcut), {"rows": _rows(added)})


async def _wanted(
    transaction: Transaction, shortcut: Shortcut, now: str
) -> frozenset[Edge]:
    """Each supported relationship with the earliest opening of its chains."""
    openings: dict[Edge, str] = {}
    for chain in shortcut.chains:
        rows = await transaction.rows(chain, {"now": now})
        for source, target, properties, opening in _CHAINS.validate_python(rows):
            edge = (source, target, _properties(properties))
            openings[edge] = min(openings.get(edge, opening), opening)
    return frozenset(_embargoed(edge, opening) for edge, opening in openings.items())


async def _present(
    transaction: Transaction, shortcut: Shortcut
) -> Sequence[tuple[Edge, str]]:
    rows = await transaction.rows(
        f"MATCH (a:{shortcut.source})-[r:{shortcut.type}]->(b:{shortcut.target})"
        " RETURN a.id, b.id, properties(r), elementId(r)"
    )
    return [
        ((source, target, _properties(properties)), element)
        for source, target, properties, element in _EDGES.validate_python(rows)
    ]


def _remove(shortcut: Shortcut) -> str:
    return (
        "UNWIND $elements AS element"
        f" MATCH (:{shortcut.source})-[r:{shortcut.type}]->(:{shortcut.target})"
        " WHERE elementId(r) = element DELETE r"
    )


def _add(shortcut: Shortcut) -> str:
    return (
        "UNWIND $rows AS row"
        " MATCH (a:Node {id: row.source}) MATCH (b:Node {id: row.target})"
        f" CREATE (a)-[r:{shortcut.type}]->(b) SET r = row.properties"
    )


def _embargoed(edge: Edge, opening: str) -> Edge:
    if not opening:
        return edge
    source, target, properties = edge
    return source, target, tuple(sorted((*properties, ("embargoUntil", opening))))


def _properties(properties: Mapping[str, str | int | None]) -> Properties:
    known = ((name, value) for name, value in properties.items() if value is not None)
    return tuple(sorted(known))


def _rows(edges: Iterable[Edge]) -> list[dict[str, object]]:
    return [
        {"source": source, "target": target, "properties": dict(properties)}
        for source, target, properties in edges
    ]
