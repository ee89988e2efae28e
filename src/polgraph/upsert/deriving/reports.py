"""`(Article)-[:REPORTS_ON]->(Meeting)`: an article tells of a meeting.

It does when the meeting cites it, or somebody's part in the meeting, or a statement
made there.
"""

from polgraph.upsert.deriving.shortcuts import Shortcut, anchored, opening
from polgraph.upsert.deriving.touched import Kind

_MEETING = f"""\
{anchored("m", "Meeting")}
MATCH (m)-[c:CITES]->(a:Article)
WITH a.id AS source, m.id AS target, {{}} AS properties, min({opening("c")}) AS opening"""

_WITHIN = f"""\
{anchored("m", "Meeting")}
MATCH (m)<-[:IN_MEETING|MADE_AT]-(fact)-[c:CITES]->(a:Article)
WITH a.id AS source, m.id AS target, {{}} AS properties,
    min({opening("fact", "c")}) AS opening"""

REPORTS_ON = Shortcut(
    "REPORTS_ON",
    "Article",
    "Meeting",
    Kind.MEETING,
    at_target=True,
    chains=(_MEETING, _WITHIN),
)
