"""`polgraph query`: a GraphQL file against the graph, without a server."""

import json
from pathlib import Path
from typing import Annotated

import typer

from polgraph import library
from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.cli.explaining import explain as explained
from polgraph.cli.terminal import announce, say
from polgraph.database import Graph
from polgraph.errors import ExitCode, InputError
from polgraph.library.opening import on_graph
from polgraph.settings import Settings


def query(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    *,
    variables: Annotated[
        str, typer.Option(metavar="JSON", help="Values of the query's variables.")
    ] = "{}",
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="Show cost, Cypher, parameters and Neo4j's plan instead."
        ),
    ] = False,
) -> None:
    """Run a GraphQL file and print the answer as JSON."""
    text, values = _text(file), _object(variables)
    if explain:
        say(_explained(GraphQLRequest(text, values)))
        return
    answer = library.query(text, values, announce=announce)
    say(_json(answer))
    if answer.errors:
        raise typer.Exit(ExitCode.INPUT)


def _explained(request: GraphQLRequest) -> str:
    settings = Settings.load()

    async def explain(graph: Graph) -> str:
        return await explained(graph, request, settings)

    return on_graph(explain, settings, announce)


def _json(answer: GraphQLAnswer) -> str:
    body: dict[str, object] = {"errors": answer.errors} if answer.errors else {}
    if answer.executed:
        body |= {"data": answer.data}
    return json.dumps(body, ensure_ascii=False, indent=2)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"cannot read {file}: {reason}; name a file with a GraphQL query"
        raise InputError(message) from None


def _object(text: str) -> dict[str, object]:
    try:
        value = json.loads(text)
    except ValueError as error:
        message = f"--variables is not JSON ({error})"
        raise typer.BadParameter(message) from None
    if not isinstance(value, dict):
        message = "--variables is not a JSON object, such as '{\"first\": 10}'"
        raise typer.BadParameter(message)
    return value
