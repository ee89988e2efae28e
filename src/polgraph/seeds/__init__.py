"""Seed files, the data team's way of writing: from files to validated records.

In the order of the stages: `files` finds them, `contents` reads their text safely, piece
by piece, `formats` picks the reader (`yaml_reader`, `json_reader`, `csv_reader`) that
gives a tree with places (`located`), `document` splits it into entries, `library` keeps
the article texts; then for each entry `entries` reads `fields` (with `texts`, `values`,
`parts`), `citations`, `rules` and `identity`, `meetings` what is nested: `telling`. Large
files are shared with a second process, the `helper` (`sharing`, `turns`). `repeats` puts
each entry among those read before, and `references` looks at all of them together. `keys` derives
from the model what an entry may say, `problems` collects what is wrong, `reading` runs the
whole, `confirming` asks the graph, `loading` writes, and `json_schema` tells editors.
"""

from polgraph.seeds.json_schema import json_schema
from polgraph.seeds.problems import External, Problem, SeedError
from polgraph.seeds.reading import Reading, read

__all__ = ["External", "Problem", "Reading", "SeedError", "json_schema", "read"]
