"""The text of a seed file to a located tree, by the format that its name tells."""

from collections.abc import Callable, Mapping

from polgraph.seeds.files import SeedFile
from polgraph.seeds.json_reader import read_json
from polgraph.seeds.located import Node, Position
from polgraph.seeds.problems import Findings
from polgraph.seeds.yaml_reader import read_yaml

_READERS: Mapping[str, Callable[[str, Position, Findings], Node | None]] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".json": read_json,
}


def parse(file: SeedFile, text: str, findings: Findings) -> Node | None:
    """Read `text` in the format of `file`; None where it is empty or refused."""
    return _READERS[file.path.suffix.lower()](text, file.top, findings)
