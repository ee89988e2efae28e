"""What a promised schema has that the served one lacks, or has otherwise.

Clients build on a schema that was promised to them. Whatever stands there must be
served under its name, with its type, arguments, defaults and description; what is
served beside it is nobody's loss.
"""

from collections.abc import Iterator

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    build_schema,
    is_required_argument,
    print_ast,
)

from polgraph.api.schema import schema_text
from polgraph.errors import InputError

_Holder = GraphQLField | GraphQLInputField | GraphQLArgument


def broken_promises(promised: str) -> tuple[str, ...]:
    """Each name that is not served as it was promised, with what is served instead.

    Args:
        promised: a schema in GraphQL's schema language.

    Raises:
        InputError: when it is none.
    """
    try:
        expected = build_schema(promised)
    except (GraphQLError, TypeError) as error:
        message = f"the promised schema cannot be read: {error}"
        raise InputError(message) from None
    served = build_schema(schema_text())
    return tuple(
        difference
        for name, named in expected.type_map.items()
        if not name.startswith("__")
        for difference in _of_type(name, named, served.type_map.get(name))
    )


def _of_type(
    name: str, promised: GraphQLNamedType, served: GraphQLNamedType | None
) -> Iterator[str]:
    if served is None:
        yield name
        return
    if type(served) is not type(promised):
        yield f"{name}: a {type(served).__name__}"
        return
    if not _is_described(promised, served):
        yield f"{name}: description"
    if missing := _values(promised) - _values(served):
        yield f"{name}: without {', '.join(sorted(missing))}"
    if _one_of(promised) != _one_of(served):
        yield f"{name}: @oneOf"
    if missing := _interfaces(promised) - _interfaces(served):
        yield f"{name}: does not implement {', '.join(sorted(missing))}"
    yield from _of_fields(name, promised, served)


def _of_fields(
    name: str, promised: GraphQLNamedType, served: GraphQLNamedType
) -> Iterator[str]:
    mine = _fields(served)
    for key, field in _fields(promised).items():
        if key not in mine:
            yield f"{name}.{key}"
        elif (was := _signature(field, field)) != (now := _signature(mine[key], field)):
            yield f"{name}.{key}: {now}, not {was}"
        elif not _is_described(field, mine[key]):
            yield f"{name}.{key}: description"


def _is_described(
    promised: GraphQLNamedType | _Holder, served: GraphQLNamedType | _Holder
) -> bool:
    expected = (promised.description or "").strip()
    return not expected or expected == served.description


def _fields(named: GraphQLNamedType) -> dict[str, _Holder]:
    match named:
        case GraphQLObjectType() | GraphQLInterfaceType() | GraphQLInputObjectType():
            return dict(named.fields)
        case _:
            return {}


def _values(named: GraphQLNamedType) -> set[str]:
    return set(named.values) if isinstance(named, GraphQLEnumType) else set()


def _interfaces(named: GraphQLNamedType) -> set[str]:
    match named:
        case GraphQLObjectType() | GraphQLInterfaceType():
            return {interface.name for interface in named.interfaces}
        case _:
            return set()


def _one_of(named: GraphQLNamedType) -> bool:
    return isinstance(named, GraphQLInputObjectType) and named.is_one_of


def _signature(field: _Holder, promised: _Holder) -> str:
    """Type and arguments, without those that may be added: neither promised nor required."""
    expected = _arguments(promised)
    written = ", ".join(
        f"{name}: {argument.type}{_default(argument)}"
        for name, argument in _arguments(field).items()
        if name in expected or is_required_argument(argument)
    )
    return f"({written}): {field.type}{_default(field)}"


def _arguments(field: _Holder) -> dict[str, GraphQLArgument]:
    return field.args if isinstance(field, GraphQLField) else {}


def _default(holder: _Holder) -> str:
    node = getattr(holder.ast_node, "default_value", None)
    return f" = {print_ast(node)}" if node else ""
