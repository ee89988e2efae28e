"""The part of Cypher that polgraph writes, as sums of frozen values.

Nothing here knows GraphQL or the model. Adding a construct makes the type checker
list the places in `render` that must learn it.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal as Choice


@dataclass(frozen=True, slots=True)
class Variable:
    """A bound name."""

    name: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value given at run time; `source` says, to the layer that binds, which one."""

    source: Hashable


@dataclass(frozen=True, slots=True)
class Literal:
    """A constant of the statement's own: never anything that a user wrote."""

    value: str | int | bool | None


@dataclass(frozen=True, slots=True)
class Property:
    """`subject.key`."""

    subject: "Expression"
    key: str


@dataclass(frozen=True, slots=True)
class Item:
    """`subject[index]`: of a list by position, of a node by property name."""

    subject: "Expression"
    index: "Expression"


@dataclass(frozen=True, slots=True)
class Beginning:
    """`subject[..size]`: the first items of a list."""

    subject: "Expression"
    size: "Expression"


@dataclass(frozen=True, slots=True)
class ListOf:
    """`[a, b, c]`."""

    items: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class MapOf:
    """`{key: a, other: b}`; the keys are the statement's own."""

    items: tuple[tuple[str, "Expression"], ...]


@dataclass(frozen=True, slots=True)
class Function:
    """`name(arguments)`; `distinct` where an aggregation is to count each value once."""

    name: str
    arguments: tuple["Expression", ...]
    distinct: bool = False


@dataclass(frozen=True, slots=True)
class Binary:
    """`left operator right`."""

    operator: Choice[
        "=",
        "<>",
        "<",
        "<=",
        ">",
        ">=",
        "+",
        "-",
        "*",
        "/",
        "IN",
        "CONTAINS",
        "STARTS WITH",
    ]
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Junction:
    """`a AND b AND c` or `a OR b OR c`; true, or false, where there are none."""

    operator: Choice["AND", "OR"]
    items: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """`NOT operand`."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class IsNull:
    """`operand IS NULL`, or `IS NOT NULL` where `negated`."""

    operand: "Expression"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class HasLabel:
    """`subject:Label`."""

    subject: Variable
    label: str


@dataclass(frozen=True, slots=True)
class Case:
    """`CASE WHEN … THEN … ELSE … END`."""

    branches: tuple[tuple["Expression", "Expression"], ...]
    otherwise: "Expression" = Literal(None)


@dataclass(frozen=True, slots=True)
class Comprehension:
    """`[variable IN source WHERE condition | result]`."""

    variable: Variable
    source: "Expression"
    result: "Expression"
    condition: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Reduced:
    """`reduce(total = start, variable IN source | step)`."""

    total: Variable
    start: "Expression"
    variable: Variable
    source: "Expression"
    step: "Expression"


@dataclass(frozen=True, slots=True)
class Quantified:
    """`any(variable IN source WHERE condition)`."""

    quantifier: Choice["any", "all", "none"]
    variable: Variable
    source: "Expression"
    condition: "Expression"


@dataclass(frozen=True, slots=True)
class Subquery:
    """`COLLECT { … }`, `COUNT { … }` or `EXISTS { … }`."""

    kind: Choice["COLLECT", "COUNT", "EXISTS"]
    statement: "Statement"


@dataclass(frozen=True, slots=True)
class Once:
    """A value that no row changes: `cypher.once` has it worked out before all rows."""

    value: "Expression"


Expression = (
    Variable
    | Parameter
    | Literal
    | Property
    | Item
    | Beginning
    | ListOf
    | MapOf
    | Function
    | Binary
    | Junction
    | Not
    | IsNull
    | HasLabel
    | Case
    | Comprehension
    | Reduced
    | Quantified
    | Subquery
    | Once
)


@dataclass(frozen=True, slots=True)
class NodePattern:
    """`(variable:Label {key: value})`."""

    variable: Variable | None = None
    label: str | None = None
    properties: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True, slots=True)
class Relationship:
    """`-[variable:TYPE|TYPE]->`, the arrow turned where `direction` is `in`.

    Of any type where there are no `types`.
    """

    direction: Choice["out", "in", "any"]
    types: tuple[str, ...]
    variable: Variable | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A node and the relationships that lead on from it."""

    start: NodePattern
    hops: tuple[tuple[Relationship, NodePattern], ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """`MATCH pattern WHERE condition`."""

    pattern: Pattern
    condition: Expression | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Sort:
    """One key of ORDER BY."""

    key: Expression
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Projection:
    """`WITH` or `RETURN`: named expressions, then order and limit.

    An item without a name is the expression alone; `besides` adds the items to all
    variables that there are; `condition` is WITH's WHERE.
    """

    kind: Choice["WITH", "RETURN"]
    items: tuple[tuple[Expression, str | None], ...]
    distinct: bool = False
    order: tuple[Sort, ...] = ()
    limit: Expression | None = None
    condition: Expression | None = None
    besides: bool = False


@dataclass(frozen=True, slots=True)
class Unwind:
    """`UNWIND source AS variable`."""

    source: Expression
    variable: Variable


@dataclass(frozen=True, slots=True)
class Procedure:
    """`CALL name(arguments) YIELD a AS b, c WHERE condition`."""

    name: str
    arguments: tuple[Expression, ...]
    yields: tuple[tuple[str, Variable], ...]
    condition: Expression | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """`CALL (a, b) { … UNION ALL … }`: the rows of all statements, for each row before.

    The statements return columns of the same names; they see the `variables` alone.
    """

    variables: tuple[Variable, ...]
    statements: tuple["Statement", ...]


Clause = Match | Projection | Unwind | Procedure | Call


@dataclass(frozen=True, slots=True)
class Statement:
    """Clauses in order."""

    clauses: tuple[Clause, ...]
