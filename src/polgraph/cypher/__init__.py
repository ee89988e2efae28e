"""Cypher as a frozen tree and its one rendering to text.

`tree` is the sum of expressions, patterns and clauses that polgraph uses, `build` are
short forms of them; `once` moves what no row changes before all rows; `render` turns a
statement into text and the list of its parameters, with subqueries that aggregate where
Neo4j 5 wants them (`lifted`; like `once`, by `parts`). Values never reach the text: a
`Parameter` says where its value comes from, and rendering only numbers it.
"""

from polgraph.cypher.render import Rendered, render

__all__ = ["Rendered", "render"]
