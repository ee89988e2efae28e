"""A plan written as Cypher.

`patterns` follows the model's paths and adds the one visibility predicate to every
node; `leaves`, `dates`, `filters` and `rules` write values and conditions, `keyset` what
lies beyond a cursor, `walk` and `pages` connections, `candidates` what a search may
find and `hits` what it found. `assembled` pages what rules find (`appearing`, `timeline`),
`ties` follows the model's ties, on which `trails` grow to `paths` with their `steps`, and
`neighbours` and their `links` make a `network`, whose parts `drawn` writes. `former`
finds what is left of merged entities, `rows` writes the row of a node, `roots` whole
statements.
Where one of them needs the row of another node it is handed the function that writes it.
"""

from polgraph.planner.lower.candidates import MOST_LITERAL, candidates, literal
from polgraph.planner.lower.roots import lower
from polgraph.planner.lower.rows import row

__all__ = ["MOST_LITERAL", "candidates", "literal", "lower", "row"]
