"""From settings to a connection: the Neo4j of `NEO4J_URI`, or the managed one."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from polgraph.database import Connection
from polgraph.engine import Server, running
from polgraph.errors import SettingsError
from polgraph.settings import Settings


@contextmanager
def connected(
    settings: Settings, announce: Callable[[str], None]
) -> Generator[Connection]:
    """Where the graph is, for as long as the context lasts.

    Without `NEO4J_URI` the managed server is started, or joined where it runs; the last
    process to leave it stops it. A Neo4j named by `NEO4J_URI` is not asked anything yet.

    Args:
        settings: name the Neo4j, or the home of the managed one.
        announce: told what takes time.

    Raises:
        EngineError: the managed server could not be fetched or started.
    """
    if settings.neo4j_uri is not None:
        yield named(settings)
        return
    with running(
        settings.home, settings.jars, release=settings.engine, announce=announce
    ) as server:
        yield managed(server)


def managed(server: Server) -> Connection:
    """Connection to a running managed server."""
    return Connection(server.uri, server.username, server.password.get_secret_value())


def named(settings: Settings) -> Connection:
    """Connection to the Neo4j of `NEO4J_URI`.

    Raises:
        SettingsError: it is not set.
    """
    if settings.neo4j_uri is None:
        message = "NEO4J_URI is not set; it names the Neo4j to use"
        raise SettingsError(message)
    password = settings.neo4j_password
    return Connection(
        settings.neo4j_uri,
        settings.neo4j_username,
        "" if password is None else password.get_secret_value(),
        settings.neo4j_database,
    )
