"""Faults on purpose, with real processes, and what polgraph must do under each.

`proxy` stands between polgraph and Neo4j and breaks connections; `stage` puts all of it
up; `asking`, `load` and `writing` are clients that know the right answers; `of_neo4j`,
`of_clients`, `of_processes` and `of_disk` are the faults, `soak` many of them in a row;
`finding` measures each against what it may do. `python -m tests.faults` runs all of it
and prints a table; `test_faults` runs a short part.
"""
