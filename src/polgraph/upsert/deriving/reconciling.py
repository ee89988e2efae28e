"""Bringing a derived relationship of the graph to what its chains support."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.upsert.batches import batches
from polgraph.upsert.deriving.shortcuts import Shortcut, anchored

Properties = tuple[tuple[str, str | int], ...]
Edge = tuple[str, str, Properties]

_Item = tuple[str, dict[str, str | int | None], str]

# One row for each source: the driver's cost is by row.
_SUPPORTED = "RETURN source, collect([target, properties, opening])"
_BY_SOURCE = TypeAdapter(list[tuple[str, list[_Item]]])


async def reconcile(
    transaction: Transaction,
    shortcut: Shortcut,
    ids: Sequence[str],
    now: str,
    *,
    fresh: bool = False,
) -> frozenset[str]:
    """Create what is supported and missing, delete what is not supported or twice there.

    Args:
        transaction: to write in.
        shortcut: what is brought up to date.
        ids: of the things at the shortcut's end, of its kind.
        now: the instant of the load.
        fresh: there are none yet.

    Returns:
        Ids of both ends of whatever was created or deleted.
    """
    wanted = await _wanted(transaction, shortcut, ids, now)
    present = [] if fresh else await _present(transaction, shortcut, ids)
    kept = {edge: element for edge, element in present if edge in wanted}
    right = frozenset(kept.values())
    superfluous = {element: edge for edge, element in present if element not in right}
    missing = sorted(wanted - kept.keys())
    for removed in batches(sorted(superfluous)):
        await transaction.run(_remove(shortcut), {"elements": removed})
    for added in batches(missing):
        await transaction.run(_add(shortcut), {"rows": _rows(added)})
    changed = (*superfluous.values(), *missing)
    return frozenset(end for source, target, _ in changed for end in (source, target))


async def _wanted(
    transaction: Transaction, shortcut: Shortcut, ids: Sequence[str], now: str
) -> frozenset[Edge]:
    """Each supported relationship with the earliest opening of its chains."""
    openings: dict[Edge, str] = {}
    for chain in shortcut.chains:
        statement = f"{chain}\n{_SUPPORTED}"
        rows = await transaction.rows(statement, {"ids": ids, "now": now})
        for edge, opening in _edges(rows):
            openings[edge] = min(openings.get(edge, opening), opening)
    return frozenset(_embargoed(edge, opening) for edge, opening in openings.items())


async def _present(
    transaction: Transaction, shortcut: Shortcut, ids: Sequence[str]
) -> Sequence[tuple[Edge, str]]:
    anchor, label = (
        ("b", shortcut.target) if shortcut.at_target else ("a", shortcut.source)
    )
    rows = await transaction.rows(
        f"{anchored(anchor, label)}"
        f" MATCH (a:{shortcut.source})-[r:{shortcut.type}]->(b:{shortcut.target})"
        " RETURN a.id, collect([b.id, properties(r), elementId(r)])",
        {"ids": ids},
    )
    return list(_edges(rows))


def _edges(rows: list[list[object]]) -> Iterable[tuple[Edge, str]]:
    """Each relationship of the rows, and what goes with it."""
    for source, items in _BY_SOURCE.validate_python(rows):
        for target, properties, with_it in items:
            yield (source, target, _properties(properties)), with_it


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
