"""Subqueries that aggregate, each bound by a `WITH` of its own before what needs them.

Neo4j 5 takes an aggregation within a subquery for one of the expression around it, and
then refuses whatever else stands in that expression, or any list that is unwound from
it. Alone in a `WITH` such a subquery is what it is: worked out once for each row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from polgraph.cypher.parts import changed, nodes
from polgraph.cypher.tree import (
    Clause,
    Comprehension,
    Expression,
    Function,
    Projection,
    Quantified,
    Reduced,
    Statement,
    Subquery,
    Unwind,
    Variable,
)

_AGGREGATIONS = frozenset({"avg", "collect", "count", "max", "min", "sum"})


def lifted(statement: Statement) -> Statement:
    """The same statement, in words that Neo4j 5 understands too."""
    return _statement(statement, count()) if _aggregates(statement) else statement


def _statement(statement: Statement, numbers: Iterator[int]) -> Statement:
    """From the inside out; the numbers name what is lifted."""

    def within(tree: object) -> object:
        if isinstance(tree, Statement):
            return _statement(tree, numbers)
        return changed(tree, within)

    clauses: list[Clause] = []
    for clause in statement.clauses:
        lifting = _Lifting(numbers)
        rest = lifting.clause(changed(clause, within))
        clauses += [*lifting.binding(first=not clauses), rest]
    return Statement(tuple(clauses))


class _Lifting:
    """What is lifted out of one clause."""

    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers = numbers
        self._found: dict[Expression, Variable] = {}

    def clause(self, clause: Clause) -> Clause:
        """The clause with variables in their places."""
        match clause:
            case Projection(items=items):
                named = ((self._beside(item), name) for item, name in items)
                return replace(clause, items=tuple(named))
            case Unwind(source=source):
                return replace(clause, source=self._lift(source))
            case _:
                return clause

    def binding(self, *, first: bool) -> Iterable[Clause]:
        """The clause that binds them; nothing is there besides before the first."""
        if self._found:
            bound = ((of, variable.name) for of, variable in self._found.items())
            yield Projection("WITH", tuple(bound), besides=not first)

    def _beside(self, item: Expression) -> Expression:
        return item if isinstance(item, Subquery) else self._lift(item)

    def _lift(self, expression: Expression) -> Expression:
        return changed((expression,), self._part)[0]

    def _part(self, tree: object) -> object:
        """Leave what a variable of the expression's own may stand in."""
        match tree:
            case Subquery():
                return self._variable(tree) if _aggregates(tree) else tree
            case Comprehension() | Quantified() | Reduced():
                source = self._lift(tree.source)
                return replace(tree, source=source)
            case _:
                return changed(tree, self._part)

    def _variable(self, subquery: Subquery) -> Variable:
        if subquery not in self._found:
            self._found[subquery] = Variable(f"lifted{next(self._numbers)}")
        return self._found[subquery]


def _aggregates(tree: object) -> bool:
    called = (node.name for node in nodes(tree) if isinstance(node, Function))
    return not _AGGREGATIONS.isdisjoint(called)
