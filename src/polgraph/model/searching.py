"""What can be found by words: full-text indexes, and the edge of a search's results.

Names are found by keys that `polgraph.search` makes of them, since no analyzer of
Neo4j's knows how Arabic names are spelled; what was written or said is found by
analyzers: one for Arabic, one for whatever is written in Latin letters.
"""

from polgraph.model.fields import Computed, EdgeType, FullText, Property, Scalar

NAME_KEYS = ("norm", "skel")
"""Keys of a node: tokens of each of its names, consonant skeletons of all of them."""
KEY_RULES = "keyRules"
"""Under which version of the rules a node's keys were made."""

NAMES = FullText("names", ("Entity",), NAME_KEYS, "whitespace")
ARABIC_PASSAGES = FullText(
    "arabic", ("Article", "Statement"), ("name", "text", "text@ar"), "arabic"
)
LATIN_PASSAGES = FullText(
    "latin",
    ("Article", "Statement"),
    ("name", "text", "text@en"),
    "standard-folding",
)
FULL_TEXTS = (NAMES, ARABIC_PASSAGES, LATIN_PASSAGES)

SEARCH = EdgeType(
    "Search",
    "Entity",
    "",
    (
        Computed(
            "statement",
            None,
            "The statement that matched, where it was one.",
            target="Statement",
        ),
        Property(
            "score", Scalar.FLOAT, "0 to 1, comparable across kinds.", required=True
        ),
        Property(
            "weak",
            Scalar.BOOLEAN,
            "True where the match should not be trusted without a look.",
            required=True,
        ),
        Property(
            "highlight",
            Scalar.STRING,
            "The name or the passage that matched, with <mark> around the words; everything else in it is HTML-escaped.",
            required=True,
        ),
        Property(
            "matchedName",
            Scalar.STRING,
            "Which spelling matched: the name as stored.",
        ),
    ),
    single=True,
    about_node="What matched; for a statement, its meeting, else its article.",
)
