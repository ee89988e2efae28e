"""`(Official)-[:MEMBER_OF]->(Organization)`: through the organization of a role.

Or through the party or bloc for which it is held.
"""

from polgraph.upsert.deriving.shortcuts import Shortcut, opening

_ROLES = f"""\
MATCH (o:Official)<-[:HELD_BY]-(r:Role)
      -[:ROLE_IN|ON_BEHALF_OF]->(organization:Organization)
WITH o.id AS source, organization.id AS target, {{}} AS properties,
    min({opening("r")}) AS opening"""

MEMBER_OF = Shortcut("MEMBER_OF", "Official", "Organization", (_ROLES,))
