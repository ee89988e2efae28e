"""The graph as one file, written and read by Neo4j's own admin tool.

Both want a server that rests (`resting`). The password is no part of it: it belongs to
the home, and a graph that is put back is opened with the password of its new home.
"""

import tempfile
from pathlib import Path

from polgraph.engine.aside import set_aside
from polgraph.engine.home import Home
from polgraph.engine.java import Java, in_quotes
from polgraph.engine.release import Release
from polgraph.engine.server import DATABASE


def write_dump(home: Path, jars: Path, release: str | None, folder: Path) -> Path:
    """Write the graph of a home into a folder and give the file.

    Raises:
        EngineError: with what the admin tool said.
    """
    java = _java(home, jars, release)
    to_path = in_quotes(f"--to-path={folder.resolve()}")
    java.administer(f"database dump {DATABASE} {to_path}")
    return folder / f"{DATABASE}.dump"


def read_dump(home: Path, jars: Path, release: str | None, dump: Path) -> None:
    """Put the graph of a dump in place of that of a home, whole or not at all.

    Args:
        home: whose graph is replaced; what it had is gone only when the other is there.
        jars: the user's cache of jars.
        release: of Neo4j; not older than the one that wrote the dump.
        dump: a file that `write_dump` gave.

    Raises:
        EngineError: with what the admin tool said.
    """
    java = _java(home, jars, release)
    with (
        set_aside(java.home),
        tempfile.TemporaryDirectory(prefix="restore-", dir=java.home.run) as name,
    ):
        (Path(name) / f"{DATABASE}.dump").symlink_to(dump.resolve())
        from_path = in_quotes(f"--from-path={Path(name).resolve()}")
        java.administer(
            f"database load {DATABASE} {from_path} --overwrite-destination=true"
        )


def _java(home: Path, jars: Path, release: str | None) -> Java:
    return Java.of(Home(home.resolve()), jars.resolve(), Release.locked(release))
