"""A Cypher tree as text, with its parameters numbered in the order of the text.

Parentheses stand only where they mean something. Behind each `(` a pattern could begin,
which Neo4j's parser finds out by looking ahead; what it learns so it never forgets, and
superfluous ones filled the heap of a small server after some hundred large statements.
"""

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import assert_never

from polgraph.cypher.lifted import lifted
from polgraph.cypher.tree import (
    Beginning,
    Binary,
    Call,
    Case,
    Clause,
    Comprehension,
    Expression,
    Function,
    HasLabel,
    IsNull,
    Item,
    Junction,
    ListOf,
    Literal,
    MapOf,
    Match,
    NodePattern,
    Not,
    Once,
    Parameter,
    Pattern,
    Procedure,
    Projection,
    Property,
    Quantified,
    Reduced,
    Relationship,
    Sort,
    Statement,
    Subquery,
    Unwind,
    Variable,
)

_JUNCTIONS = {"OR": 1, "AND": 2}
_NOT, _COMPARISON, _SUM, _PRODUCT, _ATOM = 3, 4, 5, 6, 7
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Rendered:
    """Text of a statement and the source of each parameter, by name."""

    text: str
    parameters: tuple[tuple[str, Hashable], ...]


def render(statement: Statement) -> Rendered:
    """Write a statement as every Neo4j from 5.26 on understands it.

    Equal parameter sources share one parameter.
    """
    numbering: dict[Hashable, str] = {}
    text = _Renderer(numbering).statement(lifted(statement))
    named = tuple((name, source) for source, name in numbering.items())
    return Rendered(text, named)


