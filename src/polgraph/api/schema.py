"""The public schema, made once from the model."""

from functools import cache

import strawberry
from graphql import GraphQLInputObjectType, GraphQLSchema
from strawberry.schema.config import StrawberryConfig
from strawberry.types.base import StrawberryObjectDefinition

from polgraph.api.declaring import Namespace
from polgraph.api.inputs import declare_inputs
from polgraph.api.roots import declare_query
from polgraph.api.scalars import SCALARS
from polgraph.api.types import declare_types
from polgraph.model import MODEL


class PublicSchema(strawberry.Schema):
    """Strawberry's schema, with graphql-core's within reach of the compiler."""

    @property
    def graphql(self) -> GraphQLSchema:
        """The graphql-core schema that documents are validated against."""
        return self._schema


@cache
def public_schema() -> PublicSchema:
    """The schema that is served."""
    namespace = Namespace()
    declare_types(namespace)
    declare_inputs(namespace)
    query = declare_query(namespace)
    names = (*(item.name for item in MODEL.objects), "OrganizationListWhere")
    concrete = [
        declared
        for name in names
        if isinstance(declared := namespace.known[name], type)
    ]
    schema = PublicSchema(
        query=query,
        types=concrete,
        config=StrawberryConfig(auto_camel_case=False, scalar_map=SCALARS),
    )
    _tell_one_of(schema.graphql)
    return schema


def _tell_one_of(schema: GraphQLSchema) -> None:
    """Let graphql-core know which inputs take one field, so that it validates them.

    Strawberry checks it when a value is coerced, with an error that is no GraphQL error.
    """
    for named in schema.type_map.values():
        definition = named.extensions.get("strawberry-definition")
        if isinstance(named, GraphQLInputObjectType) and isinstance(
            definition, StrawberryObjectDefinition
        ):
            named.is_one_of = definition.is_one_of


def schema_text() -> str:
    """The schema in GraphQL's own language, as `schema/schema.graphql` keeps it."""
    return public_schema().as_str().rstrip() + "\n"
