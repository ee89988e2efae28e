"""How fast polgraph answers, beside its peers, on a graph of its own making.

In the order in which a measurement passes them: `size` says how much there is, `chance`
draws, `actors`, `sources` and `occasions` make records of it and `synthesis` puts them in
order; `filling` writes them into an empty graph; `workloads` are the questions,
`rivals` the servers that answer them, `bolt` the limit of all of them (`statements`), `answers` what is compared before anything is timed; `load` asks, `rounds`
takes turns, `report` makes a table, and `measuring` is the whole. `curve` varies what
one server is asked; `shapes` shows what Neo4j does for typical questions, `connecting`
how long the search along ties takes.
"""
