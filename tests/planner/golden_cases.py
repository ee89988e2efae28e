"""Golden cases: a document, its variables, and the Cypher that it is compiled to.

`golden/NAME.graphql` and, where there are variables, `golden/NAME.variables.json` are
written by people; `golden/NAME.cypher` by `python -m tests.planner.rewrite_golden`,
and reviewed like any other change.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from polgraph.api.documents import Documents
from polgraph.api.schema import public_schema
from polgraph.planner.compile import Compiled, compile_field
from polgraph.planner.sources import (
    Constant,
    FromContext,
    FromFinding,
    FromVariable,
    Source,
)
from polgraph.planner.windows import PageLimits
from polgraph.settings import Limits
from tests.planner.layout import laid_out

FOLDER = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class GoldenCase:
    """One pair of a document and its Cypher."""

    name: str

    @property
    def document(self) -> str:
        return (FOLDER / f"{self.name}.graphql").read_text("utf-8")

    @property
    def variables(self) -> Mapping[str, object]:
        path = FOLDER / f"{self.name}.variables.json"
        found = json.loads(path.read_text("utf-8")) if path.exists() else {}
        assert isinstance(found, dict)
        return found

    @property
    def golden(self) -> Path:
        """The file that holds the Cypher."""
        return FOLDER / f"{self.name}.cypher"

    @property
    def compiled(self) -> tuple[Compiled, ...]:
        """The statements of all root fields."""
        return compiled(self.document, self.variables)


def golden_cases() -> tuple[GoldenCase, ...]:
    """All cases, by name."""
    return tuple(GoldenCase(path.stem) for path in sorted(FOLDER.glob("*.graphql")))


def answered_by_one_statement() -> tuple[GoldenCase, ...]:
    """Cases without a search, whose results no naive executor could rank."""
    return tuple(
        case
        for case in golden_cases()
        if not any(item.finding for item in case.compiled)
    )


def compiled(
    query: str, variables: Mapping[str, object], *, original: bool = False
) -> tuple[Compiled, ...]:
    """Compile every root field of a document."""
    documents = Documents(public_schema().graphql, Limits())
    document = documents.read(query, None)
    operation = documents.operation(document, variables)
    selected = operation.select("Query", (document.definition.selection_set,))
    limits = PageLimits()
    return tuple(compile_field(field, limits, original=original) for field in selected)


def shown(case: GoldenCase) -> str:
    """What the golden file of a case holds."""
    return "\n".join(_statement(item) for item in case.compiled)


def _statement(item: Compiled) -> str:
    finding = item.finding
    before = (finding.literal, finding.candidates) if finding else ()
    lines = [f"// {item.key}"]
    for asked in (*before, item):
        if asked is not None:
            lines += (laid_out(asked.cypher), *_parameters(asked.parameters))
    return "".join(f"{line}\n" for line in lines)


def _parameters(parameters: Sequence[tuple[str, object]]) -> Iterator[str]:
    for name, source in parameters:
        assert isinstance(source, Source)
        made = f" | {source.convert}" if source.convert else ""
        if callable(source.convert) and hasattr(source.convert, "__name__"):
            made = f" | {source.convert.__name__}"
        yield f"// ${name} = {_origin(source)}{made}"


def _origin(source: Source) -> str:
    match source.origin:
        case Constant(value):
            return f"{value!r}"
        case FromVariable(path):
            return "variable " + ".".join(map(str, path))
        case FromContext(name):
            return f"context {name}"
        case FromFinding(name):
            return f"found {name}"
        case _:
            assert_never(source.origin)
