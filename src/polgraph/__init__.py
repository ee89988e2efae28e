"""A knowledge graph of political actors in which every fact names its source.

What the commands do is a library: `polgraph.check`, `polgraph.load`, `polgraph.query` and
whatever else `polgraph.library` offers stand here too, and are looked up when they are
first used, so that `import polgraph` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from polgraph.library import *  # noqa: F403 - the names are written there alone


def __getattr__(name: str) -> object:
    library = import_module("polgraph.library")
    if name == "__all__" or name in library.__all__:
        found: object = getattr(library, name)
        return found
    message = f"module 'polgraph' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *import_module("polgraph.library").__all__})
