"""Where the keeper's Unix socket is: in `run/`, or elsewhere when that is too long.

A socket's path holds some hundred bytes at most, and homes may lie deep. `run/socket`
names the path in use.
"""

import shutil
import socket
import tempfile
from pathlib import Path

from polgraph.engine.home import Home

_FOLDER = "polgraph-socket-"
_LONGEST = 100
"""Bytes; the limit is 108 on Linux and 104 on macOS, the final zero included."""


def open_listener(home: Home) -> socket.socket:
    """Bind a socket for a new keeper, in place of any that a former one left."""
    remove_address(home)
    path = home.run / "keeper.sock"
    if len(bytes(path)) > _LONGEST:
        path = Path(tempfile.mkdtemp(prefix=_FOLDER, dir="/tmp")) / "keeper.sock"
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.listen(128)
    _record(home).write_text(str(path), encoding="utf-8")
    return listener


def connect(home: Home) -> socket.socket | None:
    """A connection to the keeper; None where none listens."""
    path = _recorded(home)
    if path is None:
        return None
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(str(path))
    except OSError:
        connection.close()
        return None
    return connection


def close_listener(listener: socket.socket) -> None:
    """Close a keeper's socket; its path goes first, so that no successor's is hit."""
    path = Path(listener.getsockname())
    path.unlink(missing_ok=True)
    if path.parent.name.startswith(_FOLDER):
        shutil.rmtree(path.parent, ignore_errors=True)
    listener.close()


def remove_address(home: Home) -> None:
    """Remove the socket of a keeper that has ended, and its folder outside `home`."""
    path = _recorded(home)
    if path is not None:
        path.unlink(missing_ok=True)
        if path.parent != home.run:
            shutil.rmtree(path.parent, ignore_errors=True)
    _record(home).unlink(missing_ok=True)


def _recorded(home: Home) -> Path | None:
    try:
        return Path(_record(home).read_text(encoding="utf-8"))
    except OSError:
        return None


def _record(home: Home) -> Path:
    return home.run / "socket"
