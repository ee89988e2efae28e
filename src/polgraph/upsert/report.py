"""What a load did to the graph, by type: the numbers that `polgraph load` prints."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from polgraph.upsert.changes import Changes
from polgraph.upsert.rows import count_types


@dataclass(frozen=True, slots=True)
class Report:
    """How many things of each type were added, changed, removed and left as they were."""

    added: Mapping[str, int]
    changed: Mapping[str, int]
    removed: Mapping[str, int]
    unchanged: Mapping[str, int]

    @classmethod
    def of(cls, changes: Changes) -> Self:
        """What changes come to."""
        return cls(
            count_types(changes.added),
            count_types(changes.changed),
            count_types(changes.removed),
            count_types(changes.unchanged),
        )

    def __add__(self, other: "Report") -> "Report":
        """What two parts of a load did together."""
        return Report(
            _sum(self.added, other.added),
            _sum(self.changed, other.changed),
            _sum(self.removed, other.removed),
            _sum(self.unchanged, other.unchanged),
        )

    @property
    def total_added(self) -> int:
        """Things of all types that the graph did not have."""
        return sum(self.added.values())

    @property
    def total_changed(self) -> int:
        """Things of all types of which a data set now says something else."""
        return sum(self.changed.values())

    @property
    def total_removed(self) -> int:
        """Things of all types that no data set asserts any more."""
        return sum(self.removed.values())

    @property
    def total_unchanged(self) -> int:
        """Things of all types that were loaded and found as they are."""
        return sum(self.unchanged.values())

    def as_dict(self) -> dict[str, object]:
        """The report as one JSON object: totals, and by type what is not zero."""
        return {
            "added": self.total_added,
            "changed": self.total_changed,
            "removed": self.total_removed,
            "unchanged": self.total_unchanged,
            "types": dict(self.kinds),
        }

    @property
    def kinds(self) -> tuple[tuple[str, Mapping[str, int]], ...]:
        """By type what is not zero, in the order of types."""
        names = {*self.added, *self.changed, *self.removed, *self.unchanged}
        return tuple((name, self._of_type(name)) for name in sorted(names))

    def _of_type(self, name: str) -> dict[str, int]:
        outcomes = {
            "added": self.added,
            "changed": self.changed,
            "removed": self.removed,
            "unchanged": self.unchanged,
        }
        return {
            word: counts[name] for word, counts in outcomes.items() if name in counts
        }


def _sum(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    return Counter(one) + Counter(other)


NOTHING = Report({}, {}, {}, {})
