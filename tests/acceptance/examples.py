"""The questions that GraphiQL opens with: they must be answered as they stand."""

import json
from dataclasses import dataclass
from typing import Any

from tests.program import ROOT

_FOLDER = ROOT / "frontend" / "examples"
NAMES = sorted(path.stem for path in _FOLDER.glob("*.graphql"))


@dataclass(frozen=True)
class Example:
    """A document and the values of its variables."""

    query: str
    variables: dict[str, Any]


def example(name: str) -> Example:
    """Read one of `NAMES`."""
    variables = _FOLDER / f"{name}.variables.json"
    return Example(
        (_FOLDER / f"{name}.graphql").read_text(encoding="utf-8"),
        json.loads(variables.read_text(encoding="utf-8")),
    )
