"""Who spoke at a meeting (`SPOKE_AT`) and who took part in it (`ATTENDED`).

One `SPOKE_AT` for a speaker and a meeting, with the place of the first turn and the
number of statements; one `ATTENDED` for each role in which somebody took part. Neither is
visible before both of its ends (`HIDDEN_WITH_ENDS`), also where a load that was broken off
has not hidden the participation yet.
"""

from polgraph.model.enums import ParticipationRole
from polgraph.upsert.deriving.shortcuts import (
    Shortcut,
    anchored,
    opening,
    visible_with,
)
from polgraph.upsert.deriving.touched import Kind

_SPEAKERS = f"""\
{anchored("m", "Meeting")}
MATCH (m)<-[:IN_MEETING]-(p:Participation {{role: '{ParticipationRole.SPEAKER}'}})
      -[:BY]->(o:Official|Organization)
WITH o, m, collect(p) AS parts, min({opening("p", "o", "m")}) AS opening
UNWIND parts AS p
WITH o, m, opening, p
WHERE coalesce(p.embargoUntil, '') <= opening OR p.embargoUntil <= $now
WITH o, m, opening, min(p.position) AS position
WITH o, m, position, {{embargoUntil: nullIf(opening, '')}} AS speech, opening
WITH o.id AS source, m.id AS target, {{
    position: position,
    turns: COUNT {{
        MATCH (m)<-[:MADE_AT]-(s:Statement)-[:MADE_BY]->(o)
        WHERE {visible_with("speech", "s")}
    }}
}} AS properties, opening"""

_PARTICIPANTS = f"""\
{anchored("m", "Meeting")}
MATCH (m)<-[:IN_MEETING]-(p:Participation)-[:BY]->(e:Entity)
WHERE p.role <> '{ParticipationRole.ABSENT}'
WITH e.id AS source, m.id AS target, {{role: p.role}} AS properties,
    min({opening("p", "e", "m")}) AS opening"""

SPOKE_AT = Shortcut(
    "SPOKE_AT", "Entity", "Meeting", Kind.MEETING, at_target=True, chains=(_SPEAKERS,)
)
ATTENDED = Shortcut(
    "ATTENDED",
    "Entity",
    "Meeting",
    Kind.MEETING,
    at_target=True,
    chains=(_PARTICIPANTS,),
)
