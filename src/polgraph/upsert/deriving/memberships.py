"""`(Official)-[:MEMBER_OF]->(Organization)`: through the organization of a role.

Or through the party or bloc for which it is held.
"""

from polgraph.upsert.deriving.shortcuts import Shortcut, anchored, opening
from polgraph.upsert.deriving.touched import Kind

_ROLES = f"""\
{anchored("o", "Official")}
MATCH (o)<-[:HELD_BY]-(r:Role)
      -[:ROLE_IN|ON_BEHALF_OF]->(organization:Organization)
WITH o.id AS source, organization.id AS target, {{}} AS properties,
    min({opening("r")}) AS opening"""

MEMBER_OF = Shortcut(
    "MEMBER_OF",
    "Official",
    "Organization",
    Kind.OFFICIAL,
    at_target=False,
    chains=(_ROLES,),
)
