"""What polgraph asks of Neo4j for a request: its statements, and what they may cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.bench.load import LoadError
from polgraph.database import Graph
from polgraph.settings import Settings

Statement = tuple[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Noted:
    """Statements with their parameters, and the request's cost at worst and in fact."""

    statements: Sequence[Statement]
    estimated: int
    actual: int


class _Noting:
    """Reads a graph and notes what was asked of it."""

    def __init__(self, graph: Graph) -> None:
        self.statements: list[Statement] = []
        self._graph = graph

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        self.statements.append((cypher, dict(parameters)))
        return await self._graph.read(cypher, parameters, seconds=seconds * _PATIENCE)


async def noted(graph: Graph, requests: Sequence[GraphQLRequest]) -> Sequence[Noted]:
    """Answer requests and tell what was asked of the graph for each.

    Raises:
        LoadError: when one is not answered.
    """
    noting = _Noting(graph)
    service = GraphService(noting, Settings.model_validate({}))
    found: list[Noted] = []
    for request in requests:
        noting.statements.clear()
        answer = await service.answer(request)
        cost = answer.extensions.get("cost")
        if answer.errors or not isinstance(cost, dict):
            message = f"not answered but refused: {answer.errors}"
            raise LoadError(message)
        statements = tuple(noting.statements)
        found.append(Noted(statements, cost["estimated"], cost["actual"]))
    return found


_PATIENCE = 10  # times the limit, on a machine that measures
