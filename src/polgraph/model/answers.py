"""Answers that are no nodes of the graph: made from ties, for one question."""

from polgraph.model.fields import Argument, Computed, ObjectType, Property, Scalar
from polgraph.model.interfaces import CITATIONS

_LANGUAGE = (Argument("language", Scalar.LANGUAGE),)

PATH = ObjectType(
    "Path",
    "One way two entities are connected.",
    (
        Property("length", Scalar.INT, required=True),
        Computed("start", target="Entity", required=True),
        Computed("end", target="Entity", required=True),
        Computed("steps", target="PathStep", many=True, required=True, cut=False),
        Computed(
            "sentence",
            Scalar.STRING,
            "One sentence in the language asked for.",
            required=True,
            arguments=_LANGUAGE,
        ),
    ),
)
PATH_STEP = ObjectType(
    "PathStep",
    "",
    (
        Computed("from", target="Entity", required=True),
        Computed("to", target="Entity", required=True),
        Property("relation", required=True),
        Computed("sentence", Scalar.STRING, required=True, arguments=_LANGUAGE),
        CITATIONS,
    ),
    ("Cited",),
)

NETWORK = ObjectType(
    "Network",
    "",
    (
        Computed("nodes", target="Entity", many=True, required=True, cut=False),
        Computed("links", target="NetworkLink", many=True, required=True, cut=False),
        Property(
            "truncated",
            Scalar.BOOLEAN,
            "True where the limit left something out.",
            required=True,
        ),
    ),
)
NETWORK_LINK = ObjectType(
    "NetworkLink",
    "",
    (
        Property("source", Scalar.ID, required=True),
        Property("target", Scalar.ID, required=True),
        Property("relation", required=True),
        Property("since", Scalar.PARTIAL_DATE),
        Property("until", Scalar.PARTIAL_DATE),
        Property("weight", Scalar.INT, required=True),
        CITATIONS,
    ),
    ("Cited",),
)

ANSWERS = (PATH, PATH_STEP, NETWORK, NETWORK_LINK)
