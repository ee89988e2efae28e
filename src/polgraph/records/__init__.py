"""Validated records: what files and importers become and what the graph is made of.

`record` is one data set's assertion about one thing, `canonical` its exact text,
`merging` what all data sets together say of the thing, `disagreeing` what they say
differently, and `merges` which things editors have decided to be one.
"""

from polgraph.records.canonical import canonical, parse_canonical
from polgraph.records.disagreeing import Disagreement, disagreements
from polgraph.records.merges import decision_id, resolved, survivors
from polgraph.records.merging import Merged, citation_key, combine, merge
from polgraph.records.record import Citation, Record, Wording

__all__ = [
    "Citation",
    "Disagreement",
    "Merged",
    "Record",
    "Wording",
    "canonical",
    "citation_key",
    "combine",
    "decision_id",
    "disagreements",
    "merge",
    "parse_canonical",
    "resolved",
    "survivors",
]
