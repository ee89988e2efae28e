"""The only writer of the graph: records become nodes, relationships and what follows.

In the order in which a load passes them: `quotations` completes the records from the
graph, `reading` fetches what the graph has, `changes` compares, `requoting` follows a
changed text, `references` refuses what does not fit, `properties` (with `wordings`) and `relationships` (with `fragments`)
say how a thing is stored, `statements` are the Cypher texts, `writing` runs them,
`deriving` rebuilds what follows from the facts, `report` says what happened. `keying`
makes the keys of names anew when their rules change.
"""

from polgraph.upsert.keying import rekey
from polgraph.upsert.reading import read_labels, read_texts
from polgraph.upsert.report import Report
from polgraph.upsert.writing import upsert

__all__ = ["Report", "read_labels", "read_texts", "rekey", "upsert"]
