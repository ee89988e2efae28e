"""`(Meeting)-[:ACCOMPANIED_BY]->(Media)`: media that show it or come with a report.

Needs `REPORTS_ON`.
"""

from polgraph.upsert.deriving.shortcuts import Shortcut, anchored, opening
from polgraph.upsert.deriving.touched import Kind

_SHOWN = f"""\
{anchored("m", "Meeting")}
MATCH (m)<-[:SHOWS]-(media:Media)
WITH m.id AS source, media.id AS target, {{}} AS properties, '' AS opening"""

_EMBEDDED = f"""\
{anchored("m", "Meeting")}
MATCH (m)<-[r:REPORTS_ON]-(a:Article)-[:EMBEDS]->(media:Media)
WITH m.id AS source, media.id AS target, {{}} AS properties,
    min({opening("r", "a")}) AS opening"""

ACCOMPANIED_BY = Shortcut(
    "ACCOMPANIED_BY",
    "Meeting",
    "Media",
    Kind.MEETING,
    at_target=False,
    chains=(_SHOWN, _EMBEDDED),
)
