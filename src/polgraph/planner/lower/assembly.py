"""What a rule gives that finds the items of a connection."""

from dataclasses import dataclass

from polgraph.cypher.tree import Clause, Variable
from polgraph.planner.lower.keyset import Key


@dataclass(frozen=True, slots=True)
class Assembled:
    """Items of a connection before they are sorted and cut.

    Attributes:
        clauses: bind `node` and `edge`, one row for each item.
        node: the item; one of its keys is its id.
        edge: a map with the edge's own fields.
        keys: the order; the last is the id.
        completing: clauses for the rows of the page only, which bind both again.
    """

    clauses: tuple[Clause, ...]
    node: Variable
    edge: Variable
    keys: tuple[Key, ...]
    completing: tuple[Clause, ...] = ()
