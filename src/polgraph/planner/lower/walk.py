"""All nodes of a type in an order whose first key an index serves.

Nulls come last, and no index holds them. So the nodes that have the key are walked in
the index, as far as the page goes, and only where they do not fill it, the others are
looked for.
"""

from collections.abc import Callable
from dataclasses import dataclass

from polgraph.cypher.build import both, collect, equal, known, listed, returns
from polgraph.cypher.tree import (
    Binary,
    Case,
    Clause,
    Expression,
    Function,
    IsNull,
    Literal,
    Parameter,
    Projection,
    Statement,
    Unwind,
    Variable,
)
from polgraph.planner.lower.keyset import Key, cursor_key, past, sorts
from polgraph.planner.plan import Cursor

Matched = Callable[[Expression | None], tuple[Clause, ...]]


@dataclass(frozen=True, slots=True)
class Walk:
    """A forward page over all nodes of a type.

    Attributes:
        node: bound by the clauses that `match` gives for a further condition.
        keys: the order; the first is a property.
        cursor: after which the page begins.
        size: how many rows it has.
    """

    node: Variable
    match: Matched
    keys: tuple[Key, ...]
    cursor: Cursor | None
    size: Parameter

    def clauses(self) -> tuple[Clause, ...]:
        """Clauses that bind the node to the rows of the page, in order."""
        if self.cursor and self.cursor.keys[0] is None:
            return self._without_key(past(self.keys, self.cursor, forward=True, skip=1))
        if self.keys[0].required:
            return self._with_key()
        return self._both()

    def _both(self) -> tuple[Clause, ...]:
        """The second search runs once, or not at all where the first found enough."""
        found = Variable(f"{self.node.name}found")
        again = Variable(f"{self.node.name}again")
        short = Binary("<", Function("size", (found,)), self.size)
        runs = Case(((short, listed((Literal(1),))),), listed(()))
        end = returns(self.node)
        first = collect(Statement((*self._with_key(), end)))
        rest = collect(Statement((Unwind(runs, again), *self._without_key(), end)))
        return (
            Projection("WITH", ((first, found.name),)),
            Unwind(Binary("+", found, rest), self.node),
            Projection("WITH", ((self.node, None),), limit=self.size),
        )

    def _with_key(self) -> tuple[Clause, ...]:
        first = Key(self.keys[0].value, self.keys[0].descending, required=True)
        condition: Expression = known(first.value)
        if self.cursor:
            condition = both(condition, self._from(first, self.cursor))
        return (*self.match(condition), self._cut((first, *self.keys[1:])))

    def _from(self, first: Key, cursor: Cursor) -> Expression:
        """A range of the index, without the rows at its edge that came before.

        Of an OR in place of the CASE, Neo4j would look up each side in full.
        """
        value = cursor_key(cursor, 0)
        reached = Binary("<=" if first.descending else ">=", first.value, value)
        later = past(self.keys, cursor, forward=True, skip=1)
        edge = Case(((equal(first.value, value), later),), Literal(value=True))
        return both(reached, edge)

    def _without_key(self, beyond: Expression | None = None) -> tuple[Clause, ...]:
        condition: Expression = IsNull(self.keys[0].value)
        if beyond is not None:
            condition = both(condition, beyond)
        return (*self.match(condition), self._cut(self.keys[1:]))

    def _cut(self, keys: tuple[Key, ...]) -> Projection:
        return Projection(
            "WITH", ((self.node, None),), order=sorts(keys), limit=self.size
        )
