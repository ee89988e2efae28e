"""How long `paths` and `network` take on the synthetic graph, from anybody to hubs.

The ends are drawn, or those with the most links of their kind; so that what is asked is
typical, or as bad as this graph can make it.
"""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.bench.chance import Chance
from polgraph.bench.filling import filled
from polgraph.bench.size import Size
from polgraph.bench.statements import noted
from polgraph.database import Connection, Graph
from polgraph.settings import Limits, Settings

_QUERIES = Path(__file__).parent / "queries" / "connections"
_REPEATED = 5
_ANY_NUMBER = 1_000_000
_MOST_LINKED = """\
MATCH (n) WHERE $label IN labels(n)
WITH n, COUNT { (n)--() } AS links WHERE links <= $most
RETURN n.id ORDER BY links DESC, n.id LIMIT 2"""
_KINDS = ("Official", "Party", "Body", "Meeting", "Article", "Place")
_HEADER = (
    "| asked | about | answer | database hits | median ms | worst ms |"
    "\n|---|---|---|--:|--:|--:|"
)


@dataclass(frozen=True, slots=True)
class _Question:
    field: str
    about: str
    request: GraphQLRequest


def connections(
    home: Path, jars: Path, scale: float, announce: Callable[[str], None]
) -> str:
    """A table of both fields for drawn entities, hubs, and the largest that are none."""
    size = Size().scaled(scale)
    with filled(home, jars, size, announce) as graph:
        return asyncio.run(_table(graph.connection, size))


async def _table(connection: Connection, size: Size) -> str:
    async with Graph(connection) as graph:
        settings = Settings.model_validate({})
        service = GraphService(graph, settings)
        rows = [
            await _row(graph, service, question)
            for question in await _questions(graph, size, settings.limits)
        ]
    return "\n".join((_HEADER, *rows))


async def _questions(graph: Graph, size: Size, limits: Limits) -> Sequence[_Question]:
    chance = Chance("connections")
    drawn = [f"official-{chance.below(size.officials)}" for _ in range(2)]
    ends = {"two officials drawn by lot": drawn}
    for kind in _KINDS:
        named = f"{kind.lower()}s with the most links"
        ends[named] = await _most_linked(graph, kind, _ANY_NUMBER)
        ends[f"{named} below a hub"] = await _most_linked(graph, kind, limits.hub_links)
    return [question for about, ids in ends.items() for question in _asked(about, ids)]


async def _most_linked(graph: Graph, label: str, most: int) -> list[str]:
    found = await graph.read(
        _MOST_LINKED,
        {"label": label, "most": most},
        seconds=60,
    )
    return [str(id_) for (id_,) in found]


def _asked(about: str, ids: Sequence[str]) -> Iterator[_Question]:
    if len(ids) > 1:
        between = GraphQLRequest(_document("paths"), {"from": ids[0], "to": ids[1]})
        yield _Question("paths", about, between)
    if ids:
        around = GraphQLRequest(_document("network"), {"id": ids[0]})
        yield _Question("network", f"the first of the {about}", around)


def _document(name: str) -> str:
    return (_QUERIES / f"{name}.graphql").read_text("utf-8")


async def _row(graph: Graph, service: GraphService, question: _Question) -> str:
    """Answered once for the plan, then timed, then profiled."""
    await service.answer(question.request)
    took: list[float] = []
    answer = None
    for _ in range(_REPEATED):
        begun = time.perf_counter()
        answer = await service.answer(question.request)
        took.append((time.perf_counter() - begun) * 1000)
    (told,) = await noted(graph, [question.request])
    profiles = [await graph.profile(*statement) for statement in told.statements]
    hits = sum(profile.total_hits for profile in profiles)
    cells = (
        question.field,
        question.about,
        _said(answer),
        f"{hits:,}",
        f"{median(took):.0f}",
        f"{max(took):.0f}",
    )
    return f"| {' | '.join(cells)} |"


def _said(answer: GraphQLAnswer | None) -> str:
    """What came of it: how many paths, how large a network, or an error's code."""
    match answer:
        case GraphQLAnswer(errors=({"extensions": {"code": str(code)}}, *_)):
            return code
        case GraphQLAnswer(data={"paths": list(paths)}):
            return f"{len(paths)} paths"
        case GraphQLAnswer(data={"network": {"nodes": nodes, "links": links}}):
            return f"{len(nodes)} entities, {len(links)} links"
        case _:
            return "nothing"
