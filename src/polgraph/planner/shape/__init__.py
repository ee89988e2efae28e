"""Rows become the response: the same plan read from the other side.

A plan is turned once into functions that know the place of every slot in its row; a
request only runs them. `gaps` says what happens to a null where the schema allows none,
`items` shapes the row of a node, `values` value objects, `pages` a connection, `roots`
the whole; `counting` says how large the answer is. `generated` writes the same as one
expression, which is tried first and gives way to the others where a null is in the wrong
place.
"""

from polgraph.planner.shape.counting import objects
from polgraph.planner.shape.gaps import Gap
from polgraph.planner.shape.roots import Shaped, Shaper, shaper

__all__ = ["Gap", "Shaped", "Shaper", "objects", "shaper"]
