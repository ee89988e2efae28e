"""What goes wrong with a request, as GraphQL errors with stable codes.

| code | meaning |
|---|---|
| PARSE_FAILED | the document is not GraphQL |
| VALIDATION_FAILED | it does not fit the schema, or its variables do not |
| OPERATION_NOT_FOUND | `operationName` does not name exactly one operation |
| LIMIT_EXCEEDED | it asks for more than a limit allows |
| BAD_USER_INPUT | an argument cannot be used |
| DATABASE_UNAVAILABLE, TIMEOUT | Neo4j is away, or did not answer in time |
| MEMORY_EXCEEDED | the answer takes more of Neo4j's memory than it may |
| INTERNAL | a defect of polgraph; the log has the details |
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphql import FieldNode, GraphQLError

Formatted = dict[str, object]


@dataclass(frozen=True)
class RequestRefusedError(Exception):
    """A request error: nothing was executed."""

    errors: tuple[Formatted, ...]
    status: int = 400


def problem(
    message: str,
    code: str,
    *,
    path: Sequence[str | int] = (),
    locations: Sequence[dict[str, int]] = (),
) -> Formatted:
    """One error as the response holds it."""
    formatted: Formatted = {"message": message, "extensions": {"code": code}}
    if locations:
        formatted["locations"] = list(locations)
    if path:
        formatted["path"] = list(path)
    return formatted


def locations_of(nodes: Iterable[FieldNode]) -> tuple[dict[str, int], ...]:
    """Where fields stand in the document, lines and columns from 1."""
    tokens = (node.loc.start_token for node in nodes if node.loc)
    return tuple({"line": token.line, "column": token.column} for token in tokens)


def from_graphql(error: GraphQLError, code: str) -> Formatted:
    """An error of graphql-core's, with our code."""
    locations = [
        {"line": place.line, "column": place.column} for place in error.locations or ()
    ]
    return problem(error.message, code, path=error.path or (), locations=locations)
