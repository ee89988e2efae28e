"""Every list that the schema can answer with has an end."""

from collections.abc import Iterator

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    get_nullable_type,
    is_list_type,
)

from polgraph.api.schema import public_schema

# As many as a type has fields, as `ids` (POLGRAPH_LIMIT_IDS), as the field around them
# allows by maxHops or first.
SHORT = {
    "Citation.supports",
    "Network.links",
    "Network.nodes",
    "Path.steps",
    "Query.nodes",
}


def test_every_list_takes_first_or_is_short_by_nature():
    endless = {
        f"{type_}.{name}"
        for type_, name, field in _lists()
        if "first" not in field.args and not type_.endswith("Connection")
    }
    assert endless <= SHORT


def test_every_connection_takes_first_and_last():
    for name, field in _connections():
        wanted = {"first", "after"} if name in _FORWARD else _BOTH_WAYS
        assert wanted <= set(field.args), name


_FORWARD = {"Query.search"}
_BOTH_WAYS = {"first", "after", "last", "before"}


def _fields() -> Iterator[tuple[str, str, GraphQLField]]:
    for type_ in public_schema().graphql.type_map.values():
        if type_.name.startswith("__"):
            continue
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in type_.fields.items():
                yield type_.name, name, field


def _lists() -> Iterator[tuple[str, str, GraphQLField]]:
    for type_, name, field in _fields():
        if is_list_type(get_nullable_type(field.type)):
            yield type_, name, field


def _connections() -> Iterator[tuple[str, GraphQLField]]:
    for type_, name, field in _fields():
        if str(field.type).rstrip("!").endswith("Connection"):
            yield f"{type_}.{name}", field