@dataclass(frozen=True, slots=True)
class _Renderer:
    numbering: dict[Hashable, str]

    def statement(self, statement: Statement) -> str:
        return " ".join(self._clause(clause) for clause in statement.clauses)

    def _clause(self, clause: Clause) -> str:
        match clause:
            case Match(pattern, condition, optional):
                opening = "OPTIONAL MATCH" if optional else "MATCH"
                return f"{opening} {self._pattern(pattern)}{self._where(condition)}"
            case Unwind(source, variable):
                return f"UNWIND {self._expression(source)} AS {variable.name}"
            case Projection():
                return self._projection(clause)
            case Procedure():
                return self._procedure(clause)
            case Call(variables, statements):
                seen = ", ".join(variable.name for variable in variables)
                united = " UNION ALL ".join(map(self.statement, statements))
                return f"CALL ({seen}) {{ {united} }}"
            case _:
                assert_never(clause)

    def _procedure(self, call: Procedure) -> str:
        arguments = self._joined(call.arguments, ", ")
        yields = ", ".join(
            name if variable.name == name else f"{name} AS {variable.name}"
            for name, variable in call.yields
        )
        where = self._where(call.condition)
        return f"CALL {call.name}({arguments}) YIELD {yields}{where}"

    def _projection(self, clause: Projection) -> str:
        items = ", ".join(self._named(item, name) for item, name in clause.items)
        distinct = " DISTINCT" if clause.distinct else ""
        order = ", ".join(self._sort(key) for key in clause.order)
        ordered = f" ORDER BY {order}" if order else ""
        limit = f" LIMIT {self._expression(clause.limit)}" if clause.limit else ""
        where = self._where(clause.condition)
        star = "*, " if clause.besides else ""
        return f"{clause.kind}{distinct} {star}{items}{ordered}{limit}{where}"

    def _named(self, item: Expression, name: str | None) -> str:
        text = self._expression(item)
        return text if name is None or name == text else f"{text} AS {name}"

    def _sort(self, key: Sort) -> str:
        return self._expression(key.key) + (" DESC" if key.descending else "")

    def _where(self, condition: Expression | None) -> str:
        return "" if condition is None else f" WHERE {self._expression(condition)}"

    def _pattern(self, pattern: Pattern) -> str:
        hops = "".join(
            _arrow(relationship) + self._node(node)
            for relationship, node in pattern.hops
        )
        return self._node(pattern.start) + hops

    def _node(self, node: NodePattern) -> str:
        name = node.variable.name if node.variable else ""
        label = f":{_name(node.label)}" if node.label else ""
        pairs = ", ".join(
            f"{_name(key)}: {self._expression(value)}" for key, value in node.properties
        )
        return f"({name}{label}{f' {{{pairs}}}' if pairs else ''})"

    def _expression(self, expression: Expression) -> str:  # noqa: C901, PLR0911, PLR0912 (one arm for each construct)
        match expression:
            case Variable(name):
                return name
            case Parameter(source):
                return "$" + self.numbering.setdefault(
                    source, f"p{len(self.numbering)}"
                )
            case Literal(value):
                return _literal(value)
            case Property(subject, key):
                return f"{self._operand(subject, _ATOM)}.{_name(key)}"
            case Item(subject, index):
                return f"{self._operand(subject, _ATOM)}[{self._expression(index)}]"
            case Beginning(subject, size):
                return f"{self._operand(subject, _ATOM)}[..{self._expression(size)}]"
            case ListOf(items):
                return f"[{self._joined(items, ', ')}]"
            case MapOf(items):
                pairs = (f"{_name(key)}: {self._expression(v)}" for key, v in items)
                return f"{{{', '.join(pairs)}}}"
            case Function():
                return self._function(expression)
            case Binary():
                return self._binary(expression)
            case Junction(operator, items):
                binds = _JUNCTIONS[operator]
                return f" {operator} ".join(self._operand(i, binds) for i in items)
            case Not(operand):
                return f"NOT {self._operand(operand, _NOT)}"
            case IsNull(operand, negated):
                test = "IS NOT NULL" if negated else "IS NULL"
                return f"{self._operand(operand, _SUM)} {test}"
            case HasLabel(subject, label):
                return f"{subject.name}:{_name(label)}"
            case Case():
                return self._case(expression)
            case Comprehension():
                return self._comprehension(expression)
            case Reduced():
                return self._reduced(expression)
            case Quantified(quantifier, variable, source, condition):
                inside = f"{variable.name} IN {self._expression(source)}"
                return f"{quantifier}({inside}{self._where(condition)})"
            case Subquery(kind, statement):
                return f"{kind} {{ {self.statement(statement)} }}"
            case Once(value):
                return self._expression(value)
            case _:
                assert_never(expression)

    def _operand(self, expression: Expression, least: int) -> str:
        """In parentheses where it would not bind as strongly as its place asks."""
        text = self._expression(expression)
        return text if _binds(expression) >= least else f"({text})"

    def _binary(self, binary: Binary) -> str:
        least = max(_binds(binary), _SUM)
        left = self._operand(binary.left, least)
        return f"{left} {binary.operator} {self._operand(binary.right, least + 1)}"

    def _function(self, function: Function) -> str:
        once = "DISTINCT " if function.distinct else ""
        return f"{function.name}({once}{self._joined(function.arguments, ', ')})"

    def _case(self, case: Case) -> str:
        branches = " ".join(
            f"WHEN {self._expression(condition)} THEN {self._expression(result)}"
            for condition, result in case.branches
        )
        return f"CASE {branches} ELSE {self._expression(case.otherwise)} END"

    def _comprehension(self, comprehension: Comprehension) -> str:
        inside = (
            f"{comprehension.variable.name} IN {self._expression(comprehension.source)}"
        )
        result = self._expression(comprehension.result)
        return f"[{inside}{self._where(comprehension.condition)} | {result}]"

    def _reduced(self, reduced: Reduced) -> str:
        start = f"{reduced.total.name} = {self._expression(reduced.start)}"
        inside = f"{reduced.variable.name} IN {self._expression(reduced.source)}"
        return f"reduce({start}, {inside} | {self._expression(reduced.step)})"

    def _joined(self, items: Iterable[Expression], separator: str) -> str:
        return separator.join(self._expression(item) for item in items)


def _binds(expression: Expression) -> int:
    """How strongly the outermost operator of an expression binds."""
    match expression:
        case Once(value):
            return _binds(value)
        case Junction(operator):
            return _JUNCTIONS[operator]
        case Not():
            return _NOT
        case Binary("+" | "-"):
            return _SUM
        case Binary("*" | "/"):
            return _PRODUCT
        case Binary() | IsNull() | HasLabel():
            return _COMPARISON
        case _:
            return _ATOM


def _arrow(relationship: Relationship) -> str:
    name = relationship.variable.name if relationship.variable else ""
    types = "|".join(_name(item) for item in relationship.types)
    middle = f"-[{name}{f':{types}' if types else ''}]-"
    match relationship.direction:
        case "out":
            return f"{middle}>"
        case "in":
            return f"<{middle}"
        case "any":
            return middle


def _name(name: str) -> str:
    """A label, type or key, quoted where it is not a plain identifier."""
    return name if _PLAIN.fullmatch(name) else f"`{name.replace('`', '``')}`"


def _literal(value: str | int | None) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            escaped = value.replace("\\", "\\\\").replace("'", "\\'")
            escaped = escaped.replace("\n", "\\n").replace("\r", "\\r")
            return f"'{escaped}'"
