"""`polgraph schema`: what is generated from the model, kept beside it for review."""

import json
from pathlib import Path
from typing import Annotated

import typer

from polgraph.api.reference import reference_text
from polgraph.api.schema import schema_text
from polgraph.cli.error_codes import error_codes_text
from polgraph.cli.terminal import say
from polgraph.errors import InputError
from polgraph.schema import constraints_text
from polgraph.seeds import json_schema

_FOLDER = Path("schema")
_PAGES = Path("docs")


def schema(
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail where one differs.")
    ] = False,
) -> None:
    """Write schema/ and the reference in docs/ anew from the model."""
    stale = [path for path, text in _generated().items() if _read(path) != text]
    if check and stale:
        names = ", ".join(map(str, stale))
        message = f"not what the model says: {names}; run `polgraph schema`"
        raise InputError(message)
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(_generated()[path], encoding="utf-8")
        say(f"wrote {path}")
    if not stale:
        say(f"{_FOLDER}/ and the reference are what the model says")


def _generated() -> dict[Path, str]:
    seed_schema = json.dumps(json_schema(), ensure_ascii=False, indent=2)
    return {
        _FOLDER / "schema.graphql": schema_text(),
        _FOLDER / "constraints.cypher": constraints_text(),
        _FOLDER / "seed.schema.json": seed_schema + "\n",
        _PAGES / "reference.md": reference_text(),
        _PAGES / "errors.md": error_codes_text(),
    }


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
