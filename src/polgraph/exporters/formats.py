"""The formats by name, and what each of them does with a stream of things."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from polgraph.exporters.sections import SectionFiles
from polgraph.exporters.seed_files import jsonl_layout, yaml_layout
from polgraph.exporters.things import Thing


class Format(StrEnum):
    """What `polgraph export --format` takes."""

    YAML = "yaml"
    JSONL = "jsonl"


class Writer(Protocol):
    """Takes all things of a graph, batch by batch, and writes files."""

    def add(self, things: Sequence[Thing]) -> None:
        """Write a batch."""

    def finish(self) -> Mapping[str, int]:
        """Complete the files; tell what could not be held, and how often."""
        ...


FORMATS: Mapping[Format, Callable[[Path, str], Writer]] = {
    Format.YAML: lambda folder, _now: SectionFiles(folder, yaml_layout()),
    Format.JSONL: lambda folder, _now: SectionFiles(folder, jsonl_layout()),
}
"""Makes the writer of a format: into a folder, at an instant (`YYYY-MM-DDTHH:MM:SSZ`)."""
