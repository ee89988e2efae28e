"""The store kept beside its place while another one is put there.

What stands aside is the graph until the other is there as a whole: wherever it is found
later, a restore was broken off, and it goes back.
"""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from polgraph.engine.home import Home
from polgraph.engine.server import DATABASE

_STORES = ("databases", "transactions")


@contextmanager
def set_aside(home: Home) -> Generator[None]:
    """Take the store of a home aside; put it back unless the block ends well."""
    put_back(home)
    home.before_restore.mkdir(exist_ok=True)
    for place, aside in _places(home):
        if place.exists():
            place.rename(aside)
    try:
        yield
    except BaseException:
        put_back(home)
        raise
    done = home.before_restore.with_suffix(".done")
    home.before_restore.rename(
        done
    )  # at one stroke: from now on the other is the graph
    shutil.rmtree(done, ignore_errors=True)


def put_back(home: Home) -> None:
    """Undo what a restore that was broken off has begun; else do nothing."""
    for place, aside in _places(home):
        if aside.exists():
            shutil.rmtree(place, ignore_errors=True)
            aside.rename(place)


def _places(home: Home) -> list[tuple[Path, Path]]:
    """Where each part of the store is, and where it is kept meanwhile."""
    return [
        (home.data / name / DATABASE, home.before_restore / name) for name in _STORES
    ]
