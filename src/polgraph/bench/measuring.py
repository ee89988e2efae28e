"""The whole benchmark: graph, servers, comparison, rounds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import psutil

from polgraph.bench.answers import AnswersDifferError, normal
from polgraph.bench.bolt import limit
from polgraph.bench.filling import filled
from polgraph.bench.report import Results
from polgraph.bench.rivals import Running, running
from polgraph.bench.rounds import Asked, Course, measure
from polgraph.bench.size import Size
from polgraph.bench.workloads import Rival, Workload
from polgraph.engine import Server

_COMPARED = 40  # requests of each workload

Announce = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """What is measured and where.

    Attributes:
        home: of a managed Neo4j that holds nothing but the synthetic graph.
        jars: the user's cache of Neo4j.
        servers: `bench` of the source, with what starts the rivals.
        size: of the graph.
        rivals: who takes part; `bolt` only where there is a C compiler.
        course: how long.
    """

    home: Path
    jars: Path
    servers: Path
    size: Size
    rivals: tuple[Rival, ...]
    course: Course


def run(benchmark: Benchmark, announce: Announce) -> Results:
    """Measure, having compared all answers first.

    Raises:
        AnswersDifferError: when the rivals do not say the same.
    """
    with filled(benchmark.home, benchmark.jars, benchmark.size, announce) as graph:
        servers = tuple(r for r in benchmark.rivals if r is not Rival.BOLT)
        with (
            running(graph.connection, benchmark.servers, servers) as rivals,
            limit(graph.connection, benchmark.servers, graph.workloads) as bolt,
        ):
            announce("Comparing answers")
            for workload in graph.workloads:
                compare(rivals, workload)
            partakers: list[Asked] = [*rivals]
            if bolt and Rival.BOLT in benchmark.rivals:
                partakers.append(bolt)
            course = benchmark.course
            samples = measure(partakers, graph.workloads, course, announce)
            resident = {r.rival.value: r.resident() for r in rivals}
            resident |= _database(graph.server)
    taken = tuple(partaker.rival for partaker in partakers)
    return Results(graph.workloads, course.clients, taken, samples, resident)


def compare(rivals: Sequence[Running], workload: Workload) -> None:
    """Ask all rivals the same questions.

    Raises:
        AnswersDifferError: when one says something else than the first.
    """
    asked = zip(*(workload.bodies(server.rival) for server in rivals), strict=True)
    for bodies in islice(asked, _COMPARED):
        answers = [
            normal(server.answer(body))
            for server, body in zip(rivals, bodies, strict=True)
        ]
        for server, answer in zip(rivals, answers, strict=True):
            if answer != answers[0]:
                message = (
                    f"{workload.name}: {server.rival} and {rivals[0].rival} differ"
                    f" on {bodies[0].decode()}"
                )
                raise AnswersDifferError(message)


def _database(server: Server) -> dict[str, int]:
    return {"Neo4j": psutil.Process(server.pid).memory_info().rss >> 20}
