"""What a query asks of Neo4j: the statement and the parameters of each root field.

The query takes its whole way through the API, up to a reader that notes what it is
asked and runs nothing, so that what is shown is what would run.
"""

import json
from collections.abc import Mapping, Sequence

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.errors import InputError
from polgraph.settings import Settings


class _NotRunError(InputError):
    """Takes the place of an answer."""

    code = "NOT_RUN"


class _Notebook:
    """Notes statements in place of running them."""

    def __init__(self) -> None:
        self.statements: list[tuple[str, Mapping[str, object]]] = []

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        self.statements.append((cypher, parameters))
        message = f"not run, and so not within {seconds} s"
        raise _NotRunError(message)


async def explain(request: GraphQLRequest, settings: Settings) -> str:
    """Compile a query and show its Cypher, ready for a shell, without running it.

    Raises:
        InputError: the query does not fit the schema or the limits.
    """
    notebook = _Notebook()
    answer = await GraphService(notebook, settings).answer(request)
    wrong = [error for error in answer.errors if not _is_not_run(error)]
    if wrong:
        raise InputError("; ".join(str(error["message"]) for error in wrong))
    return "\n\n".join(
        _shown(error["path"], cypher, parameters)
        for error, (cypher, parameters) in zip(
            answer.errors, notebook.statements, strict=True
        )
    )


def _is_not_run(error: Mapping[str, object]) -> bool:
    extensions = error.get("extensions")
    return isinstance(extensions, dict) and extensions.get("code") == _NotRunError.code


def _shown(path: object, cypher: str, parameters: Mapping[str, object]) -> str:
    key = path[0] if isinstance(path, list | tuple) and path else path
    values = json.dumps(dict(parameters), ensure_ascii=False, indent=2)
    return f"// {key}\n:params {values}\n\n{cypher};"
