"""A real GraphQL service over a small schema, to put behind the real endpoint."""

import asyncio

from graphql import (
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    OperationType,
    build_schema,
    execute,
    get_operation_ast,
    parse,
    validate,
)
from graphql.pyutils import is_awaitable

from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.errors import DatabaseUnavailableError

SCHEMA_TEXT = """
type Query {
  hello(name: String = "world"): String!
  languages: [String!]!
  trusted: Boolean!
  slow(seconds: Float = 60): String
  held: String
  failing: String
  long(characters: Int!): String!
}
type Mutation { touch: Boolean! }
"""


async def executed(
    schema: GraphQLSchema, root: object, request: GraphQLRequest
) -> GraphQLAnswer:
    """Parse, validate and execute one document."""
    try:
        document = parse(request.query)
    except GraphQLError as error:
        return refused([error], "PARSE_FAILED")
    if problems := validate(schema, document):
        return refused(problems, "VALIDATION_FAILED")
    operation = get_operation_ast(document, request.operation_name)
    if operation is None:
        return refused([GraphQLError("name one operation")], "BAD_REQUEST")
    if request.read_only and operation.operation is OperationType.MUTATION:
        return refused([GraphQLError("use POST")], "METHOD_NOT_ALLOWED", 405)
    result = execute(
        schema,
        document,
        root,
        variable_values=dict(request.variables or {}),
        operation_name=request.operation_name,
    )
    if is_awaitable(result):
        result = await result
    assert isinstance(result, ExecutionResult)
    return answer_of(result)


class SmallService:
    """Answers like the real one; a test may look at what reached it."""

    def __init__(self) -> None:
        self.is_available = True
        self.is_broken = False
        self.started = asyncio.Event()
        self.cancelled = asyncio.Event()
        self.released = asyncio.Event()
        self._schema = build_schema(SCHEMA_TEXT)

    async def ready(self) -> None:
        if not self.is_available:
            message = "Neo4j does not answer at bolt://10.0.0.7"
            raise DatabaseUnavailableError(message)

    async def answer(self, request: GraphQLRequest) -> GraphQLAnswer:
        await self.ready()
        if self.is_broken:
            message = "broken inside"
            raise RuntimeError(message)
        return await executed(self._schema, Root(self, request), request)


class Root:
    """The root value: one method for each field."""

    def __init__(self, service: SmallService, request: GraphQLRequest) -> None:
        self._service = service
        self._request = request

    def hello(self, _info: object, name: str | None) -> str:
        return f"hello {name}"

    def languages(self, _info: object) -> list[str]:
        return list(self._request.languages)

    def trusted(self, _info: object) -> bool:
        return self._request.trusted

    async def slow(self, _info: object, seconds: float) -> str:
        self._service.started.set()
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            self._service.cancelled.set()
            raise
        return "done"

    async def held(self, _info: object) -> str:
        self._service.started.set()
        await self._service.released.wait()
        return "released"

    def failing(self, _info: object) -> str:
        message = "the secret address of the database"
        raise RuntimeError(message)

    def long(self, _info: object, characters: int) -> str:
        return "ن" * characters

    def touch(self, _info: object) -> bool:
        return True


def answer_of(result: ExecutionResult) -> GraphQLAnswer:
    errors = result.errors or []
    if result.data is None and errors and not any(error.path for error in errors):
        return refused(errors, "BAD_USER_INPUT")
    return GraphQLAnswer(
        errors=tuple(
            {
                "message": "internal error",
                "path": error.path,
                "extensions": {"code": "INTERNAL"},
            }
            for error in errors
        ),
        data=result.data,
        executed=True,
        extensions={"cost": 1},
    )


def refused(errors: list[GraphQLError], code: str, status: int = 400) -> GraphQLAnswer:
    return GraphQLAnswer(
        errors=tuple(
            {**error.formatted, "extensions": {"code": code}} for error in errors
        ),
        data=None,
        executed=False,
        extensions={},
        status=status,
    )
