"""Shapes of questions and what Neo4j does for them: which an index serves, which none.

The synthetic graph is the same in every run, so that a change of the compiler shows.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from polgraph.api.service import GraphQLRequest
from polgraph.bench.filling import filled
from polgraph.bench.size import Size
from polgraph.bench.statements import noted
from polgraph.database import Connection, Graph
from polgraph.database.profile import Operator

_FILES = Path(__file__).parent / "queries" / "shapes"
_WIDEST = 100  # characters


def plans(home: Path, jars: Path, scale: float, announce: Callable[[str], None]) -> str:
    """Each shape with its cost, its database hits and its profiled plan."""
    files = sorted(_FILES.glob("*.graphql"))
    queries = {file.stem: file.read_text(encoding="utf-8") for file in files}
    with filled(home, jars, Size().scaled(scale), announce) as graph:
        return asyncio.run(_all(graph.connection, queries))


async def _all(connection: Connection, queries: Mapping[str, str]) -> str:
    async with Graph(connection) as graph:
        return "\n".join([await _shape(graph, *query) for query in queries.items()])


async def _shape(graph: Graph, name: str, query: str) -> str:
    (told,) = await noted(graph, [GraphQLRequest(query)])
    profiles = [await graph.profile(*statement) for statement in told.statements]
    hits = sum(profile.total_hits for profile in profiles)
    costs = f"cost {told.estimated} at worst, {told.actual} in fact; {hits} hits"
    steps = (line for profile in profiles for line in _lines(profile))
    return "\n".join((f"## {name}", "", query.strip(), "", costs, "", *steps, ""))


def _lines(operator: Operator, depth: int = 0) -> Iterator[str]:
    """The plan, a line for each step, its expressions cut short."""
    details = " ".join(operator.details.split())
    shown = details if len(details) <= _WIDEST else f"{details[:_WIDEST]}…"
    numbers = f"{operator.rows} rows, {operator.hits} hits"
    yield f"{'  ' * depth}{operator.name} {shown} | {numbers}"
    for child in operator.children:
        yield from _lines(child, depth + 1)
