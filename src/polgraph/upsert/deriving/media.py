"""`(Meeting)-[:ACCOMPANIED_BY]->(Media)`: media that show it or come with a report.

Needs `REPORTS_ON`.
"""

from polgraph.upsert.deriving.shortcuts import Shortcut, opening

_SHOWN = """\
MATCH (m:Meeting)<-[:SHOWS]-(media:Media)
RETURN m.id, media.id, {}, ''"""

_EMBEDDED = f"""\
MATCH (m:Meeting)<-[r:REPORTS_ON]-(a:Article)-[:EMBEDS]->(media:Media)
RETURN m.id, media.id, {{}}, min({opening("r", "a")})"""

ACCOMPANIED_BY = Shortcut("ACCOMPANIED_BY", "Meeting", "Media", (_SHOWN, _EMBEDDED))
