"""Which Neo4j a command works on, and what it must hold before it is served.

`connecting` gives the one that `NEO4J_URI` names, or else the managed one, which it
starts or joins. `preparing` creates constraints and indexes and fills an empty graph.
"""

from polgraph.deployment.connecting import connected, managed, named
from polgraph.deployment.preparing import Contents, bring_up_to_date, prepare

__all__ = ["Contents", "bring_up_to_date", "connected", "managed", "named", "prepare"]
