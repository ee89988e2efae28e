"""What editors decide: that two entities are one."""

from polgraph.model.fields import ObjectType, Property, Scalar
from polgraph.model.interfaces import ID

MERGE = ObjectType(
    "Merge",
    "The decision that `from` is another id of the entity `into`, with its reason and author.",
    (
        ID,
        Property("from", Scalar.ID, "The id that goes on answering.", required=True),
        Property("into", Scalar.ID, "The entity that is left.", required=True),
        Property("reason", required=True),
        Property("author", required=True),
    ),
    seeds="merges",
)
