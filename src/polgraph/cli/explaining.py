"""What a query asks of Neo4j, and what Neo4j does for it, root field by root field.

The query takes its whole way through the API, to a reader that has Neo4j profile each
statement before it gives the rows, so that what is shown is what runs: of a search all
that it takes.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from polgraph.api.graphql import GraphService
from polgraph.api.plans import Plan
from polgraph.api.problems import Formatted, RequestRefusedError
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.database.profile import Operator
from polgraph.errors import InputError
from polgraph.settings import Settings

_PATIENCE = 600
"""Seconds: who asks why a query is slow is not to be told that it is."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement, what it was run with, and how."""

    cypher: str
    parameters: Mapping[str, object]
    plan: Operator


class _Profiler:
    """Reads rows, and has Neo4j profile the statements."""

    def __init__(self, graph: Graph) -> None:
        self.statements: list[_Statement] = []
        self._graph = graph

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        plan = await self._graph.profile(cypher, parameters)
        self.statements.append(_Statement(cypher, parameters, plan))
        patience = max(seconds, _PATIENCE)
        return await self._graph.read(cypher, parameters, seconds=patience)


async def explain(graph: Graph, request: GraphQLRequest, settings: Settings) -> str:
    """Show cost, Cypher, parameters and plan of a query, its Cypher ready for a shell.

    Raises:
        InputError: the query does not fit the schema or the limits.
    """
    profiler = _Profiler(graph)
    service = GraphService(profiler, settings)
    plan = _planned(service, request)
    shown: list[str] = []
    for step in plan.steps:
        before = len(profiler.statements)
        executed = await service.execute(replace(plan, steps=(step,)), request)
        _refuse(executed.errors)
        shown += [_shown(step.key, it) for it in profiler.statements[before:]]
    hits = sum(statement.plan.total_hits for statement in profiler.statements)
    return "\n\n".join((*shown, f"// cost at worst {plan.cost}, database hits {hits}"))


def _planned(service: GraphService, request: GraphQLRequest) -> Plan:
    try:
        return service.plan(request)
    except RequestRefusedError as refused:
        raise _wrong(refused.errors) from None


def _refuse(errors: Sequence[Formatted]) -> None:
    if errors:
        raise _wrong(errors)


def _wrong(errors: Sequence[Formatted]) -> InputError:
    return InputError("; ".join(str(error["message"]) for error in errors))


def _shown(key: str, statement: _Statement) -> str:
    values = json.dumps(dict(statement.parameters), ensure_ascii=False, indent=2)
    plan = "\n".join(f"// {line}" for line in statement.plan.lines())
    return f"// {key}\n:params {values}\n\n{statement.cypher};\n\n{plan}"
