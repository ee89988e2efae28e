"""Constraints and indexes of the graph, derived from the model.

`ddl` says what there is to be, `applying` brings a database to it.
"""

from polgraph.schema.applying import ensure
from polgraph.schema.ddl import constraints_text, ddl

__all__ = ["constraints_text", "ddl", "ensure"]
