"""Arguments of a field, coerced, each leaf remembering where its value came from.

graphql-core coerces and checks; this stage lays the coerced value beside the syntax it
came from, so that a compiled statement can be bound again to other variables.
"""

from collections.abc import Mapping, Sequence

from graphql import (
    FieldNode,
    GraphQLField,
    ListValueNode,
    ObjectValueNode,
    ValueNode,
    VariableNode,
    get_argument_values,
)
from graphql.execution.values import VariableValues

from polgraph.planner.sources import Argument, Constant, FromVariable, Operand


def read_arguments(
    definition: GraphQLField, node: FieldNode, variables: VariableValues
) -> Mapping[str, Argument]:
    """Coerced arguments of a field by name; those not given and without default absent.

    Raises:
        GraphQLError: where a value is none of the argument's type.
    """
    values = get_argument_values(definition, node, variables)
    nodes = {argument.name.value: argument.value for argument in node.arguments or ()}
    return {
        name: _annotate(value, nodes.get(name), variables.coerced)
        for name, value in values.items()
    }


def _annotate(
    value: object, node: ValueNode | None, variables: Mapping[str, object]
) -> Argument:
    match node:
        case VariableNode() if node.name.value in variables:
            return _from_variable(value, (node.name.value,))
        case ObjectValueNode() if isinstance(value, Mapping):
            nodes = {field.name.value: field.value for field in node.fields}
            return {
                key: _annotate(item, nodes.get(key), variables)
                for key, item in value.items()
            }
        case ListValueNode() if isinstance(value, list):
            return _annotate_items(value, node.values, variables)
        case _ if isinstance(value, list):
            return _annotate_items(value, [node] * len(value), variables)
        case _ if isinstance(value, Mapping):
            return {
                key: _annotate(item, None, variables) for key, item in value.items()
            }
        case _:
            return Operand(value, Constant(value))


def _annotate_items(
    values: Sequence[object],
    nodes: Sequence[ValueNode | None],
    variables: Mapping[str, object],
) -> Argument:
    return tuple(
        _annotate(item, node, variables)
        for item, node in zip(values, nodes, strict=True)
    )


def _from_variable(value: object, path: tuple[str | int, ...]) -> Argument:
    match value:
        case Mapping():
            return {
                key: _from_variable(item, (*path, key)) for key, item in value.items()
            }
        case list():
            return tuple(
                _from_variable(item, (*path, index)) for index, item in enumerate(value)
            )
        case _:
            return Operand(value, FromVariable(path))
