"""An owner in a process of its own: `python owner.py HOME JARS`.

Prints the server it holds as JSON, and holds it until its standard input ends.
"""

import json
import sys
from pathlib import Path

from polgraph.engine import running

if __name__ == "__main__":
    home, jars = map(Path, sys.argv[1:])
    with running(home, jars) as server:
        held = {"pid": server.pid, "uri": server.uri}
        sys.stdout.write(json.dumps(held) + "\n")
        sys.stdout.flush()
        sys.stdin.read()
