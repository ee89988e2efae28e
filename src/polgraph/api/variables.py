"""Variables of a request, coerced: the simple ones with types that are looked up once.

graphql-core looks the type of every variable up anew for each request, which takes
longer than the coercion. Scalars and enums, which most variables are, go a short way
here; whatever else comes, and every error, is left to graphql-core.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import (
    GraphQLInputType,
    GraphQLSchema,
    OperationDefinitionNode,
    Undefined,
    VariableDefinitionNode,
    coerce_input_value,
    get_variable_values,
    is_input_type,
    is_leaf_type,
    is_non_null_type,
    type_from_ast,
)
from graphql.execution.values import VariableValues


@dataclass(frozen=True, slots=True)
class SimpleVariable:
    """A variable of a scalar or an enum; `default` is Undefined where it has none."""

    name: str
    type: GraphQLInputType
    default: object
    required: bool


Simple = tuple[SimpleVariable, ...] | None


def simple_variables(
    schema: GraphQLSchema, definition: OperationDefinitionNode
) -> Simple:
    """What is known of a valid operation's variables; None where one is not simple."""
    found: list[SimpleVariable] = []
    for node in definition.variable_definitions or ():
        variable = _simple(schema, node)
        if variable is None:
            return None
        found.append(variable)
    return tuple(found)


def coerced(simple: Simple, given: Mapping[str, object]) -> dict[str, object] | None:
    """Values by name; None where graphql-core is to look at them."""
    if simple is None:
        return None
    values: dict[str, object] = {}
    for variable in simple:
        name = variable.name
        if name in given:
            value = coerce_input_value(given[name], variable.type)
            if value is Undefined:
                return None
            values[name] = value
        elif variable.default is not Undefined:
            values[name] = variable.default
        elif variable.required:
            return None
    return values


def _simple(
    schema: GraphQLSchema, node: VariableDefinitionNode
) -> SimpleVariable | None:
    type_ = type_from_ast(schema, node.type)
    bare = type_.of_type if is_non_null_type(type_) else type_
    if not is_input_type(type_) or not is_leaf_type(bare):
        return None
    name = node.variable.name.value
    default: object = Undefined
    if node.default_value is not None:
        alone = get_variable_values(schema, [node], {})
        if not isinstance(alone, VariableValues):
            return None
        default = alone.coerced[name]
    return SimpleVariable(name, type_, default, is_non_null_type(type_))
