"""The driver alone: a graph written again with UNWIND and CREATE, as is usual.

The same nodes, relationships, properties, constraints and indexes; only the time spent
writing counts, not that of reading them from the other graph.
"""

import time
from collections import defaultdict
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any

from polgraph.database import Graph

_BATCH = 10_000
_NODES = """\
MATCH (n) WHERE elementId(n) > $after
WITH n ORDER BY elementId(n) LIMIT $batch
RETURN elementId(n), labels(n), properties(n)"""
_LINKS = """\
UNWIND $ids AS id MATCH (n:Node|Participation {id: id})-[r]->(m)
RETURN type(r), n.id, m.id, properties(r), n:Participation"""

Rows = Sequence[Any]
Groups = Mapping[tuple[str, ...], Rows]


class Copy:
    """Copies one graph into another, and takes the time that writing takes."""

    def __init__(self, source: Graph, target: Graph) -> None:
        self._source = source
        self._target = target
        self.seconds = 0.0
        self.nodes = 0
        self.links = 0

    async def run(self) -> None:
        """Copy nodes, then relationships."""
        async for ids, groups in self._read():
            for labels, rows in groups.items():
                await self._write(f"CREATE (n:{':'.join(labels)}) SET n = row", rows)
            self.nodes += len(ids)
        async for ids, _ in self._read():
            await self._copy_links(ids)

    async def _read(self) -> AsyncGenerator[tuple[list[str], Groups]]:
        after = ""
        while rows := await self._source.read(
            _NODES, {"after": after, "batch": _BATCH}, seconds=600
        ):
            groups: defaultdict[tuple[str, ...], list[object]] = defaultdict(list)
            found: list[Any] = rows
            for _, labels, properties in found:
                groups[tuple(labels)].append(properties)
            after = found[-1][0]
            yield [properties["id"] for _, _, properties in found], groups

    async def _copy_links(self, ids: Sequence[str]) -> None:
        groups: defaultdict[tuple[str, str], list[object]] = defaultdict(list)
        found: list[Any] = await self._source.read(_LINKS, {"ids": ids}, seconds=600)
        for type_, source, target, properties, of_part in found:
            label = "Participation" if of_part else "Node"
            groups[type_, label].append([source, target, properties])
        for (type_, label), rows in groups.items():
            for start in range(0, len(rows), _BATCH):
                batch = rows[start : start + _BATCH]
                await self._write(
                    f"MATCH (a:{label} {{id: row[0]}}) MATCH (b:Node {{id: row[1]}})"
                    f" CREATE (a)-[r:{type_}]->(b) SET r = row[2]",
                    batch,
                )
                self.links += len(batch)

    async def _write(self, statement: str, rows: Sequence[object]) -> None:
        began = time.perf_counter()
        async with self._target.transaction() as transaction:
            await transaction.run(f"UNWIND $rows AS row {statement}", {"rows": rows})
        self.seconds += time.perf_counter() - began
