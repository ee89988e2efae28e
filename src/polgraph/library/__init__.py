"""What the commands do, for programs: one function for each, named like it.

`opening` finds the graph as the commands do; then `checking`, `drafting`, `loading`, `importing`,
`exporting` and `querying`, a module for each function. The functions are synchronous, need nothing but what they are
given and the environment, and raise the errors of `polgraph.errors`. `polgraph` itself
offers all of them: `import polgraph; polgraph.load(["seeds"])`.
"""

from polgraph.api.service import GraphQLAnswer as Answer
from polgraph.drafting import Draft
from polgraph.exporters import Export
from polgraph.importers import About, ImportReport
from polgraph.library.checking import check
from polgraph.library.drafting import draft
from polgraph.library.exporting import export
from polgraph.library.importing import import_files
from polgraph.library.loading import load
from polgraph.library.querying import query
from polgraph.seeds import Problem, Reading, SeedError
from polgraph.upsert import Report

__all__ = [
    "About",
    "Answer",
    "Draft",
    "Export",
    "ImportReport",
    "Problem",
    "Reading",
    "Report",
    "SeedError",
    "check",
    "draft",
    "export",
    "import_files",
    "load",
    "query",
]
