"""Searching: what is stored to be found by, what is asked of Lucene, what is best.

Pure: `keys` makes the keys of a node's names, `lucene` the queries that no input can
break. What the indexes find is ranked here: `passages` looks for words in texts,
`highlights` marks them, `ranking` makes one list of names, headlines and passages.
"""

from polgraph.search.keys import RULES, name_keys
from polgraph.search.lucene import (
    asked_tokens,
    literal_query,
    names_query,
    passages_query,
)
from polgraph.search.ranking import Hit, rank

__all__ = [
    "RULES",
    "Hit",
    "asked_tokens",
    "literal_query",
    "name_keys",
    "names_query",
    "passages_query",
    "rank",
]
