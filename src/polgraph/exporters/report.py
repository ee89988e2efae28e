"""What an export holds, and what its format could not."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from polgraph.exporters.entries import section
from polgraph.exporters.things import Thing


@dataclass(frozen=True, slots=True)
class Export:
    """Outcome of an export.

    Attributes:
        format: its name.
        folder: where it is.
        records: how many of each section each data set has in the graph, by data set.
        embargoed: records that are not public yet, or cite something that is not.
        lost: what the format cannot hold, and how often it was left out.
    """

    format: str
    folder: Path
    records: Mapping[str, Mapping[str, int]]
    embargoed: int
    lost: Mapping[str, int]

    @property
    def total(self) -> int:
        """Records of all data sets."""
        return sum(sum(counts.values()) for counts in self.records.values())

    def as_dict(self) -> dict[str, object]:
        """The report as one JSON object."""
        return {
            "format": self.format,
            "folder": str(self.folder),
            "total": self.total,
            "records": {name: dict(counts) for name, counts in self.records.items()},
            "embargoed": self.embargoed,
            "lost": dict(self.lost),
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts while things pass."""

    by_section: Counter[tuple[str, str]] = field(default_factory=Counter)
    embargoed: Counter[None] = field(default_factory=Counter)

    def add(self, things: Iterable[Thing], now: str) -> None:
        """Count a batch; `now` is the instant by which embargoes are judged."""
        for record in (record for thing in things for record in thing.records):
            self.by_section[record.dataset, section(record)] += 1
            ends = (record.embargo_until, *(c.embargo_until for c in record.citations))
            self.embargoed[None] += any(end is not None and end > now for end in ends)

    @property
    def records(self) -> Mapping[str, Mapping[str, int]]:
        """By data set and section, both sorted."""
        told: dict[str, dict[str, int]] = {}
        for (dataset, name), count in sorted(self.by_section.items()):
            told.setdefault(dataset, {})[name] = count
        return told
