"""The oracle: graphql-core's own executor over a `World`.

It shares with the product the schema's text and nothing of how documents are read,
planned or answered.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from graphql import (
    ExecutionResult,
    GraphQLResolveInfo,
    GraphQLSchema,
    build_schema,
    execute_sync,
    parse,
)

from polgraph.api.schema import schema_text
from tests.oracle.fields import CONNECTION, EDGE, FIELDS, Request
from tests.oracle.paging import Connection, Row
from tests.oracle.roots import ROOTS
from tests.oracle.world import Thing, World


@cache
def schema() -> GraphQLSchema:
    """The public schema without any resolver."""
    return build_schema(schema_text())


def answer(
    world: World,
    query: str,
    variables: Mapping[str, object] | None = None,
    *,
    languages: Sequence[str] = (),
    pages: str,
    operation: str | None = None,
) -> ExecutionResult:
    """Execute a valid document naively."""
    return execute_sync(
        schema(),
        parse(query),
        variable_values=dict(variables or {}),
        operation_name=operation,
        context_value=Request(world, languages, pages),
        field_resolver=_resolve,
        type_resolver=_type_of,
    )


def _resolve(
    source: object, info: GraphQLResolveInfo[Request], **arguments: object
) -> object:
    request = info.context
    assert isinstance(request, Request)
    parent = info.parent_type.name
    fields = ROOTS if parent == "Query" else FIELDS.get(parent)
    if fields is None:
        fields = CONNECTION if isinstance(source, Connection) else EDGE
        assert isinstance(source, Connection | Row)
    return fields[info.field_name](request, source, arguments)


def _type_of(value: object, _info: object, _abstract: object) -> str | None:
    assert isinstance(value, Thing)
    return value.type
