"""The reference of the public API, written from the schema that is served."""

from collections.abc import Iterator

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
)

from polgraph.api.schema import public_schema

_HEAD = """# Reference

Written by `polgraph schema` from the model; what is said of a field here is what GraphiQL
says too. `Type!` is never null, `[Type!]!` is a list. `(first: Int = 20)` is an argument
with the value it has where none is given.
"""
_SECTIONS = (
    ("Interfaces", GraphQLInterfaceType),
    ("Types", GraphQLObjectType),
    ("Choices", GraphQLEnumType),
    ("Filters and orders", GraphQLInputObjectType),
    ("Scalars", GraphQLScalarType),
)
_BUILT_IN = frozenset({"Boolean", "Float", "ID", "Int", "String"})


def reference_text() -> str:
    """Describe every type of the schema in Markdown, in tables of its fields."""
    return "\n".join((_HEAD, *_parts()))


def _parts() -> Iterator[str]:
    types = _types()
    yield "## Questions\n"
    yield from _described(types.pop("Query"))
    for heading, sort in _SECTIONS:
        yield f"## {heading}\n"
        for _, named in sorted(types.items()):
            if isinstance(named, sort):
                yield from _described(named)


def _types() -> dict[str, GraphQLNamedType]:
    served = public_schema().graphql.type_map.items()
    return {
        name: named
        for name, named in served
        if not name.startswith("__") and name not in _BUILT_IN
    }


def _described(named: GraphQLNamedType) -> Iterator[str]:
    yield f"### {named.name}\n"
    if named.description:
        yield f"{_line(named.description)}\n"
    match named:
        case GraphQLObjectType() | GraphQLInterfaceType():
            if named.interfaces:
                names = ", ".join(item.name for item in named.interfaces)
                yield f"Is a {names}.\n"
            yield _table("field", (_field(*item) for item in named.fields.items()))
        case GraphQLInputObjectType():
            yield _table("field", (_input(*item) for item in named.fields.items()))
        case GraphQLEnumType():
            yield f"{', '.join(f'`{name}`' for name in named.values)}\n"
        case _:
            return


def _field(name: str, field: GraphQLField) -> tuple[str, str, str | None]:
    arguments = ", ".join(_argument(*item) for item in field.args.items())
    shown = f"{name}({arguments})" if arguments else name
    return shown, str(field.type), field.description


def _input(name: str, field: GraphQLInputField) -> tuple[str, str, str | None]:
    return name, str(field.type), field.description


def _argument(name: str, argument: GraphQLArgument) -> str:
    default: object = argument.default_value
    given = f" = {default}" if isinstance(default, int | str) else ""
    return f"{name}: {argument.type}{given}"


def _table(what: str, rows: Iterator[tuple[str, str, str | None]]) -> str:
    lines = [f"| {what} | type | meaning |", "|---|---|---|"]
    lines += [
        f"| `{name}` | `{kind}` | {_line(told or '')} |" for name, kind, told in rows
    ]
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
