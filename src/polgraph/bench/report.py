"""What was measured, as the tables of `docs/performance.md`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from polgraph.bench.curve import Comparison
from polgraph.bench.load import Sample
from polgraph.bench.rounds import Key
from polgraph.bench.workloads import Rival, Workload


@dataclass(frozen=True, slots=True)
class Results:
    """Medians of all samples, and MiB resident after the last round."""

    workloads: tuple[Workload, ...]
    clients: tuple[int, ...]
    rivals: tuple[Rival, ...]
    samples: Mapping[Key, Sample]
    resident: Mapping[str, int]

    def ratio(self, workload: str, clients: int, rival: Rival) -> float:
        """How many answers of polgraph's come to one of a rival's."""
        ours = self.samples[workload, clients, Rival.POLGRAPH].rate
        return ours / self.samples[workload, clients, rival].rate


def tables(results: Results) -> str:
    """Markdown: one table for each number of clients, then memory."""
    parts = [_table(results, clients) for clients in results.clients]
    return "\n\n".join((*parts, _memory(results)))


def curves(comparisons: Iterable[Comparison]) -> str:
    """Markdown: one table for each thing that was varied."""
    return "\n\n".join(map(_curve, comparisons))


def as_data(results: Results) -> dict[str, object]:
    """The same for programs."""
    samples = [
        {
            "workload": name,
            "clients": clients,
            "server": rival.value,
            "requestsPerSecond": round(sample.rate, 1),
            "p50": round(sample.p50, 2),
            "p95": round(sample.p95, 2),
            "errors": sample.errors,
        }
        for (name, clients, rival), sample in results.samples.items()
    ]
    return {"samples": samples, "residentMiB": dict(results.resident)}


def _table(results: Results, clients: int) -> str:
    others = [rival for rival in results.rivals if rival is not Rival.POLGRAPH]
    heads = [_head(rival) for rival in results.rivals]
    heads += [f"polgraph : {rival}" for rival in others]
    lines = [_line(["", *heads]), _line(["---", *["---:"] * len(heads)])]
    for workload in results.workloads:
        cells = [
            _cell(results.samples[workload.name, clients, r]) for r in results.rivals
        ]
        cells += [f"{results.ratio(workload.name, clients, r):.2f}" for r in others]
        lines.append(_line([f"**{workload.name}** {workload.title}", *cells]))
    means = [f"{_mean(results, clients, rival):.2f}" for rival in others]
    lines.append(_line(["geometric mean", *[""] * len(results.rivals), *means]))
    noun = "client" if clients == 1 else "clients"
    return "\n".join((f"### {clients} {noun}", "", *lines))


def _curve(comparison: Comparison) -> str:
    heads = [f"{setting}: answers/s (p50, p95 ms)" for setting in comparison.settings]
    rows = (
        _line([f"**{name}**", *map(_cell, samples)])
        for name, samples in comparison.samples.items()
    )
    head = (_line(["", *heads]), _line(["---", *["---:"] * len(heads)]))
    return "\n".join((f"### {comparison.varied}", "", *head, *rows))


def _head(rival: Rival) -> str:
    return f"{rival}: answers/s (p50, p95 ms)"


def _cell(sample: Sample) -> str:
    cell = f"{sample.rate:,.0f} ({sample.p50:.1f}, {sample.p95:.1f})"
    return f"{cell}, {sample.errors} errors" if sample.errors else cell


def _mean(results: Results, clients: int, rival: Rival) -> float:
    ratios = [results.ratio(item.name, clients, rival) for item in results.workloads]
    return prod(ratios) ** (1 / len(ratios))


def _memory(results: Results) -> str:
    rows = [_line([name, f"{mib:,}"]) for name, mib in results.resident.items()]
    return "\n".join(
        (_line(["process", "MiB resident"]), _line(["---", "---:"]), *rows)
    )


def _line(cells: Sequence[str] | Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
