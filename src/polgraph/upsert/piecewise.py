"""A transaction that commits each statement, for loads too large for one."""

from collections.abc import Mapping

from typing_extensions import override

from polgraph.database import Graph, Transaction, WriteCounts

_SECONDS = 600  # of a statement that reads


class Piecewise(Transaction):
    """Runs each statement in a transaction of its own: `rows` reads, `run` writes."""

    apart = True

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    @override
    async def rows(
        self, cypher: str, parameters: Mapping[str, object] | None = None
    ) -> list[list[object]]:
        return await self._graph.read(cypher, parameters, seconds=_SECONDS)

    @override
    async def run(
        self, cypher: str, parameters: Mapping[str, object] | None = None
    ) -> WriteCounts:
        return await self._graph.write(
            lambda transaction: transaction.run(cypher, parameters)
        )
