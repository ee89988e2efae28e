"""What a fault was found to do, measured against what it may do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tests.faults.asking import Ending
from tests.faults.load import Record

ANSWER_SECONDS = 10.5
"""The deadline of a request (POLGRAPH_LIMIT_REQUEST_SECONDS) and half a second."""

RECOVERY_SECONDS = 3.0
"""From the first answer of Neo4j to the first of polgraph."""


@dataclass(frozen=True)
class Criterion:
    """A figure, and the most that it may be."""

    name: str
    figure: float
    most: float

    @property
    def is_met(self) -> bool:
        """Whether the figure is small enough."""
        return self.figure <= self.most


@dataclass(frozen=True)
class Finding:
    """One run of one fault.

    Attributes:
        criteria: what is measured against a limit.
        statuses: how many answers had which status.
        remarks: answers that no server may give.
    """

    criteria: Sequence[Criterion]
    statuses: Mapping[int, int] = field(default_factory=dict[int, int])
    remarks: Sequence[str] = ()


def found(record: Record, over: float | None, *others: Criterion) -> Finding:
    """Judge what clients met with; `over` is the moment when the fault was over."""
    criteria = [
        Criterion("slowest answer, s", record.slowest, ANSWER_SECONDS),
        Criterion("wrong answers", len(record.wrong), 0),
        Criterion("requests lost", record.count(Ending.LOST), 0),
    ]
    if over is not None:
        served = record.served_after(over)
        seconds = float("inf") if served is None else served
        criteria.append(Criterion("back after, s", seconds, RECOVERY_SECONDS))
    return Finding(
        (*criteria, *others), record.statuses(), tuple(dict.fromkeys(record.wrong))
    )


def table(name: str, findings: Sequence[Finding]) -> Iterator[str]:
    """The worst of some runs of a fault, a line for each criterion."""
    for column in zip(*(finding.criteria for finding in findings), strict=True):
        worst = max(column, key=lambda each: each.figure)
        verdict = "met" if worst.is_met else "NOT MET"
        yield (
            f"{name:<22} {worst.name:<28} {worst.figure:>8.2f} of {worst.most:>7.2f}"
            f" in {len(findings)} runs  {verdict}"
        )
    answers: dict[int, int] = {}
    for finding in findings:
        for status, number in finding.statuses.items():
            answers[status] = answers.get(status, 0) + number
    if answers:
        counted = ", ".join(f"{number} x {each}" for each, number in answers.items())
        yield f"{name:<22} answers: {counted}"
    for remark in {each for finding in findings for each in finding.remarks}:
        yield f"{name:<22} WRONG: {remark}"
