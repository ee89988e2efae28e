"""Taking turns: every server is asked the same for some seconds, again and again.

A machine that slows down for a while then slows all of them, and a median over the
rounds forgets it.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Protocol

from polgraph.bench.load import Sample
from polgraph.bench.workloads import Rival, Workload

Key = tuple[str, int, Rival]


class Asked(Protocol):
    """Who takes part: a server, or what stands for one."""

    @property
    def rival(self) -> Rival:
        """Who it is."""
        ...

    def ask(self, workload: Workload, clients: int, seconds: float) -> Sample:
        """Ask it the questions of a workload from several clients at once."""
        ...


@dataclass(frozen=True, slots=True)
class Course:
    """How long to measure: rounds, seconds for each sample, numbers of clients."""

    rounds: int = 5
    seconds: float = 4
    clients: tuple[int, ...] = (1, 16, 64)


def measure(
    servers: Sequence[Asked],
    workloads: Sequence[Workload],
    course: Course,
    announce: Callable[[str], None],
) -> Mapping[Key, Sample]:
    """Medians by workload, number of clients and rival."""
    taken: defaultdict[Key, list[Sample]] = defaultdict(list)
    for workload in workloads:
        for server in servers:
            server.ask(workload, max(course.clients), course.seconds)
    for turn in range(course.rounds):
        announce(f"Round {turn + 1} of {course.rounds}")
        first = turn % len(servers)
        order = (*servers[first:], *servers[:first])
        for workload in workloads:
            for clients in course.clients:
                for server in order:
                    key = (workload.name, clients, server.rival)
                    sample = server.ask(workload, clients, course.seconds)
                    taken[key].append(sample)
    return {key: _middle(samples) for key, samples in taken.items()}


def _middle(samples: Sequence[Sample]) -> Sample:
    return Sample(
        median(sample.rate for sample in samples),
        median(sample.p50 for sample in samples),
        median(sample.p95 for sample in samples),
        sum(sample.errors for sample in samples),
    )
