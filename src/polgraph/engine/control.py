"""Start, join, stop, look at and reset the managed server of a home."""

import shutil
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from polgraph.engine.address import connect
from polgraph.engine.home import Home
from polgraph.engine.jars import ensure_jars
from polgraph.engine.ownership import (
    Beginning,
    Ownership,
    hear,
    hold,
    say,
    wait_for_end,
)
from polgraph.engine.protocol import Reply, State, Word
from polgraph.engine.record import stop_orphan
from polgraph.engine.release import Release
from polgraph.engine.server import SMALL, Memory, Server
from polgraph.errors import EngineError

_STATUS_SECONDS = 30.0


def _say_nothing(_message: str) -> None:
    return


@contextmanager
def running(
    home: Path,
    jars: Path,
    *,
    release: str | None = None,
    memory: Memory = SMALL,
    announce: Callable[[str], None] = _say_nothing,
) -> Generator[Server]:
    """The managed server, for as long as the context lasts.

    Starts it, or joins the one that runs on the same home. The last one out stops it and
    waits for that; should this process be killed, the server ends all the same.

    Args:
        home: folder of data, logs and password; made where it is missing.
        jars: the user's cache of jars.
        release: of Neo4j, one of those that are locked; without it, the current one.
        memory: of a server that is started; a running one is taken as it is.
        announce: told what takes time: a download, a start.

    Raises:
        EngineError: it could not be fetched or started.
        SettingsError: no such release is locked.
    """
    ownership = _own(home, jars, Release.locked(release), memory, announce)
    try:
        yield _at(Home(home.resolve()), ownership.reply)
    finally:
        ownership.leave()


def start(
    home: Path,
    jars: Path,
    *,
    release: str | None = None,
    memory: Memory = SMALL,
    announce: Callable[[str], None] = _say_nothing,
) -> Server:
    """Start the managed server, or join it, and keep it running until `stop`.

    The arguments and errors are those of `running`.
    """
    ownership = _own(home, jars, Release.locked(release), memory, announce)
    say(ownership.connection, Word.STAY)
    ownership.leave()
    return _at(Home(home.resolve()), ownership.reply)


def stop(home: Path) -> bool:
    """Stop the server cleanly, whoever holds it, and wait until it has ended.

    Returns:
        False when none was running.
    """
    connection = connect(Home(home.resolve()))
    if connection is None:
        return False
    say(connection, Word.STOP)
    wait_for_end(connection)
    return True


def status(home: Path) -> Server | None:
    """The running server of a home; None when none runs or it is not ready yet."""
    folder = Home(home.resolve())
    reply = _ask(folder)
    if reply is None or reply.state is not State.READY:
        return None
    return _at(folder, reply)


def reset(home: Path) -> None:
    """Remove the data of a home; a server kept by `start` is stopped first.

    Raises:
        EngineError: other processes are using the server.
    """
    folder = Home(home.resolve())
    if not folder.run.exists():
        return
    try:
        _clear(folder)
    except Timeout:
        message = f"another polgraph is starting or stopping {folder.path}; try again"
        raise EngineError(message) from None
    folder.first_start.unlink(missing_ok=True)
    shutil.rmtree(folder.logs, ignore_errors=True)


def _clear(home: Home) -> None:
    with FileLock(home.run / "start.lock", timeout=_STATUS_SECONDS):
        _refuse_while_in_use(home)
        stop(home.path)
        with FileLock(home.run / "keeper.lock", timeout=_STATUS_SECONDS):
            stop_orphan(home)
            home.clear_data()


def _refuse_while_in_use(home: Home) -> None:
    reply = _ask(home)
    if reply is not None and reply.owners:
        message = (
            f"{reply.owners} running polgraph process(es) use {home.path}; "
            "end them before the reset"
        )
        raise EngineError(message)


def _own(
    home: Path,
    jars: Path,
    release: Release,
    memory: Memory,
    announce: Callable[[str], None],
) -> Ownership:
    ensure_jars(jars, release, announce)
    folder = Home(home.resolve())
    folder.prepare()
    return hold(Beginning(folder, jars.resolve(), release, memory, announce))


def _ask(home: Home) -> Reply | None:
    connection = connect(home)
    if connection is None:
        return None
    with closing(connection):
        say(connection, Word.ASK)
        return hear(connection, _STATUS_SECONDS)


def _at(home: Home, reply: Reply) -> Server:
    return Server.of(home, reply.port, reply.pid)
