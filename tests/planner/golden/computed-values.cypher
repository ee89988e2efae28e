// meetings
RETURN COLLECT {
  WITH COLLECT {
    MATCH (n:Meeting)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.date IS NOT NULL
    WITH n
    ORDER BY n.date DESC, n.id
    LIMIT $p1
    RETURN n
  } AS nfound
  UNWIND nfound + COLLECT {
    UNWIND CASE WHEN size(nfound) < $p1 THEN [1] ELSE [] END AS nagain
    MATCH (n:Meeting)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.date IS NULL
    WITH n
    ORDER BY n.id
    LIMIT $p1
    RETURN n
  } AS n
  WITH n
  LIMIT $p1
  RETURN [$p2 + n.id, n.date IS NULL, COLLECT {
    MATCH (n)<-[:IN_MEETING]-(nv0_2p:Participation)
    WHERE coalesce(nv0_2p.embargoUntil <= $p0, true) AND nv0_2p.role = 'SPEAKER' AND NOT EXISTS {
      MATCH (nv0_2p)-[:BY]->()
      RETURN 1
    } AND coalesce(nv0_2p.nameAsWritten, nv0_2p.description) IS NOT NULL
    WITH nv0_2p
    ORDER BY nv0_2p.position, nv0_2p.id
    LIMIT $p3
    RETURN coalesce(nv0_2p.nameAsWritten, nv0_2p.description)
  }]
} AS value
// $p0 = context now
// $p1 = 2
// $p2 = context pages
// $p3 = 3

// roles
RETURN COLLECT {
  MATCH (n:Role)
  WHERE coalesce(n.embargoUntil <= $p0, true)
  WITH n
  ORDER BY CASE WHEN n.provenFrom <= $p1 AND $p1 <= n.provenUntil THEN 0 WHEN $p1 < n.possibleFrom OR $p1 > n.possibleUntil THEN 3 WHEN n.dated THEN 1 ELSE 2 END, n.since IS NULL, n.since DESC, n.rank, n.id
  LIMIT $p2
  RETURN [CASE WHEN n.provenFrom <= $p1 AND $p1 <= n.provenUntil THEN 'DEFINITELY' WHEN $p1 < n.possibleFrom OR $p1 > n.possibleUntil THEN 'NO' WHEN n.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END, CASE WHEN n.provenFrom <= $p3 AND $p4 <= n.provenUntil THEN 'DEFINITELY' WHEN $p4 < n.possibleFrom OR $p3 > n.possibleUntil THEN 'NO' WHEN n.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END]
} AS value
// $p0 = context now
// $p1 = context today
// $p2 = 2
// $p3 = PartialDate(year=2024, month=5, day=None) | earliest
// $p4 = PartialDate(year=2024, month=5, day=None) | latest

// articles
RETURN COLLECT {
  WITH COLLECT {
    MATCH (n:Article)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.publishedAt IS NOT NULL
    WITH n
    ORDER BY n.publishedAt DESC, n.id
    LIMIT $p1
    RETURN n
  } AS nfound
  UNWIND nfound + COLLECT {
    UNWIND CASE WHEN size(nfound) < $p1 THEN [1] ELSE [] END AS nagain
    MATCH (n:Article)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.publishedAt IS NULL
    WITH n
    ORDER BY n.id
    LIMIT $p1
    RETURN n
  } AS n
  WITH n
  LIMIT $p1
  RETURN [CASE WHEN n.textPublic THEN n.text ELSE null END, n.name]
} AS value
// $p0 = context now
// $p1 = 2
