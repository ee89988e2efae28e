"""A seed file piece by piece, by the format that its name tells."""

from collections.abc import Callable, Iterator, Mapping

from polgraph.seeds.contents import chunks
from polgraph.seeds.csv_reader import csv_parts
from polgraph.seeds.files import SeedFile
from polgraph.seeds.json_reader import json_parts
from polgraph.seeds.located import Part, Position
from polgraph.seeds.problems import Findings
from polgraph.seeds.yaml_reader import yaml_parts

_READERS: Mapping[
    str, Callable[[Iterator[str], Position, Findings], Iterator[Part]]
] = {
    ".yaml": yaml_parts,
    ".yml": yaml_parts,
    ".json": json_parts,
    ".csv": csv_parts,
}


def parts(file: SeedFile, findings: Findings) -> Iterator[Part]:
    """Read a sound file; what is wrong with its form is told, and the rest not read."""
    reader = _READERS[file.path.suffix.lower()]
    return reader(chunks(file.path, file.folder), file.top, findings)
