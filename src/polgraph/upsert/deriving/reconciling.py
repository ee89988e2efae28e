"""Bringing a derived relationship of the graph to what its chains support."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.upsert.batches import batches
from polgraph.upsert.deriving.moment import Moment
from polgraph.upsert.deriving.shortcuts import Shortcut, anchored

Properties = tuple[tuple[str, str | int], ...]
Edge = tuple[str, str, Properties]

_Item = tuple[str, dict[str, str | int | None], str]

# One row for each source: the driver's cost is by row.
_SUPPORTED = "RETURN source, collect([target, properties, opening])"
_BY_SOURCE = TypeAdapter(list[tuple[str, list[_Item]]])


@dataclass(frozen=True, slots=True)
class Difference:
    """What is to be done to a derived relationship.

    Attributes:
        shortcut: the relationship.
        superfluous: what is not supported, or twice there, by Neo4j's id of it.
        missing: what is supported and not there.
    """

    shortcut: Shortcut
    superfluous: Mapping[str, Edge]
    missing: Sequence[Edge]

    @property
    def ends(self) -> frozenset[str]:
        """Ids of both ends of everything that differs."""
        changed = (*self.superfluous.values(), *self.missing)
        return frozenset(
            id_ for source, target, _ in changed for id_ in (source, target)
        )


async def compare(
    transaction: Transaction,
    shortcut: Shortcut,
    ids: Sequence[str],
    moment: Moment,
) -> Difference:
    """Tell how the graph differs from what is supported.

    Args:
        transaction: to read in.
        shortcut: what is brought up to date.
        ids: of the things at the shortcut's end, of its kind.
        moment: of the load.
    """
    wanted = await _wanted(transaction, shortcut, ids, moment)
    present = [] if moment.fresh else await _present(transaction, shortcut, ids)
    kept = {edge: element for edge, element in present if edge in wanted}
    right = frozenset(kept.values())
    superfluous = {element: edge for edge, element in present if element not in right}
    return Difference(shortcut, superfluous, sorted(wanted - kept.keys()))


async def create(
    transaction: Transaction, shortcut: Shortcut, ids: Sequence[str], moment: Moment
) -> None:
    """Create all that is supported, where nothing of it is there: no row leaves Neo4j."""
    await transaction.run(_create(shortcut), moment.of(ids))


async def reconcile(transaction: Transaction, difference: Difference) -> None:
    """Create what is missing, delete what is superfluous."""
    shortcut = difference.shortcut
    for removed in batches(sorted(difference.superfluous)):
        await transaction.run(_remove(shortcut), {"elements": removed})
    for added in batches(difference.missing):
        await transaction.run(_add(shortcut), {"rows": _rows(added)})


async def _wanted(
    transaction: Transaction, shortcut: Shortcut, ids: Sequence[str], moment: Moment
) -> frozenset[Edge]:
    """Each supported relationship with the earliest opening of its chains."""
    openings: dict[Edge, str] = {}
    for chain in shortcut.chains:
        statement = f"{chain}\n{_SUPPORTED}"
        rows = await transaction.rows(statement, moment.of(ids))
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


@cache
def _create(shortcut: Shortcut) -> str:
    ends = "\nRETURN source, target, properties, opening"
    chains = "\nUNION ALL\n".join(f"{chain}{ends}" for chain in shortcut.chains)
    return f"""\
CALL () {{
{chains}
}}
WITH source, target, properties, min(opening) AS opening
MATCH (a:Node {{id: source}}) MATCH (b:Node {{id: target}})
CREATE (a)-[r:{shortcut.type}]->(b)
SET r = properties
SET r.embargoUntil = nullIf(opening, '')"""


def _remove(shortcut: Shortcut) -> str:
    return (
        "UNWIND $elements AS element"
        f" MATCH (:{shortcut.source})-[r:{shortcut.type}]->(:{shortcut.target})"
        " WHERE elementId(r) = element DELETE r"
    )


def _add(shortcut: Shortcut) -> str:
    return (
        "UNWIND $rows AS row"
        " MATCH (a:Node {id: row[0]}) MATCH (b:Node {id: row[1]})"
        f" CREATE (a)-[r:{shortcut.type}]->(b) SET r = row[2]"
    )


def _embargoed(edge: Edge, opening: str) -> Edge:
    if not opening:
        return edge
    source, target, properties = edge
    return source, target, tuple(sorted((*properties, ("embargoUntil", opening))))


def _properties(properties: Mapping[str, str | int | None]) -> Properties:
    known = ((name, value) for name, value in properties.items() if value is not None)
    return tuple(sorted(known))


def _rows(edges: Iterable[Edge]) -> list[list[object]]:
    return [[source, target, dict(properties)] for source, target, properties in edges]
