"""A backup as one file: a tar archive with what is in it, and Neo4j's dump.

`manifest.json` comes first and says who made it, when, of what, and the SHA-256 of the
dump, so that a damaged file is refused before anything is touched.
"""

import os
import shutil
import tarfile
from pathlib import Path
from typing import IO

from pydantic import BaseModel, ConfigDict, ValidationError

from polgraph.digests import file_sha256
from polgraph.errors import InputError

_MANIFEST, _DUMP = "manifest.json", "neo4j.dump"


class Manifest(BaseModel):
    """What a backup is.

    Attributes:
        polgraph: version of the polgraph that made it.
        neo4j: release of the Neo4j that wrote the dump.
        model: version of the model that the graph is written in.
        nodes: how many there were just before.
        relationships: how many there were just before.
        made: the instant, in UTC.
        sha256: of the dump.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    polgraph: str
    neo4j: str
    model: int
    nodes: int
    relationships: int
    made: str
    sha256: str


def pack(manifest: Manifest, dump: Path, target: Path) -> None:
    """Write a backup; the file has its name only when it is whole and on the disk."""
    draft = dump.with_name("backup.tar")
    text = dump.with_name(_MANIFEST)
    text.write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8")
    with draft.open("wb") as file:
        with tarfile.open(fileobj=file, mode="w") as archive:
            archive.add(text, _MANIFEST)
            archive.add(dump, _DUMP)
        file.flush()
        os.fsync(file.fileno())
    draft.chmod(0o600)
    draft.replace(target)


def unpack(source: Path, folder: Path) -> tuple[Manifest, Path]:
    """Read a backup, and put its dump into a folder.

    Raises:
        InputError: the file is no backup, or it is damaged.
    """
    try:
        with source.open("rb") as file, tarfile.open(fileobj=file) as archive:
            manifest = Manifest.model_validate_json(_member(archive, _MANIFEST).read())
            dump = folder / _DUMP
            with dump.open("wb") as copy:
                shutil.copyfileobj(_member(archive, _DUMP), copy)
    except (OSError, EOFError, tarfile.TarError, ValidationError, KeyError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no backup"
        message = f"cannot read {source}: {reason}; name a file of `polgraph db backup`"
        raise InputError(message) from None
    if file_sha256(dump) != manifest.sha256:
        message = f"{source} is damaged: its dump is not the one that was written"
        raise InputError(message)
    return manifest, dump


def _member(archive: tarfile.TarFile, name: str) -> IO[bytes]:
    content = archive.extractfile(name)
    if content is None:
        raise KeyError(name)
    return content
