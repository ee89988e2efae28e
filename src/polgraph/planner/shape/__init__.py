"""Rows become the response: the same plan read from the other side.

A plan is turned once into nested functions that know the place of every slot in its
row; a request only runs them. `gaps` says what happens to a null where the schema
allows none, `items` shapes the row of a node, `pages` a connection, `roots` the whole.
"""

from polgraph.planner.shape.gaps import Gap
from polgraph.planner.shape.roots import Shaped, Shaper, shaper

__all__ = ["Gap", "Shaped", "Shaper", "shaper"]
