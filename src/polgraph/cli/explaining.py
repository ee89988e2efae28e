"""What a query asks of Neo4j, and what Neo4j does for it, root field by root field.

The query takes its whole way through the API, up to a reader that has Neo4j profile
each statement and gives no rows, so that what is shown is what would run.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.database.profile import Operator
from polgraph.errors import InputError
from polgraph.settings import Settings


class _ProfiledError(InputError):
    """Takes the place of an answer."""

    code = "PROFILED"


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement, what it was run with, and how."""

    cypher: str
    parameters: Mapping[str, object]
    plan: Operator


class _Profiler:
    """Profiles statements in place of reading their rows."""

    def __init__(self, graph: Graph) -> None:
        self._asked = count()
        self._profiled: dict[int, _Statement] = {}
        self._graph = graph

    @property
    def statements(self) -> list[_Statement]:
        """In the order of the root fields, which are asked side by side."""
        return [self._profiled[place] for place in sorted(self._profiled)]

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        place = next(self._asked)
        plan = await self._graph.profile(cypher, parameters)
        self._profiled[place] = _Statement(cypher, parameters, plan)
        message = f"profiled, in place of an answer within {seconds} s"
        raise _ProfiledError(message)


async def explain(graph: Graph, request: GraphQLRequest, settings: Settings) -> str:
    """Show cost, Cypher, parameters and plan of a query, its Cypher ready for a shell.

    Raises:
        InputError: the query does not fit the schema or the limits.
    """
    profiler = _Profiler(graph)
    answer = await GraphService(profiler, settings).answer(request)
    wrong = [error for error in answer.errors if not _is_profiled(error)]
    if wrong:
        raise InputError("; ".join(str(error["message"]) for error in wrong))
    keys = [_key(error["path"]) for error in answer.errors]
    shown = map(_shown, keys, profiler.statements)
    hits = sum(statement.plan.total_hits for statement in profiler.statements)
    cost = answer.extensions["cost"]
    estimated = cost["estimated"] if isinstance(cost, dict) else cost
    return "\n\n".join((*shown, f"// cost at worst {estimated}, database hits {hits}"))


def _is_profiled(error: Mapping[str, object]) -> bool:
    extensions = error.get("extensions")
    return (
        isinstance(extensions, dict) and extensions.get("code") == _ProfiledError.code
    )


def _key(path: object) -> object:
    return path[0] if isinstance(path, list | tuple) and path else path


def _shown(key: object, statement: _Statement) -> str:
    values = json.dumps(dict(statement.parameters), ensure_ascii=False, indent=2)
    plan = "\n".join(f"// {line}" for line in statement.plan.lines())
    return f"// {key}\n:params {values}\n\n{statement.cypher};\n\n{plan}"
