"""How large a document is, measured before it runs, each fragment once.

A document of a few kilobytes can chain fragments so that walking each spread again
takes for ever; here a fragment's measure is kept, so that measuring is linear in the
document's length whatever its expansion is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_interface_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)

from polgraph.planner.windows import DEFAULT_PAGE
from polgraph.settings import Limits

LIST_COST = 5
"""What a plain list counts for where `first` is not given."""
_CEILING = 10**12


@dataclass(frozen=True, slots=True)
class Measure:
    """Size of a selection, expanded: `cost` is in objects of the answer at worst.

    `once` of them are there once however large the page around them is (`pageInfo`).
    `deepest` and `costliest` are the fields on the way to where most of each comes from.
    """

    depth: int = 0
    aliases: int = 0
    directives: int = 0
    cost: int = 0
    once: int = 0
    deepest: tuple[str, ...] = ()
    costliest: tuple[str, ...] = ()

    def beside(self, other: "Measure") -> "Measure":
        """The measure of two selections side by side."""
        return Measure(
            max(self.depth, other.depth),
            min(self.aliases + other.aliases, _CEILING),
            min(self.directives + other.directives, _CEILING),
            min(self.cost + other.cost, _CEILING),
            self.once + other.once,
            self.deepest if self.depth >= other.depth else other.deepest,
            self.costliest if self.cost >= other.cost else other.costliest,
        )


@dataclass(frozen=True, slots=True)
class Excess:
    """A limit that a document passes, by how much, and where."""

    limit: str
    figure: int
    allowed: int
    field: str

    @property
    def message(self) -> str:
        """One sentence for the client."""
        return (
            f"the query's {self.limit} is {self.figure} at {self.field};"
            f" at most {self.allowed} is allowed"
        )


@dataclass(frozen=True)
class _Meter:
    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, object]
    known: dict[str, Measure] = field(default_factory=dict[str, Measure])

    def selections(
        self, selection_set: SelectionSetNode | None, parent: GraphQLNamedType | None
    ) -> Measure:
        total = Measure()
        for node in selection_set.selections if selection_set else ():
            total = total.beside(self.selection(node, parent))
        return total

    def selection(
        self, node: SelectionNode, parent: GraphQLNamedType | None
    ) -> Measure:
        match node:
            case FieldNode():
                inner = self.field(node, parent)
            case InlineFragmentNode():
                named = node.type_condition
                narrowed = self.schema.get_type(named.name.value) if named else parent
                inner = self.selections(node.selection_set, narrowed)
            case FragmentSpreadNode():
                inner = self.fragment(node.name.value)
            case _:
                inner = Measure()
        return inner.beside(Measure(directives=len(node.directives or ())))

    def fragment(self, name: str) -> Measure:
        if name not in self.known:
            self.known[name] = Measure()  # a cycle adds nothing; validation refuses it
            definition = self.fragments.get(name)
            if definition is not None:
                on = self.schema.get_type(definition.type_condition.name.value)
                self.known[name] = self.selections(definition.selection_set, on)
        return self.known[name]

    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Measure:
        fields = (
            parent.fields
            if parent and (is_object_type(parent) or is_interface_type(parent))
            else {}
        )
        definition = fields.get(node.name.value)
        of = get_named_type(definition.type) if definition else None
        inner = self.selections(node.selection_set, of)
        cost, once = _cost(of, inner, self.size(node, definition))
        key = node.alias.value if node.alias else node.name.value
        return Measure(
            inner.depth + 1,
            min(inner.aliases + (1 if node.alias else 0), _CEILING),
            inner.directives,
            min(cost, _CEILING),
            once,
            (key, *inner.deepest),
            (key, *inner.costliest),
        )

    def size(self, node: FieldNode, definition: GraphQLField | None) -> int:
        """How many items a field can hold at worst."""
        given = {item.name.value: item.value for item in node.arguments or ()}
        for name in ("first", "last"):
            if name in given and (value := self.integer(given[name])) is not None:
                return max(value, 1)
        if "ids" in given:
            return max(self.length(given["ids"]), 1)
        if definition is None or "first" not in definition.args:
            return 1
        return LIST_COST if _is_list(definition.type) else DEFAULT_PAGE

    def integer(self, value: object) -> int | None:
        match value:
            case IntValueNode():
                return int(value.value)
            case VariableNode():
                given = self.variables.get(value.name.value)
                return given if isinstance(given, int) else None
            case _:
                return None

    def length(self, value: object) -> int:
        match value:
            case ListValueNode():
                return len(value.values)
            case VariableNode():
                given = self.variables.get(value.name.value)
                return len(given) if isinstance(given, list) else 1
            case _:
                return 1


def measure(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, object],
) -> dict[str, Measure]:
    """Measures of an operation's root selections, by what they are called."""
    fragments = {
        node.name.value: node
        for node in document.definitions
        if isinstance(node, FragmentDefinitionNode)
    }
    meter = _Meter(schema, fragments, variables)
    query = schema.query_type
    measures: dict[str, Measure] = {}
    for node in operation.selection_set.selections:
        name = _called(node)
        own = meter.selection(node, query)
        measures[name] = measures.get(name, Measure()).beside(own)
    return measures


def first_excess(measures: Mapping[str, Measure], limits: Limits) -> Excess | None:
    """The first limit that an operation passes; None where it keeps them all."""
    if len(measures) > limits.root_fields:
        last = list(measures)[-1]
        return Excess("root fields", len(measures), limits.root_fields, last)
    for name in ("depth", "aliases", "directives", "cost"):
        allowed = getattr(limits, name)
        figures = {key: getattr(value, name) for key, value in measures.items()}
        figure = (
            max(figures.values(), default=0)
            if name == "depth"
            else sum(figures.values())
        )
        if figure > allowed:
            largest = max(figures, key=figures.__getitem__)
            return Excess(name, figure, allowed, _where(name, largest, measures))
    return None


def _where(limit: str, largest: str, measures: Mapping[str, Measure]) -> str:
    """The field that most of an excess comes from, by its path."""
    measure = measures[largest]
    paths = {"depth": measure.deepest, "cost": measure.costliest}
    return ".".join(paths.get(limit) or (largest,))


def total_cost(measures: Mapping[str, Measure]) -> int:
    """Objects that the answer to an operation can hold at worst."""
    return sum(item.cost for item in measures.values())


def _cost(named: GraphQLNamedType | None, inner: Measure, size: int) -> tuple[int, int]:
    """Objects of a field at worst, and those of them that no page multiplies."""
    if named is None or is_leaf_type(named):
        return 0, 0
    if named.name == "PageInfo":
        return 0, 1
    if named.name.endswith("Connection"):
        return 1 + inner.once + inner.cost * size, 0
    return (1 + inner.cost) * size, 0


def _is_list(type_: object) -> bool:
    return is_list_type(type_.of_type if is_non_null_type(type_) else type_)


def _called(node: SelectionNode) -> str:
    match node:
        case FieldNode():
            return node.alias.value if node.alias else node.name.value
        case FragmentSpreadNode():
            return f"...{node.name.value}"
        case _:
            return "... on Query"
