// statements
RETURN COLLECT {
  WITH COLLECT {
    MATCH (n:Statement)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.date IS NOT NULL
    WITH n
    ORDER BY n.date DESC, n.position, n.id
    LIMIT $p1
    RETURN n
  } AS nfound
  UNWIND nfound + COLLECT {
    UNWIND CASE WHEN size(nfound) < $p1 THEN [1] ELSE [] END AS nagain
    MATCH (n:Statement)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.date IS NULL
    WITH n
    ORDER BY n.position, n.id
    LIMIT $p1
    RETURN n
  } AS n
  WITH n
  LIMIT $p1
  RETURN [n.attribution, head(COLLECT {
    MATCH (n)-[:MADE_BY]->(nv0_1:Official)
    WHERE coalesce(nv0_1.embargoUntil <= $p0, true)
    RETURN [coalesce(head([nv0_1k IN $p2 WHERE nv0_1[nv0_1k] IS NOT NULL | nv0_1[nv0_1k]]), nv0_1.name)]
    LIMIT 1
  }), head(COLLECT {
    MATCH (n)-[:MADE_BY]->(nv0_2:Organization)
    WHERE coalesce(nv0_2.embargoUntil <= $p0, true)
    RETURN [coalesce(head([nv0_2k IN $p2 WHERE nv0_2[nv0_2k] IS NOT NULL | nv0_2[nv0_2k]]), nv0_2.name)]
    LIMIT 1
  }), COLLECT {
    MATCH (n)-[:MADE_BY]->(nv0_3o:Official)
    WHERE coalesce(nv0_3o.embargoUntil <= $p0, true)
    MATCH (nv0_3o)<-[:HELD_BY]-(nv0_3h:Role)
    WHERE coalesce(nv0_3h.embargoUntil <= $p0, true) AND (EXISTS {
      MATCH (n)-[:AS]->(nv0_3h)
      RETURN 1
    } OR n.dateEarliest IS NOT NULL AND CASE WHEN nv0_3h.provenFrom <= n.dateEarliest AND n.dateLatest <= nv0_3h.provenUntil THEN 'DEFINITELY' WHEN n.dateLatest < nv0_3h.possibleFrom OR n.dateEarliest > nv0_3h.possibleUntil THEN 'NO' WHEN nv0_3h.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY'])
    WITH nv0_3h, n
    ORDER BY EXISTS {
      MATCH (n)-[:AS]->(nv0_3h)
      RETURN 1
    } DESC, nv0_3h.since IS NULL, nv0_3h.since DESC, nv0_3h.id
    LIMIT $p3
    RETURN [coalesce(head([nv0_3hk IN $p4 WHERE nv0_3h[nv0_3hk] IS NOT NULL | nv0_3h[nv0_3hk]]), nv0_3h.title)]
  }, COLLECT {
    MATCH (n)-[:ABOUT]->(nv0_4:Topic)
    WHERE coalesce(nv0_4.embargoUntil <= $p0, true)
    WITH nv0_4
    ORDER BY nv0_4.name, nv0_4.id
    LIMIT $p5
    RETURN [coalesce(head([nv0_4k IN $p2 WHERE nv0_4[nv0_4k] IS NOT NULL | nv0_4[nv0_4k]]), nv0_4.name)]
  }, COLLECT {
    MATCH (n)-[nv0_5r0:MENTIONS]->(nv0_5:Entity)
    WHERE coalesce(nv0_5.embargoUntil <= $p0, true) AND coalesce(nv0_5r0.embargoUntil <= $p0, true)
    WITH nv0_5
    ORDER BY nv0_5.id
    LIMIT $p5
    RETURN [CASE WHEN nv0_5:Official THEN 'Official' WHEN nv0_5:Party THEN 'Party' WHEN nv0_5:Body THEN 'Body' WHEN nv0_5:Outlet THEN 'Outlet' WHEN nv0_5:Meeting THEN 'Meeting' WHEN nv0_5:Event THEN 'Event' WHEN nv0_5:Article THEN 'Article' WHEN nv0_5:Media THEN 'Media' WHEN nv0_5:Place THEN 'Place' WHEN nv0_5:Topic THEN 'Topic' ELSE null END, nv0_5.id]
  }]
} AS value
// $p0 = context now
// $p1 = 5
// $p2 = context languages | WordingKeys(stem='name')
// $p3 = 2
// $p4 = context languages | WordingKeys(stem='title')
// $p5 = 20
