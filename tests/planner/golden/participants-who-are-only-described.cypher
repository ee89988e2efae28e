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
  RETURN [[COUNT {
    MATCH (n)<-[:IN_MEETING]-(nv0_0s0:Participation)
    WHERE coalesce(nv0_0s0.embargoUntil <= $p0, true) AND nv0_0s0.role IN [$p2, $p3]
    OPTIONAL MATCH (nv0_0s0)-[:BY]->(nv0_0:Entity)
    WHERE coalesce(nv0_0.embargoUntil <= $p0, true)
    WITH nv0_0s0, nv0_0
    WHERE nv0_0 IS NOT NULL OR NOT EXISTS {
      MATCH (nv0_0s0)-[:BY]->()
      RETURN 1
    }
    RETURN nv0_0s0, nv0_0
  }, COLLECT {
    MATCH (n)<-[:IN_MEETING]-(nv0_0s0:Participation)
    WHERE coalesce(nv0_0s0.embargoUntil <= $p0, true) AND nv0_0s0.role IN [$p2, $p3]
    OPTIONAL MATCH (nv0_0s0)-[:BY]->(nv0_0:Entity)
    WHERE coalesce(nv0_0.embargoUntil <= $p0, true)
    WITH nv0_0s0, nv0_0
    WHERE nv0_0 IS NOT NULL OR NOT EXISTS {
      MATCH (nv0_0s0)-[:BY]->()
      RETURN 1
    }
    WITH nv0_0s0, nv0_0
    ORDER BY nv0_0s0.position, nv0_0s0.id, nv0_0s0.id
    LIMIT $p4
    RETURN [CASE WHEN nv0_0 IS NULL THEN null ELSE [coalesce(head([nv0_0k IN $p5 WHERE nv0_0[nv0_0k] IS NOT NULL | nv0_0[nv0_0k]]), nv0_0.name)] END, [nv0_0s0.role, coalesce(head([nv0_0s0k IN $p6 WHERE nv0_0s0[nv0_0s0k] IS NOT NULL | nv0_0s0[nv0_0s0k]]), nv0_0s0.description), head(COLLECT {
      MATCH (nv0_0s0)-[:ON_BEHALF_OF]->(nv0_0v1_2:Organization)
      WHERE coalesce(nv0_0v1_2.embargoUntil <= $p0, true)
      RETURN [coalesce(head([nv0_0v1_2k IN $p5 WHERE nv0_0v1_2[nv0_0v1_2k] IS NOT NULL | nv0_0v1_2[nv0_0v1_2k]]), nv0_0v1_2.name)]
      LIMIT 1
    }), CASE WHEN nv0_0 IS NULL THEN null ELSE [nv0_0.id] END, COLLECT {
      MATCH (nv0_0s0)-[nv0_0v1_4r0:CITES]->(nv0_0v1_4:Article)
      WHERE coalesce(nv0_0v1_4.embargoUntil <= $p0, true) AND coalesce(nv0_0v1_4r0.embargoUntil <= $p0, true)
      WITH nv0_0v1_4r0, nv0_0v1_4
      ORDER BY nv0_0v1_4.publishedAt, nv0_0v1_4.id, nv0_0v1_4r0.start, nv0_0v1_4r0.key
      LIMIT $p7
      RETURN [nv0_0v1_4r0.quote]
    }]]
  }]]
} AS value
// $p0 = context now
// $p1 = 2
// $p2 = <ParticipationRole.ATTENDEE: 'ATTENDEE'>
// $p3 = <ParticipationRole.GUEST: 'GUEST'>
// $p4 = 5
// $p5 = context languages | WordingKeys(stem='name')
// $p6 = context languages | WordingKeys(stem='description')
// $p7 = 20
