"""A seed file piece by piece, by the format that its name tells."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from polgraph.seeds.contents import chunks
from polgraph.seeds.csv_reader import csv_parts
from polgraph.seeds.files import SeedFile
from polgraph.seeds.json_reader import json_parts
from polgraph.seeds.located import Part
from polgraph.seeds.problems import Findings
from polgraph.seeds.source import Reader, Source, everything
from polgraph.seeds.turns import always
from polgraph.seeds.yaml_reader import yaml_parts

_READERS: Mapping[str, Reader] = {
    ".yaml": yaml_parts,
    ".yml": yaml_parts,
    ".json": json_parts,
    ".csv": csv_parts,
}


def parts(
    file: SeedFile,
    findings: Findings,
    wanted: Callable[[str], bool] = everything,
    turn: Callable[[], bool] = always,
) -> Iterator[Part]:
    """Read a sound file; what is wrong with its form is told, and the rest not read."""
    reader = _READERS[file.path.suffix.lower()]
    text = partial(chunks, file.path, file.folder)
    return reader(Source(text, file.top, findings, wanted, turn))
