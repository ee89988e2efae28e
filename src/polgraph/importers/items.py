"""A mapping of a file, read key by key, that knows which of its keys nobody read.

Formats say more than the graph holds, and files more than their format. An item counts
every key with a value that was not asked for, so that a report of what was dropped
cannot fall behind the code.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from polgraph.importers.tally import Tally

_EMPTY: tuple[object, ...] = (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a file.

    Attributes:
        kind: its name in the report: `persons`, `persons.links`.
        at: its file and place, for notes.
        fields: what it says.
        tally: counts what is not read.
        read: the keys asked for so far.
    """

    kind: str
    at: str
    fields: Mapping[str, object]
    tally: Tally
    read: set[str] = field(default_factory=set[str])

    def text(self, key: str) -> str | None:
        """A value as text, without white space around it; None where there is none."""
        self.read.add(key)
        value = self.fields.get(key)
        if value in _EMPTY:
            return None
        if isinstance(value, str | int | float):
            return _written(value) or None
        self._misplaced(key)
        return None

    def texts(self, key: str) -> list[str]:
        """A list of texts; one text alone is a list of one."""
        self.read.add(key)
        value = self.fields.get(key)
        values: list[object] = value if isinstance(value, list) else [value]
        texts = [
            _written(each) for each in values if isinstance(each, str | int | float)
        ]
        lost = sum(1 for each in values if each not in _EMPTY) - len(
            [text for text in texts if text]
        )
        if lost > 0:
            self._misplaced(key)
        return [text for text in texts if text]

    def items(self, key: str) -> list["Item"]:
        """The mappings in a list; one mapping alone is a list of one."""
        self.read.add(key)
        value = self.fields.get(key)
        values: list[object] = value if isinstance(value, list) else [value]
        return list(self._mappings(key, values))

    def item(self, key: str) -> "Item | None":
        """A mapping; None where there is none."""
        return next(iter(self.items(key)), None)

    def done(self) -> None:
        """Count the keys that have a value and that nobody asked for."""
        for key, value in self.fields.items():
            if key not in self.read and value not in _EMPTY:
                self.tally.dropped[f"{self.kind}.{key}"] += 1

    def drop(self, key: str, number: int = 1) -> None:
        """Count a value that was read and has no place in the graph."""
        self.tally.dropped[f"{self.kind}.{key}"] += number

    def _mappings(self, key: str, values: list[object]) -> Iterator["Item"]:
        for value in values:
            if isinstance(value, dict):
                yield Item(f"{self.kind}.{key}", self.at, value, self.tally)
            elif value not in _EMPTY:
                self._misplaced(key)

    def _misplaced(self, key: str) -> None:
        self.drop(key)
        self.tally.note("value left out", self.at, f"{key} is not of the expected form")


def _written(value: str | float) -> str:
    """A scalar as text: a number without a fraction like a whole one."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
