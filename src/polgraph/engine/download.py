"""Fetches locked jars through `jgo`, which knows where Maven's artifacts live.

Eight at a time, each into a folder of its own beside the cache; a jar is moved into the
cache when its size and SHA-256 are those of the lock, so a download that was broken off
goes on with the jars that are missing.
"""

import errno
import shutil
import tempfile
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path

from jgo.maven import MavenContext
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

from polgraph.engine.release import Jar
from polgraph.errors import EngineError

_STAGING = ".fetching-"
_THREADS = 8
_ATTEMPTS = 3
_TIMEOUT_SECONDS = 60


def download(jars: list[Jar], folder: Path) -> None:
    """Fetch jars into the cache, with a progress bar where stderr is a terminal.

    Raises:
        EngineError: the first failure; what was fetched before it stays.
    """
    for left in folder.glob(f"{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)
    with (
        tempfile.TemporaryDirectory(prefix=_STAGING, dir=folder) as staging,
        _progress(sum(jar.size for jar in jars)) as progress,
        ThreadPoolExecutor(_THREADS) as pool,
    ):
        task = progress.task_ids[0]
        futures = {pool.submit(_fetch, jar, Path(staging), folder): jar for jar in jars}
        try:
            for future in as_completed(futures):
                future.result()
                progress.advance(task, futures[future].size)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _fetch(jar: Jar, staging: Path, folder: Path) -> None:
    for attempt in range(_ATTEMPTS):
        path = _attempt(jar, staging / jar.sha256 / str(attempt), attempt)
        if path is not None and jar.matches(path):
            path.replace(folder / jar.filename)
            return
    message = (
        f"{jar.filename} came {_ATTEMPTS} times with another content than the locked "
        "one; a proxy may be altering downloads: try another network"
    )
    raise EngineError(message)


def _attempt(jar: Jar, repository: Path, attempt: int) -> Path | None:
    """The jar as it came; None, after a pause, when it did not come this time."""
    try:
        return _resolve(jar, repository)
    except OSError as error:
        if error.errno == errno.ENOSPC or attempt + 1 == _ATTEMPTS:
            raise EngineError(_failure(jar, error)) from error
    time.sleep(attempt + 1)
    return None


def _resolve(jar: Jar, repository: Path) -> Path:
    """Fetch into an empty repository; every failure of the network is an OSError."""
    context = MavenContext(repo_cache=repository, timeout=_TIMEOUT_SECONDS)
    component = context.project(jar.group, jar.artifact).at_version(jar.version)
    try:
        return component.artifact(classifier=jar.classifier).resolve()
    except RuntimeError as error:
        raise OSError(str(error)) from error


def _failure(jar: Jar, error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return f"the disk is full: no space left for {jar.filename}"
    return (
        f"cannot fetch {jar.filename} ({type(error).__name__}); Neo4j is fetched once: "
        "connect to the network for the first start, or set NEO4J_URI to a Neo4j that "
        "runs"
    )


@contextmanager
def _progress(size: int) -> Generator[Progress]:
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        bar.add_task("Neo4j", total=size)
        yield bar
