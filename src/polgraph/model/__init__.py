"""The single source of truth: what exists in the graph and what it means.

In the order in which the pieces build on each other: `enums`, `fields` (the vocabulary
of declarations), `values`, `interfaces`, then the types by subject (`actors`, `facts`,
`occasions`, `sources`, `subjects`, `decisions`), `searching`, `edges`, `sentences`, `ties` and the
`answers` made of them, `filters`, and `assembly`, which checks
the whole and gives it as `MODEL`. The GraphQL schema, the seed format, constraints and
indexes, the Cypher compiler and the loader read it; adding a property is one line here.
"""

from polgraph.model.assembly import MODEL, Model

VERSION = 1
"""Raised by one when what is stored, or what follows from it, changes its form.

A graph is brought up to it by deriving everything anew; what that cannot do takes a step
of its own in `polgraph.upsert.versions`.
"""

__all__ = ["MODEL", "VERSION", "Model"]
