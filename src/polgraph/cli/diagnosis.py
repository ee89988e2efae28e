"""What `polgraph doctor` looks at, each part a finding; nothing is started or changed."""

import shutil
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from polgraph import engine
from polgraph.access import TokenFile
from polgraph.database import Connection, Graph
from polgraph.deployment import managed, named
from polgraph.engine.release import Release
from polgraph.errors import ExitCode, PolgraphError
from polgraph.model import MODEL
from polgraph.schema.ddl import definitions
from polgraph.seeds import read
from polgraph.settings import Settings
from polgraph.upsert import refuse_newer
from polgraph.web.server import listen

_COUNT = "MATCH (n) RETURN count(n)"
_NAMES = "SHOW INDEXES YIELD name"
_ROOMY_MB = 500
_ANSWER_SECONDS = 3
_SEEDS = Path("seeds")


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the installation, and how it fares.

    Attributes:
        part: what was looked at.
        state: what was found; where it is wrong, also how to mend it.
        code: what a script should make of it.
    """

    part: str
    state: str
    code: ExitCode = ExitCode.DONE

    def __str__(self) -> str:
        mark = "ok   " if self.code is ExitCode.DONE else "wrong"
        return f"{mark}  {self.part}: {self.state}"


async def diagnose(settings: Settings) -> Sequence[Finding]:
    """Look at every part in the order in which a start needs them."""
    neo4j = await _neo4j(settings)
    return (*neo4j, _address(settings), _tokens(settings.tokens), _seeds(_SEEDS))


async def _neo4j(settings: Settings) -> Sequence[Finding]:
    if settings.neo4j_uri is not None:
        where = f"NEO4J_URI names {settings.neo4j_uri}"
        return (Finding("Neo4j", where), await _graph(named(settings)))
    server = engine.status(settings.home)
    if server is None:
        state = "managed, not running; `polgraph up` starts it"
        return (_jars(settings), _disk(settings), Finding("Neo4j", state))
    state = f"managed, running at {server.uri} on the data in {server.home}"
    return (Finding("Neo4j", state), await _graph(managed(server)))


async def _graph(connection: Connection) -> Finding:
    try:
        async with Graph(connection) as graph:
            counted = await graph.read(_COUNT)
            names = await graph.read(_NAMES)
            await refuse_newer(graph)
    except PolgraphError as error:
        return Finding("graph", error.message, error.exit_code)
    present = {str(name) for (name,) in names}
    missing = [each for each in definitions(MODEL) if each.name not in present]
    state = f"{counted[0][0]} nodes"
    if missing:
        state += f"; {len(missing)} indexes are missing, `polgraph up` creates them"
    return Finding("graph", state)


def _jars(settings: Settings) -> Finding:
    release = Release.locked(settings.engine)
    if (settings.jars / release.name).is_dir():
        return Finding("jars", f"Neo4j {release.version} is in {settings.jars}")
    size = release.size // 1_000_000
    return Finding("jars", f"the first start fetches {size} MB into {settings.jars}")


def _disk(settings: Settings) -> Finding:
    existing = next(each for each in _upwards(settings.home) if each.exists())
    free = shutil.disk_usage(existing).free // 1_000_000
    state = f"{free} MB free for {settings.home}"
    if free >= _ROOMY_MB:
        return Finding("disk", state)
    remedy = "free some space, or let POLGRAPH_HOME name a folder elsewhere"
    return Finding("disk", f"{state}; {remedy}", ExitCode.DATABASE)


def _upwards(folder: Path) -> Sequence[Path]:
    return (folder.absolute(), *folder.absolute().parents)


def _address(settings: Settings) -> Finding:
    try:
        listen(settings).close()
    except PolgraphError as error:
        if _is_ours(settings):
            return Finding("address", f"polgraph answers at {settings.base_url}")
        return Finding("address", error.message, error.exit_code)
    return Finding("address", f"{settings.base_url} is free")


def _is_ours(settings: Settings) -> bool:
    """Whether what listens there says of itself that it is polgraph."""
    asking = HTTPConnection(settings.host, settings.port, timeout=_ANSWER_SECONDS)
    try:
        asking.request("GET", "/version")
        return b'"polgraph"' in asking.getresponse().read(1000)
    except (OSError, HTTPException):
        return False
    finally:
        asking.close()


def _tokens(path: Path) -> Finding:
    try:
        tokens = TokenFile(path).read()
    except PolgraphError as error:
        return Finding("tokens", error.message, error.exit_code)
    if tokens and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        state = f"others may read {path}; `chmod 600 {path}`"
        return Finding("tokens", state, ExitCode.USAGE)
    return Finding("tokens", f"{len(tokens)} in {path}")


def _seeds(folder: Path) -> Finding:
    if not folder.is_dir():
        return Finding(
            "seeds", f"no folder `{folder}` here; an empty graph stays empty"
        )
    problems = len(read([folder]).problems)
    if not problems:
        return Finding("seeds", f"{folder}/ can be loaded")
    state = f"{problems} to mend; `polgraph check {folder}` lists them"
    return Finding("seeds", state, ExitCode.INPUT)
