"""Backups of the managed graph, and putting them back.

The community edition of Neo4j dumps a database only while nothing uses it. So the
managed server rests for the dump, some seconds for a small graph; whoever is served
meanwhile is told to come again, and nothing has to be ended by hand.
"""

import asyncio
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter

from polgraph.clock import this_instant
from polgraph.database import Connection, Graph
from polgraph.deployment.archive import Manifest, pack, unpack
from polgraph.deployment.connecting import managed
from polgraph.digests import file_sha256
from polgraph.engine import CURRENT, read_dump, resting, running, write_dump
from polgraph.errors import InputError, SettingsError
from polgraph.settings import Settings
from polgraph.upsert import refuse_version, version_of

_COUNT = """\
RETURN COUNT { MATCH () }, COUNT { MATCH ()-[]->() }"""
_ROWS = TypeAdapter(list[tuple[int, int]])


def back_up(
    settings: Settings, target: Path, announce: Callable[[str], None]
) -> Manifest:
    """Write the managed graph into a file.

    A running server is stopped for it and started again at the same address.

    Args:
        settings: name the home of the graph.
        target: a file that is not there yet.
        announce: told what takes time.

    Raises:
        InputError: the file exists, or its folder does not.
        SettingsError: `NEO4J_URI` names another graph.
        EngineError: Neo4j could not be started, stopped, or dumped.
    """
    _refuse_another(settings)
    if target.exists() or not target.absolute().parent.is_dir():
        message = f"{target} exists, or its folder does not; name a new file"
        raise InputError(message)
    with ExitStack() as ownership:
        server = ownership.enter_context(
            running(
                settings.home, settings.jars, release=settings.engine, announce=announce
            )
        )
        model, nodes, relationships = asyncio.run(_contents(managed(server)))
        announce("Stopping Neo4j for the backup")
        with (
            resting(settings.home),
            tempfile.TemporaryDirectory(
                prefix=".polgraph-backup-", dir=target.absolute().parent
            ) as name,
        ):
            ownership.close()  # whoever else uses the server gets it back
            announce("Writing the backup")
            dump = write_dump(settings.home, settings.jars, settings.engine, Path(name))
            manifest = Manifest(
                polgraph=version("polgraph"),
                neo4j=settings.engine or CURRENT,
                model=model,
                nodes=nodes,
                relationships=relationships,
                made=this_instant(),
                sha256=file_sha256(dump),
            )
            pack(manifest, dump, target)
    return manifest


def restore(
    settings: Settings,
    source: Path,
    announce: Callable[[str], None],
    *,
    replace: bool = False,
) -> Manifest:
    """Put the graph of a backup into the managed Neo4j.

    Args:
        settings: name the home of the graph.
        source: a file that `back_up` wrote.
        announce: told what takes time.
        replace: also where there is a graph already, which is gone afterwards.

    Returns:
        What the backup says of itself, with the counts of the graph as it is now.

    Raises:
        InputError: the file is no backup or damaged, or there is a graph already.
        NewerGraphError: a newer polgraph made it.
        SettingsError: `NEO4J_URI` names another graph, or a newer Neo4j wrote it.
        EngineError: Neo4j could not be started or stopped, or refuses the dump; the
            graph is then what it was.
    """
    _refuse_another(settings)
    with tempfile.TemporaryDirectory(prefix="polgraph-restore-") as name:
        manifest, dump = unpack(source, Path(name))
        refuse_version(manifest.model, "the backup")
        _refuse_newer_neo4j(manifest, settings)
        started = running(
            settings.home, settings.jars, release=settings.engine, announce=announce
        )
        with started as server:
            _, nodes, _ = asyncio.run(_contents(managed(server)))
            if nodes and not replace:
                message = (
                    f"the graph in {settings.home} has {nodes} nodes; --replace puts the"
                    " backup in their place"
                )
                raise InputError(message)
            announce("Stopping Neo4j for the restore")
            with resting(settings.home):
                read_dump(settings.home, settings.jars, settings.engine, dump)
            _, nodes, links = asyncio.run(_contents(managed(server)))
    return manifest.model_copy(update={"nodes": nodes, "relationships": links})


async def _contents(connection: Connection) -> tuple[int, int, int]:
    """The version of the model, how many nodes, how many relationships."""
    async with Graph(connection) as graph:
        ((nodes, relationships),) = _ROWS.validate_python(await graph.read(_COUNT))
        return await version_of(graph), nodes, relationships


def _refuse_another(settings: Settings) -> None:
    if settings.neo4j_uri is not None:
        message = (
            "NEO4J_URI is set: that Neo4j is backed up with its own tools"
            " (docs/operation.md); without NEO4J_URI this is for the managed one"
        )
        raise SettingsError(message)


def _refuse_newer_neo4j(manifest: Manifest, settings: Settings) -> None:
    ours = settings.engine or CURRENT
    if _numbers(manifest.neo4j) > _numbers(ours):
        message = (
            f"the backup was written by Neo4j {manifest.neo4j}, which {ours} cannot"
            " read; set POLGRAPH_ENGINE to it, or take a newer polgraph"
        )
        raise SettingsError(message)


def _numbers(release: str) -> tuple[int, ...]:
    return tuple(int(part) for part in release.split(".") if part.isdecimal())
