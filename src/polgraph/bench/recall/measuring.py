"""Each file in a graph of its own: the file alone, then among many more names."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from polgraph.api.graphql import GraphService
from polgraph.bench.recall.asking import ask
from polgraph.bench.recall.cases import Case, Cases, read_cases
from polgraph.bench.recall.figures import Figures, figures
from polgraph.bench.recall.namesakes import records
from polgraph.clock import this_instant
from polgraph.database import Graph
from polgraph.schema import ensure
from polgraph.settings import Limits, Settings
from polgraph.upsert.filling import fill

Announce = Callable[[str], None]

_WARM_UP = 100
"""Searches that are asked once before they are timed."""
_PATIENCE = 60
"""Seconds that the first search may take on a server that has just started."""
_EMPTY = "MATCH (n) DETACH DELETE n"
_AWAIT = "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()"


async def measure(
    graph: Graph, paths: Sequence[Path], size: int, announce: Announce
) -> Sequence[Figures]:
    """Figures of each file alone and, where `size` is more, among so many entities.

    Args:
        graph: emptied before each filling.
        paths: files of cases.
        size: how many entities there are to be.
        announce: told what takes time.

    Raises:
        InputError: a file cannot be read, or a search was not answered.
    """
    await ensure(graph)
    return [
        await _measured(graph, cases, wanted, announce)
        for cases in [read_cases(path) for path in paths]
        for wanted in _sizes(cases, size)
    ]


def _sizes(cases: Cases, size: int) -> Iterator[int]:
    yield len(cases.named)
    if size > len(cases.named):
        yield size


async def _measured(
    graph: Graph, cases: Cases, size: int, announce: Announce
) -> Figures:
    announce(f"{cases.title}: {len(cases.cases):,} searches in {size:,} entities")
    await graph.execute(_EMPTY)
    now = this_instant()
    await fill(graph, records(cases.named, size), now=now)
    await graph.execute(_AWAIT)
    patient = Limits.model_validate({"database_seconds": _PATIENCE})
    service = GraphService(graph, Settings.model_validate({"_limits_": patient}))
    await ask(service, cases.cases[:_WARM_UP])
    nobody = [Case(query, frozenset()) for query in cases.negatives]
    negatives = await ask(service, nobody)
    answered = await ask(service, cases.cases)
    return figures(cases.title, size, answered, negatives)
