"""The served schema beside the one that clients were promised, where that is at hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLNamedType,
    GraphQLSchema,
    build_schema,
    print_ast,
)

from polgraph.api.schema import schema_text

PROMISED = Path(__file__).parents[3] / "shared" / "contract" / "schema.graphql"
COMING = {
    "Query.network",
}
COMING_TYPES = {
    "Network",
    "NetworkLink",
}


@pytest.fixture(scope="module")
def promised() -> GraphQLSchema:
    if not PROMISED.is_file():
        pytest.skip(f"the promised schema is not at {PROMISED}")
    return build_schema(PROMISED.read_text("utf-8"))


def test_every_promised_name_is_served_as_promised(promised: GraphQLSchema) -> None:
    served = build_schema(schema_text())
    differences = {
        difference
        for name, named in promised.type_map.items()
        if not name.startswith("__") and name not in COMING_TYPES
        for difference in _differences(name, named, served.type_map.get(name))
    }
    assert differences - COMING == set()


def test_what_is_coming_is_absent_rather_than_wrong(promised: GraphQLSchema) -> None:
    served = build_schema(schema_text())
    assert promised.type_map.keys() >= COMING_TYPES
    assert not COMING_TYPES & served.type_map.keys()


def _differences(
    name: str, promised: GraphQLNamedType, served: GraphQLNamedType | None
) -> Iterator[str]:
    if served is None:
        yield name
        return
    if promised.description and promised.description.strip() != served.description:
        yield f"{name}: description"
    if _values(promised) != _values(served):
        yield f"{name}: values"
    if getattr(promised, "is_one_of", None) != getattr(served, "is_one_of", None):
        yield f"{name}: @oneOf"
    yield from _fields(name, promised, served)


def _values(named: GraphQLNamedType) -> list[str]:
    return list(named.values) if isinstance(named, GraphQLEnumType) else []


def _fields(
    name: str, promised: GraphQLNamedType, served: GraphQLNamedType
) -> Iterator[str]:
    mine = getattr(served, "fields", {})
    for key, field in getattr(promised, "fields", {}).items():
        if key not in mine:
            yield f"{name}.{key}"
        elif _signature(field) != _signature(mine[key]):
            yield f"{name}.{key}: {_signature(mine[key])}, not {_signature(field)}"
        elif field.description and field.description.strip() != mine[key].description:
            yield f"{name}.{key}: description"


def _signature(field: object) -> str:
    arguments = getattr(field, "args", {})
    written = ", ".join(
        f"{name}: {argument.type}{_default(argument)}"
        for name, argument in arguments.items()
    )
    return f"({written}): {getattr(field, 'type', '')}{_default(field)}"


def _default(holder: object) -> str:
    node = getattr(holder, "ast_node", None)
    default = getattr(node, "default_value", None)
    return f" = {print_ast(default)}" if default else ""
