"""The only writer of the graph: records become nodes, relationships and what follows.

In the order in which a load passes them: a `spool` holds the records, a `job` says what
to do with them, `loading` chooses one transaction (`writing`) or many (`batchwise`), and
`turns` lets loads follow each other. `uniting` says records of what merges have left
(`united`, `asserted`), `quotations` completes the records from the graph,
`reading` fetches what the graph has, `changes` compares, `requoting` follows a changed
text, `references` refuses what does not fit, `properties` (with `wordings`) and
`relationships` (with `fragments`) say how a thing is stored, `rows` what is sent,
`statements` are the Cypher texts, `writing` runs them, `deriving` rebuilds what follows
from the facts, `report` says what happened, `describing` what would.

Of many transactions: `precheck` looks at everything before the first, `ahead` prepares
one while another is written, `deferred` keeps links until both ends are there, `pruning`
takes back, `piecewise` commits each statement, and `unfinished` marks the graph meanwhile,
so that the next load can mend it (`relinking`) where one was broken off; `hiding` hides
what leads to what is hidden without waiting for that. `progress` is told.

`rebuilding` makes anew what follows from the records; `filling` fills an empty graph
without looking; `keying` makes the keys of names anew when their rules change,
`versions` the rest when the model does.
"""

from polgraph.upsert.asserted import read_decisions
from polgraph.upsert.describing import describe
from polgraph.upsert.hiding import hide_everywhere
from polgraph.upsert.job import Job
from polgraph.upsert.keying import rekey
from polgraph.upsert.loading import load_spool
from polgraph.upsert.progress import Progress, Silence
from polgraph.upsert.reading import read_labels, read_said, read_texts
from polgraph.upsert.rebuilding import rebuild_graph
from polgraph.upsert.report import Report
from polgraph.upsert.spool import Line, Spool
from polgraph.upsert.versions import (
    refuse_newer,
    refuse_version,
    upgrade,
    version_of,
)
from polgraph.upsert.writing import upsert

__all__ = [
    "Job",
    "Line",
    "Progress",
    "Report",
    "Silence",
    "Spool",
    "describe",
    "hide_everywhere",
    "load_spool",
    "read_decisions",
    "read_labels",
    "read_said",
    "read_texts",
    "rebuild_graph",
    "refuse_newer",
    "refuse_version",
    "rekey",
    "upgrade",
    "upsert",
    "version_of",
]
