"""What an import found: counts, what was left out, and what a person should look at.

Every stage counts here. Nothing that a file says disappears without a line: what has no
place in the graph is counted by its name, a bad value is told with its place.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from polgraph.seeds.problems import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_NOTES = 1_000  # kept of each sort; all are counted


@dataclass(frozen=True, slots=True)
class Note:
    """Something to look at: what sort of thing, where, and what it is."""

    sort: str
    at: str
    message: str

    def __str__(self) -> str:
        return f"{self.at}: {self.message}"


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one import.

    Attributes:
        read: things that the files hold, by their name in the format.
        repeats: things that say again what an earlier one said, by name; they are left
            out.
        dropped: values and things that the graph has no place for, by name.
        noted: how many notes there are of each sort.
        notes: the first thousand notes of each sort.
    """

    read: Counter[str] = field(default_factory=Counter[str])
    repeats: Counter[str] = field(default_factory=Counter[str])
    dropped: Counter[str] = field(default_factory=Counter[str])
    noted: Counter[str] = field(default_factory=Counter[str])
    notes: list[Note] = field(default_factory=list[Note])

    def note(self, sort: str, at: str, message: str) -> None:
        """Keep a note and count it."""
        self.noted[sort] += 1
        if self.noted[sort] <= MOST_NOTES:
            self.notes.append(Note(sort, at, message))

    def refuse(self, at: str, key: str, value: str, reason: str) -> None:
        """Note a value that was left out, and why."""
        self.note("value left out", at, f"{key} {shown(value)}: {reason}")

    def as_dict(self) -> dict[str, object]:
        """The counts and notes as JSON."""
        counts: Mapping[str, Counter[str]] = {
            "read": self.read,
            "repeats": self.repeats,
            "dropped": self.dropped,
            "noted": self.noted,
        }
        listed = {
            name: dict(sorted(counted.items())) for name, counted in counts.items()
        }
        return {**listed, "notes": [str(note) for note in self.notes]}
