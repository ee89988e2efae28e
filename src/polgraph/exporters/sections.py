"""Records by data set and section: a folder for each data set, a file for each section.

`DATASET/officials.yaml`, then `officials-2.yaml` where the first would grow too large
to be loaded again. Files are appended to and closed, so that neither memory nor open
files grow with what is exported.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from polgraph.exporters.entries import section
from polgraph.exporters.things import Thing
from polgraph.records import Record

_LARGEST = 8 * 1024 * 1024  # bytes of a file; seed files may have twice as many

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a format lays records out.

    Attributes:
        suffix: ends the names of its files.
        head: opens a file, given data set and section.
        item: one record; may put more files into the folder of its data set.
    """

    suffix: str
    head: Callable[[str, str], str]
    item: Callable[[Record, Path], str]


@dataclass(frozen=True)
class SectionFiles:
    """The files of one export: a folder that grows with each batch of things."""

    folder: Path
    layout: Layout
    _parts: dict[_Key, tuple[int, int]] = field(
        default_factory=dict[_Key, tuple[int, int]]
    )

    def add(self, things: Iterable[Thing]) -> None:
        """Append the records of a batch, each to the file of its section."""
        gathered: defaultdict[_Key, list[str]] = defaultdict(list)
        for record in (record for thing in things for record in thing.records):
            home = self.folder / record.dataset
            gathered[record.dataset, section(record)].append(
                self.layout.item(record, home)
            )
        for key, items in gathered.items():
            self._append(key, items)

    def finish(self) -> Mapping[str, int]:
        """Nothing is left to do, and nothing is lost."""
        return {}

    def _append(self, key: _Key, items: Iterable[str]) -> None:
        part, size = self._parts.get(key, (0, _LARGEST))
        pending = bytearray()
        for data in (item.encode() for item in items):
            if size + len(data) > _LARGEST:
                self._write(key, part, pending)
                part, pending = part + 1, bytearray(self.layout.head(*key).encode())
                size = len(pending)
            pending += data
            size += len(data)
        self._write(key, part, pending)
        self._parts[key] = (part, size)

    def _write(self, key: _Key, part: int, data: bytearray) -> None:
        if not data:
            return
        dataset, name = key
        number = "" if part == 1 else f"-{part}"
        path = self.folder / dataset / f"{name}{number}{self.layout.suffix}"
        path.parent.mkdir(exist_ok=True)
        with path.open("ab") as file:
            file.write(data)
