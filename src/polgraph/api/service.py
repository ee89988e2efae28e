"""What the web asks of GraphQL: one request in, one answer out.

The endpoint speaks HTTP and knows nothing of schemas; a service knows the schema and
nothing of HTTP. They meet in these three types.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class GraphQLRequest:
    """One document to execute.

    `languages` are the BCP 47 tags of Accept-Language, best first, `*` and q=0 left
    out. With `read_only` a mutation is refused with status 405. Who is `trusted` has
    sent a token: the limits of tokens hold, and what is under embargo is seen.
    """

    query: str
    variables: Mapping[str, object] | None = None
    operation_name: str | None = None
    languages: tuple[str, ...] = ()
    read_only: bool = True
    trusted: bool = False


@dataclass(frozen=True)
class GraphQLAnswer:
    """What came of a request.

    `errors` are formatted, each with `extensions.code`. `executed` is False after a
    request error (parse, validation, variables, limits): the response then has no
    `data` key, and `status` says what it is under application/graphql-response+json.
    """

    errors: tuple[dict[str, object], ...]
    data: Mapping[str, object] | None
    executed: bool
    extensions: Mapping[str, object]
    status: int = 400

    @property
    def codes(self) -> tuple[str, ...]:
        """The stable codes of the errors."""
        return tuple(code for error in self.errors for code in _code(error))


def _code(error: Mapping[str, object]) -> tuple[str, ...]:
    match error.get("extensions"):
        case {"code": str(code)}:
            return (code,)
        case _:
            return ()


class GraphQLService(Protocol):
    """Executes documents against the graph."""

    async def answer(self, request: GraphQLRequest) -> GraphQLAnswer:
        """Execute a document; errors of the document are part of the answer."""
        ...

    async def ready(self) -> None:
        """Return when the graph answers.

        Raises:
            DatabaseUnavailableError: when it does not.
        """
        ...
