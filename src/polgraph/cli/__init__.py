"""The command line: a thin skin over the library.

`program` is the whole and its ending: exit codes, one line for an error. Each command is
a module of its own: `up`, `serve` (over `serving`), `check`, `load`, `importing`,
`export`, `duplicates`, `merging`, `disagreements`, `rebuild`, `query` (with
`explaining`), `db`, `token`, `schema`, `doctor` (with `diagnosis`). `terminal` says what people
read.
"""

from polgraph.cli.program import main

__all__ = ["main"]
