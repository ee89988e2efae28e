"""A knowledge graph of political actors in which every fact names its source.

What the commands do is a library: `polgraph.check`, `polgraph.load`, `polgraph.query` and
whatever else `polgraph.library` offers stand here too, and are looked up when they are
first used, so that `import polgraph` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from polgraph.library import (
        About,
        Answer,
        Decided,
        Draft,
        Export,
        ImportReport,
        Pair,
        Problem,
        Reading,
        Report,
        SeedError,
        check,
        draft,
        duplicates,
        export,
        import_files,
        load,
        merge,
        query,
        split,
    )

__all__ = [
    "About",
    "Answer",
    "Decided",
    "Draft",
    "Export",
    "ImportReport",
    "Pair",
    "Problem",
    "Reading",
    "Report",
    "SeedError",
    "check",
    "draft",
    "duplicates",
    "export",
    "import_files",
    "load",
    "merge",
    "query",
    "split",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        found: object = getattr(import_module("polgraph.library"), name)
        return found
    message = f"module 'polgraph' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
