"""`(Meeting)-[:ACCOMPANIED_BY]->(Media)`: media that show it or come with a report.

Needs `REPORTS_ON`.
"""

from polgraph.upsert.deriving.shortcuts import Shortcut, opening

_SHOWN = """\
MATCH (m:Meeting)<-[:SHOWS]-(media:Media)
WITH m.id AS source, media.id AS target, {} AS properties, '' AS opening"""

_EMBEDDED = f"""\
MATCH (m:Meeting)<-[r:REPORTS_ON]-(a:Article)-[:EMBEDS]->(media:Media)
WITH m.id AS source, media.id AS target, {{}} AS properties,
    min({opening("r", "a")}) AS opening"""

ACCOMPANIED_BY = Shortcut("ACCOMPANIED_BY", "Meeting", "Media", (_SHOWN, _EMBEDDED))
