"""The graph out again, in formats that others read.

In the order in which it passes: `things` reads the graph in pages, `entries` says a
record in the keys of seed files, `sections` lays records out in files, for which
`yaml` and `seed_files` give the text, and `csv` makes tables of them. `popolo`,
`followthemoney` and `graphml` say what is served to everybody (`public`) in words of their own (`fields`).
`formats` names the formats, `folder` makes the result whole or absent, `exporting` runs
it all and `report` tells what came of it.
"""

from polgraph.exporters.exporting import export
from polgraph.exporters.formats import Format
from polgraph.exporters.report import Export
from polgraph.exporters.seed_files import seed_text

__all__ = ["Export", "Format", "export", "seed_text"]
