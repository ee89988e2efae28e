"""A validated GraphQL operation as a tree of selected fields.

The first stage of a query's travel. It follows the specification's CollectFields over
graphql-core's public syntax tree: fragments, `@skip` and `@include`, aliases and
merged fields are resolved here, so that later stages see plain trees.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSkipDirective,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    get_directive_values,
    is_abstract_type,
)
from graphql.execution.values import VariableValues

from polgraph.planner.arguments import read_arguments
from polgraph.planner.sources import Argument

_NO_ARGUMENTS: Mapping[str, Argument] = {}


@dataclass(frozen=True)
class Operation:
    """What is needed to read selections: schema, fragments, coerced variables."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues
    _memo: dict[tuple[str, tuple[int, ...]], tuple["SelectedField", ...]] = field(
        default_factory=dict[tuple[str, tuple[int, ...]], tuple["SelectedField", ...]],
        compare=False,
        repr=False,
    )

    def select(
        self, type_name: str, sets: Sequence[SelectionSetNode]
    ) -> tuple["SelectedField", ...]:
        """Fields selected on a concrete type, in the response's order."""
        memo_key = (type_name, tuple(id(item) for item in sets))
        if memo_key not in self._memo:
            self._memo[memo_key] = self._collect(type_name, sets)
        return self._memo[memo_key]

    def _collect(
        self, type_name: str, sets: Sequence[SelectionSetNode]
    ) -> tuple["SelectedField", ...]:
        parent = self.schema.get_type(type_name)
        if not isinstance(parent, GraphQLObjectType):
            raise TypeError(type_name)
        grouped: dict[str, list[FieldNode]] = {}
        visited: set[str] = set()
        for selection_set in sets:
            self._walk(parent, selection_set, grouped, visited)
        return tuple(self._field(parent, key, nodes) for key, nodes in grouped.items())

    def _walk(
        self,
        parent: GraphQLObjectType,
        selection_set: SelectionSetNode,
        grouped: dict[str, list[FieldNode]],
        visited: set[str],
    ) -> None:
        for node in selection_set.selections:
            if not self._included(node):
                continue
            match node:
                case FieldNode():
                    key = node.alias.value if node.alias else node.name.value
                    grouped.setdefault(key, []).append(node)
                case InlineFragmentNode():
                    if self._applies(node, parent):
                        self._walk(parent, node.selection_set, grouped, visited)
                case FragmentSpreadNode():
                    self._spread(parent, node.name.value, grouped, visited)
                case _:
                    raise TypeError(node)

    def _spread(
        self,
        parent: GraphQLObjectType,
        name: str,
        grouped: dict[str, list[FieldNode]],
        visited: set[str],
    ) -> None:
        if name in visited:
            return
        visited.add(name)
        fragment = self.fragments[name]
        if self._applies(fragment, parent):
            self._walk(parent, fragment.selection_set, grouped, visited)

    def _included(self, node: SelectionNode) -> bool:
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        if skip and skip["if"]:
            return False
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return not include or bool(include["if"])

    def _applies(
        self,
        fragment: InlineFragmentNode | FragmentDefinitionNode,
        parent: GraphQLObjectType,
    ) -> bool:
        condition = fragment.type_condition
        if condition is None or condition.name.value == parent.name:
            return True
        named = self.schema.get_type(condition.name.value)
        return is_abstract_type(named) and self.schema.is_sub_type(named, parent)

    def _field(
        self, parent: GraphQLObjectType, key: str, nodes: Sequence[FieldNode]
    ) -> "SelectedField":
        first = nodes[0]
        name = first.name.value
        definition = parent.fields.get(name)
        arguments = (
            read_arguments(definition, first, self.variables)
            if definition
            else _NO_ARGUMENTS
        )
        return SelectedField(key, name, arguments, self, tuple(nodes))


@dataclass(frozen=True, eq=False)
class SelectedField:
    """A field of the response: its key, the field behind it, its arguments."""

    key: str
    name: str
    arguments: Mapping[str, Argument]
    operation: Operation = field(repr=False)
    nodes: tuple[FieldNode, ...] = field(repr=False)

    @property
    def sets(self) -> tuple[SelectionSetNode, ...]:
        """The selection sets below, to be merged."""
        return tuple(node.selection_set for node in self.nodes if node.selection_set)

    def children(self, type_name: str) -> tuple["SelectedField", ...]:
        """What is selected below, where the field's value is of a concrete type."""
        return self.operation.select(type_name, self.sets)

    @property
    def same(self) -> tuple[object, ...]:
        """Equal for selections that ask the same thing under different types."""
        return (self.key, self.name, tuple(id(item) for item in self.nodes))
