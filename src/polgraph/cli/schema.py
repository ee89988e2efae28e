"""`polgraph schema`: what is generated from the model, kept beside it for review."""

import json
from pathlib import Path
from typing import Annotated

import typer

from polgraph.api.promises import broken_promises
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
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write nothing; fail where a promised schema is broken.",
        ),
    ] = None,
) -> None:
    """Write schema/ and the reference in docs/ anew from the model."""
    if against is not None:
        _compare(against)
        return
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


def _compare(against: Path) -> None:
    """Print what a promised schema has and the served one has not, or otherwise."""
    promised = _read(against)
    if promised is None:
        message = f"{against} is not there; name a file with a GraphQL schema"
        raise InputError(message)
    broken = broken_promises(promised)
    for difference in broken:
        say(difference)
    if broken:
        message = f"{len(broken)} of what {against} promises is not served"
        raise InputError(message)
    say(f"everything that {against} promises is served")


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
