"""The formats by name, and what each of them does with a stream of things."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from polgraph.exporters.csv import Tables
from polgraph.exporters.followthemoney import FollowTheMoneyFile
from polgraph.exporters.graphml import GraphmlFile
from polgraph.exporters.popolo import PopoloFile
from polgraph.exporters.public import Public
from polgraph.exporters.sections import SectionFiles
from polgraph.exporters.seed_files import jsonl_layout, yaml_layout
from polgraph.exporters.things import Thing


class Format(StrEnum):
    """What `polgraph export --format` takes."""

    YAML = "yaml"
    JSONL = "jsonl"
    CSV = "csv"
    POPOLO = "popolo"
    FOLLOWTHEMONEY = "followthemoney"
    GRAPHML = "graphml"


class Writer(Protocol):
    """Takes all things of a graph, batch by batch, and writes files."""

    def add(self, things: Sequence[Thing]) -> None:
        """Write a batch."""

    def finish(self) -> Mapping[str, int]:
        """Complete the files; tell what could not be held, and how often."""
        ...


@dataclass(frozen=True, slots=True)
class Means:
    """How a format is written.

    Attributes:
        writer: makes its writer in a folder.
        asserted: whether it says what each data set asserts, the hidden included, or
            else what is served to everybody.
    """

    writer: Callable[[Path, Public], Writer]
    asserted: bool


FORMATS: Mapping[Format, Means] = {
    Format.YAML: Means(lambda at, _: SectionFiles(at, yaml_layout()), asserted=True),
    Format.JSONL: Means(lambda at, _: SectionFiles(at, jsonl_layout()), asserted=True),
    Format.CSV: Means(lambda at, _: Tables(at), asserted=True),
    Format.POPOLO: Means(PopoloFile, asserted=False),
    Format.FOLLOWTHEMONEY: Means(FollowTheMoneyFile, asserted=False),
    Format.GRAPHML: Means(GraphmlFile, asserted=False),
}
