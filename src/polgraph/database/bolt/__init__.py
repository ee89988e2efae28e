"""Bolt for reads: a statement out, its rows back, and nothing in between.

The driver does more for a statement than Neo4j does for the answer (`docs/performance.md`),
and leaves cycles behind that stop the server whenever they are collected. Reads on a
single server (`bolt://`) need little of it: `packing` writes values and `unpacking` reads
them, `messages` are what is said, `chunks` makes messages of what arrives, a `line` is
one conversation, and `lines` keeps those that are open. Whatever needs TLS, routing or
transactions takes the driver.
"""

from polgraph.database.bolt.lines import Lines, single_server
from polgraph.database.bolt.messages import RefusedError

__all__ = ["Lines", "RefusedError", "single_server"]
