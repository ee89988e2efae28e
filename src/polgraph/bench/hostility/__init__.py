"""What a server makes of requests that mean harm, while others are asking.

`requests` are those that are to be refused and what with, `attack` sends them, and
`table` shows how long each took and what the others felt of it.
"""

from polgraph.bench.hostility.attack import Attack, attack
from polgraph.bench.hostility.requests import HONEST, HOSTILE, Hostile
from polgraph.bench.hostility.table import table

__all__ = ["HONEST", "HOSTILE", "Attack", "Hostile", "attack", "table"]
