"""How often a search finds the right name, and how fast.

`cases` reads who is in the graph and what people type; `namesakes` makes a graph of
them, grown by names put together from theirs; `asking` asks, `figures` sums up, and
`measuring` is the whole.
"""
