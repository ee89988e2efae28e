"""The keeper: a small process between the owners and the Java virtual machine.

`python -m polgraph.engine.keeper` is started by the first owner, goes into a session of
its own, where no Ctrl-C of a terminal reaches it, and is the parent of the server. It
ends the server when the last owner has gone, however that came about, and starts it
again on the same port when it ended by itself: killed, or out of memory.
"""

import argparse
import logging
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from types import FrameType

from filelock import FileLock

from polgraph.engine import record
from polgraph.engine.gate import Gate
from polgraph.engine.home import Home
from polgraph.engine.java import Java
from polgraph.engine.protocol import Reply, State
from polgraph.engine.release import Release
from polgraph.engine.server import Memory
from polgraph.engine.startup import Startup
from polgraph.engine.training import Training
from polgraph.errors import EngineError

logger = logging.getLogger(__name__)

_PREDECESSOR_SECONDS = 90.0
_STOP_SECONDS = 60.0
_FAREWELL_SECONDS = 5.0
_REVIVAL_SECONDS = 5.0
_RESTING_TICK = 0.2
_STARTING_TICK, _RUNNING_TICK = 0.05, 0.5


class Keeper:
    """Keeps one server, from its start until nobody wants it."""

    def __init__(self, java: Java, jars: Path, gate: Gate) -> None:
        self._home, self._java = java.home, java
        self._jars, self._gate = jars, gate
        self._told_to_end = False
        signal.signal(signal.SIGTERM, self._end)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    def keep(self, memory: Memory) -> None:
        """Start the server, keep it while it is wanted, stop it."""
        try:
            with FileLock(self._home.run / "keeper.lock", timeout=_PREDECESSOR_SECONDS):
                record.stop_orphan(self._home)
                startup = Startup(self._home, self._java, memory)
                self._run(startup)
                while self._wanted:
                    self._rest()
                    self._revive(startup.port, memory)
        except (EngineError, OSError) as error:
            self._fail(str(error))
        finally:
            self._gate.release()

    def _run(self, startup: Startup) -> None:
        try:
            self._start(startup)
            self._watch(startup)
        finally:
            if not self._wanted:
                self._gate.close()
            _stop(startup.process)
            record.forget(self._home)

    def _rest(self) -> None:
        """Leave the server stopped for as long as somebody wants it so."""
        self._gate.tell(Reply())
        while self._gate.resting and not self._told_to_end:
            self._gate.tell_resting()
            self._gate.listen(_RESTING_TICK)

    def _revive(self, port: int, memory: Memory) -> None:
        """Start the server again on the port that its owners know."""
        if not self._wanted:
            return
        logger.warning("Neo4j has ended; starting it again")
        try:
            self._run(Startup(self._home, self._java, memory, port=port))
        except (EngineError, OSError) as error:
            logger.warning("%s; trying again", error)
            self._wait(_REVIVAL_SECONDS)

    @property
    def _wanted(self) -> bool:
        return self._gate.wanted and not self._told_to_end

    def _start(self, startup: Startup) -> None:
        while self._wanted:
            self._gate.listen(_STARTING_TICK)
            if startup.advance():
                pid = startup.process.pid
                self._gate.tell(Reply(State.READY, startup.port, pid))
                return

    def _watch(self, startup: Startup) -> None:
        with Training(self._jars, self._java) as training:
            while (
                self._wanted
                and not self._gate.resting
                and startup.process.poll() is None
            ):
                self._gate.listen(_RUNNING_TICK)
                training.advance()

    def _fail(self, message: str) -> None:
        self._gate.tell(Reply(State.FAILED, message=message))
        self._wait(_FAREWELL_SECONDS)

    def _wait(self, seconds: float) -> None:
        """Hear owners for a while, or until nobody wants the server."""
        deadline = time.monotonic() + seconds
        while self._wanted and time.monotonic() < deadline:
            self._gate.listen(_STARTING_TICK)

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        self._told_to_end = True


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Stop the server: a checkpoint and out; by force only after a minute."""
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _detach() -> None:
    """Leave the family and the terminal of whoever started us."""
    if os.fork() != 0:
        os._exit(0)
    os.setsid()
    os.chdir("/")


def main() -> None:
    """Keep the server that the command line describes."""
    parser = argparse.ArgumentParser(prog="polgraph.engine.keeper")
    parser.add_argument("home", type=Path)
    parser.add_argument("jars", type=Path)
    parser.add_argument("release")
    parser.add_argument("listener", type=int)
    parser.add_argument("heap", type=int)
    parser.add_argument("page_cache", type=int)
    parser.add_argument("transactions", type=int)
    parser.add_argument("plans", type=int)
    arguments = parser.parse_args()
    _detach()
    logging.basicConfig(format="%(asctime)s %(message)s")
    release = Release.locked(arguments.release)
    java = Java.of(Home(arguments.home), arguments.jars, release)
    gate = Gate(socket.socket(fileno=arguments.listener))
    memory = Memory(
        arguments.heap,
        arguments.page_cache,
        arguments.transactions,
        arguments.plans,
    )
    Keeper(java, arguments.jars, gate).keep(memory)


if __name__ == "__main__":
    main()
