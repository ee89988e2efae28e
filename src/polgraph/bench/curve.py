"""How the cost grows: with the data, the page, the clients at once, the processes.

polgraph alone, on the same questions. Everything of one comparison is asked in turns.
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from polgraph.bench.filling import filled
from polgraph.bench.load import Sample
from polgraph.bench.rivals import Running, running
from polgraph.bench.rounds import Course, Key, measure
from polgraph.bench.size import Size
from polgraph.bench.workloads import Rival, Workload

Announce = Callable[[str], None]

_CLIENTS = (1, 4, 16, 64)
_BUSY = 16
_PAGES = (10, 100)
_PAGED = ("Q2", "Q5")
_TIMES = 10


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing varied: its name, what it was set to, and samples in that order."""

    varied: str
    settings: tuple[str, ...]
    samples: Mapping[str, Sequence[Sample]]


@dataclass(frozen=True, slots=True)
class Curve:
    """What is measured and where.

    Attributes:
        homes: folder of managed servers, one for each size by its scale.
        jars: the user's cache of Neo4j.
        servers: `bench` of the source.
        scale: of the larger graph; the other holds a tenth.
        course: rounds and seconds of each sample.
    """

    homes: Path
    jars: Path
    servers: Path
    scale: float
    course: Course


@dataclass(frozen=True)
class Workers:
    """Several processes that serve one graph, the clients shared out among them."""

    servers: Sequence[Running]
    rival: Rival = Rival.POLGRAPH

    def ask(self, workload: Workload, clients: int, seconds: float) -> Sample:
        """Ask all of them at once; the latencies are those of the slowest."""

        def asked(server: Running) -> Sample:
            return server.ask(workload, clients // len(self.servers), seconds)

        with ThreadPoolExecutor(len(self.servers)) as threads:
            samples = list(threads.map(asked, self.servers))
        return Sample(
            sum(sample.rate for sample in samples),
            max(sample.p50 for sample in samples),
            max(sample.p95 for sample in samples),
            sum(sample.errors for sample in samples),
        )


def run(curve: Curve, announce: Announce) -> Sequence[Comparison]:
    """Measure everything that is varied, the data last."""
    alone = replace(curve.course, clients=(1,))
    busy = replace(curve.course, clients=(_BUSY,))
    with _served(curve, curve.scale, 2, announce) as (servers, asked):
        first, *_ = servers
        many = replace(curve.course, clients=_CLIENTS)
        whole = measure((first,), asked, many, announce)
        paged = [_paged(each, size) for each in asked for size in _PAGES]
        pages = measure((first,), list(filter(None, paged)), alone, announce)
        shared = measure((Workers(servers),), asked, busy, announce)
    with _served(curve, curve.scale / _TIMES, 1, announce) as (servers, fewer):
        small = measure(servers, fewer, alone, announce)
    names = tuple(each.name for each in asked)
    return (
        Comparison(
            "clients at once",
            tuple(map(str, _CLIENTS)),
            {
                name: [_at(whole, name, clients) for clients in _CLIENTS]
                for name in names
            },
        ),
        Comparison(
            "the page, 1 client",
            tuple(f"first: {size}" for size in _PAGES),
            {
                name: [_at(pages, f"{name} {size}") for size in _PAGES]
                for name in _PAGED
            },
        ),
        Comparison(
            "the data, 1 client",
            ("a tenth", "all"),
            {name: [_at(small, name), _at(whole, name)] for name in names},
        ),
        Comparison(
            f"processes, {_BUSY} clients",
            ("1", "2"),
            {
                name: [_at(whole, name, _BUSY), _at(shared, name, _BUSY)]
                for name in names
            },
        ),
    )


def _at(samples: Mapping[Key, Sample], name: str, clients: int = 1) -> Sample:
    return samples[name, clients, Rival.POLGRAPH]


def _paged(workload: Workload, size: int) -> Workload | None:
    """The same questions with another page, where they take its size."""
    if workload.name not in _PAGED:
        return None
    asked = workload.variables[Rival.POLGRAPH]
    sized = [{**variables, "first": size} for variables in asked]
    name = f"{workload.name} {size}"
    return replace(workload, name=name, variables={Rival.POLGRAPH: sized})


@contextmanager
def _served(
    curve: Curve, scale: float, processes: int, announce: Announce
) -> Generator[tuple[Sequence[Running], Sequence[Workload]]]:
    """Processes on a graph of this scale, and what they are asked."""
    home = curve.homes / f"{scale:g}"
    with filled(home, curve.jars, Size().scaled(scale), announce) as graph:
        rivals = (Rival.POLGRAPH,) * processes
        with running(graph.connection, curve.servers, rivals) as servers:
            yield servers, graph.workloads
