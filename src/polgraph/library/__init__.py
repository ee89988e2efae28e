"""What the commands do, for programs: one function for each, named like it.

`opening` finds the graph as the commands do; then `checking`, `drafting`, `loading`, `importing`,
`exporting`, `matching`, `merging`, `disagreeing`, `rebuilding` and `querying`, a module for each function. The functions are synchronous, need nothing but what they are
given and the environment, and raise the errors of `polgraph.errors`. `polgraph` itself
offers all of them: `import polgraph; polgraph.load(["seeds"])`.
"""

from polgraph.api.service import GraphQLAnswer as Answer
from polgraph.drafting import Draft
from polgraph.exporters import Export
from polgraph.importers import About, ImportReport
from polgraph.library.checking import check
from polgraph.library.disagreeing import disagreements
from polgraph.library.drafting import draft
from polgraph.library.exporting import export
from polgraph.library.importing import import_files
from polgraph.library.loading import load
from polgraph.library.matching import duplicates
from polgraph.library.merging import merge, split
from polgraph.library.querying import query
from polgraph.library.rebuilding import rebuild
from polgraph.matching import Pair
from polgraph.records import Disagreement
from polgraph.seeds import Problem, Reading, SeedError
from polgraph.seeds.deciding import Decided
from polgraph.upsert import Report

__all__ = [
    "About",
    "Answer",
    "Decided",
    "Disagreement",
    "Draft",
    "Export",
    "ImportReport",
    "Pair",
    "Problem",
    "Reading",
    "Report",
    "SeedError",
    "check",
    "disagreements",
    "draft",
    "duplicates",
    "export",
    "import_files",
    "load",
    "merge",
    "query",
    "rebuild",
    "split",
]
