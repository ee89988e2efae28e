"""A folder that is there whole or not at all.

Everything is written into a hidden folder beside it, which takes its place by renaming
when it is complete; a process that is killed before leaves the hidden one behind. What
was exported carries the list of its files with their SHA-256, and is the only thing
that a later export replaces.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from polgraph.digests import file_sha256
from polgraph.errors import InputError

MANIFEST = ".polgraph-export.json"


@contextmanager
def new_folder(path: Path, what: str) -> Generator[Path]:
    """Give a folder to fill; it becomes `path` when the block ends well.

    Args:
        path: absent, empty, or holding nothing but an earlier export.
        what: the format, for the manifest.

    Raises:
        InputError: something else is there, or the place cannot be written.
    """
    path = Path(os.path.realpath(path))
    _refuse_strangers(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = Path(
            tempfile.mkdtemp(".partial", prefix=f".{path.name}.", dir=path.parent)
        )
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise InputError(message) from error
    try:
        yield partial
        _seal(partial, what)
        _take_place(partial, path)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise InputError(message) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _seal(folder: Path, what: str) -> None:
    files = {name: file_sha256(folder / name) for name in _names(folder)}
    told = {"format": what, "sha256": files}
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / MANIFEST).write_text(f"{text}\n", encoding="utf-8")
    folder.chmod(0o755)


def _take_place(partial: Path, path: Path) -> None:
    """Rename; an earlier export steps aside first and goes last."""
    if not path.exists():
        partial.rename(path)
        return
    aside = Path(tempfile.mkdtemp(".old", prefix=f".{path.name}.", dir=path.parent))
    path.rename(aside)
    partial.rename(path)
    shutil.rmtree(aside)


def _refuse_strangers(path: Path) -> None:
    if not path.exists():
        return
    if not path.is_dir():
        message = f"{path} is no folder; name a new one with -o"
        raise InputError(message)
    stranger = next((name for name in _names(path) if name not in _listed(path)), None)
    if stranger is not None:
        message = f"{path} holds {stranger}, which no export wrote; name another folder with -o"
        raise InputError(message)


def _listed(path: Path) -> frozenset[str]:
    """The files that an earlier export says it wrote."""
    try:
        told = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
        return frozenset((*told["sha256"], MANIFEST))
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _names(folder: Path) -> list[str]:
    """Files below a folder by their path within it, sorted."""
    files = (path for path in folder.rglob("*") if not path.is_dir())
    return sorted(path.relative_to(folder).as_posix() for path in files)
