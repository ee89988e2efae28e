"""Which Neo4j a command works on, and what it must hold before it is served.

`connecting` gives the one that `NEO4J_URI` names, or else the managed one, which it
starts or joins. `preparing` creates constraints and indexes and fills an empty graph.
`backup` keeps the managed graph in a file (`archive`) and puts it back.
"""

from polgraph.deployment.archive import Manifest
from polgraph.deployment.backup import back_up, restore
from polgraph.deployment.connecting import connected, managed, named
from polgraph.deployment.preparing import (
    Contents,
    bring_up_to_date,
    make_ready,
    prepare,
)

__all__ = [
    "Contents",
    "Manifest",
    "back_up",
    "bring_up_to_date",
    "connected",
    "make_ready",
    "managed",
    "named",
    "prepare",
    "restore",
]
