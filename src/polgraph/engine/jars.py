"""The cache of verified jars: a release is there as a whole, or it is fetched.

A marker beside the jars says which lock they were verified against. With the marker a
start looks at the sizes alone; without it, or when a size is wrong, every jar is hashed
and those that fail are fetched anew.
"""

from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from polgraph.engine.home import refuse_full_disk
from polgraph.engine.release import Jar, Release
from polgraph.errors import EngineError

_SPARE_BYTES = 50 * 1024 * 1024


def ensure_jars(jars: Path, release: Release, announce: Callable[[str], None]) -> None:
    """Have every jar of a release in the cache, verified.

    Args:
        jars: the user's cache of jars; made where it is missing.
        release: locked.
        announce: told before a download.

    Raises:
        EngineError: no network, no space, or a jar that is not the locked one.
    """
    folder = jars / release.name
    if _is_verified(folder, release):
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot make {error.filename}: {error.strerror}"
        raise EngineError(message) from None
    with FileLock(jars / f"{release.name}.lock"):
        if not _is_verified(folder, release):
            _complete(folder, release, announce)


def _complete(folder: Path, release: Release, announce: Callable[[str], None]) -> None:
    _marker(folder).unlink(missing_ok=True)
    missing = [jar for jar in release.jars if not jar.matches(folder / jar.filename)]
    if missing:
        size = sum(jar.size for jar in missing)
        remedy = "move the user's cache folder to a larger one"
        refuse_full_disk(folder, size + _SPARE_BYTES, remedy)
        announce(f"Fetching Neo4j {release.version} ({size // 1_000_000} MB, once)")
        _fetch(missing, folder)
    _marker(folder).write_text(release.digest, encoding="ascii")


def _fetch(missing: list[Jar], folder: Path) -> None:
    from polgraph.engine.download import download  # noqa: PLC0415 - only a cold cache pays

    download(missing, folder)


def _is_verified(folder: Path, release: Release) -> bool:
    try:
        verified = _marker(folder).read_text(encoding="ascii") == release.digest
    except OSError:
        return False
    return verified and all(
        _size(folder / jar.filename) == jar.size for jar in release.jars
    )


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else -1


def _marker(folder: Path) -> Path:
    return folder / "verified"
