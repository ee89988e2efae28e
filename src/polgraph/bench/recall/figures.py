"""What was measured of one file, and a table of several."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import quantiles

from polgraph.bench.recall.asking import Answered

_HEADER = (
    "| names | entities | cases | first | first five | negatives that seem sure"
    " | p50 ms | p95 ms |\n|---|--:|--:|--:|--:|--:|--:|--:|"
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1, times in milliseconds; `missed` did not come first."""

    title: str
    entities: int
    cases: int
    first: float
    first_five: float
    negatives: int
    sure_negatives: int
    p50: float
    p95: float
    missed: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """The same for programs."""
        return asdict(self)


def figures(
    title: str,
    entities: int,
    answered: Sequence[Answered],
    negatives: Sequence[Answered],
) -> Figures:
    """Sum up what was answered."""
    places = [answer.place for answer in answered]
    cuts = quantiles([a.milliseconds for a in answered], n=20, method="inclusive")
    return Figures(
        title,
        entities,
        len(answered),
        sum(place == 1 for place in places) / len(answered),
        sum(place is not None for place in places) / len(answered),
        len(negatives),
        sum(answer.sure for answer in negatives),
        round(cuts[9], 1),
        round(cuts[18], 1),
        tuple(answer.query for answer in answered if answer.place != 1),
    )


def table(measured: Sequence[Figures]) -> str:
    """A Markdown table with a line for each."""
    return "\n".join((_HEADER, *map(_line, measured)))


def _line(item: Figures) -> str:
    negatives = f"{item.sure_negatives} of {item.negatives}" if item.negatives else "-"
    return (
        f"| {item.title} | {item.entities:,} | {item.cases:,} | {item.first:.1%}"
        f" | {item.first_five:.1%} | {negatives} | {item.p50} | {item.p95} |"
    )
