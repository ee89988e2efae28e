// statements
RETURN COLLECT {
  WITH COLLECT {
    MATCH (n:Statement)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND EXISTS {
      MATCH (n)-[:ABOUT]->(nf0s:Topic)
      WHERE coalesce(nf0s.embargoUntil <= $p0, true) AND any(nf0sf0x IN coalesce(nf0s.nameTexts, []) WHERE toLower(nf0sf0x) CONTAINS toLower($p1))
      RETURN 1
    } AND n.date IS NOT NULL
    WITH n
    ORDER BY n.date DESC, n.id
    LIMIT $p2
    RETURN n
  } AS nfound
  UNWIND nfound + COLLECT {
    UNWIND CASE WHEN size(nfound) < $p2 THEN [1] ELSE [] END AS nagain
    MATCH (n:Statement)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND EXISTS {
      MATCH (n)-[:ABOUT]->(nf0s:Topic)
      WHERE coalesce(nf0s.embargoUntil <= $p0, true) AND any(nf0sf0x IN coalesce(nf0s.nameTexts, []) WHERE toLower(nf0sf0x) CONTAINS toLower($p1))
      RETURN 1
    } AND n.date IS NULL
    WITH n
    ORDER BY n.id
    LIMIT $p2
    RETURN n
  } AS n
  WITH n
  LIMIT $p2
  RETURN [n.kind, coalesce(head([nk IN $p3 WHERE n[nk] IS NOT NULL | n[nk]]), n.text), head(COLLECT {
    MATCH (n)-[:MADE_BY]->(nv0_2:Official)
    WHERE coalesce(nv0_2.embargoUntil <= $p0, true)
    RETURN [coalesce(head([nv0_2k IN $p4 WHERE nv0_2[nv0_2k] IS NOT NULL | nv0_2[nv0_2k]]), nv0_2.name), COLLECT {
      MATCH (nv0_2)-[nv0_2_1r0:MEMBER_OF]->(nv0_2_1:Party)
      WHERE coalesce(nv0_2_1.embargoUntil <= $p0, true) AND coalesce(nv0_2_1r0.embargoUntil <= $p0, true)
      WITH nv0_2_1
      ORDER BY nv0_2_1.name, nv0_2_1.id
      LIMIT $p5
      RETURN [coalesce(head([nv0_2_1k IN $p4 WHERE nv0_2_1[nv0_2_1k] IS NOT NULL | nv0_2_1[nv0_2_1k]]), nv0_2_1.name)]
    }]
    LIMIT 1
  }), head(COLLECT {
    MATCH (n)-[:MADE_AT]->(nv0_3:Meeting)
    WHERE coalesce(nv0_3.embargoUntil <= $p0, true)
    RETURN [coalesce(head([nv0_3k IN $p4 WHERE nv0_3[nv0_3k] IS NOT NULL | nv0_3[nv0_3k]]), nv0_3.name), nv0_3.date]
    LIMIT 1
  }), COLLECT {
    MATCH (n)-[nv0_4r0:CITES]->(nv0_4:Article)
    WHERE coalesce(nv0_4.embargoUntil <= $p0, true) AND coalesce(nv0_4r0.embargoUntil <= $p0, true)
    WITH nv0_4r0, nv0_4
    ORDER BY nv0_4.publishedAt, nv0_4.id, nv0_4r0.start, nv0_4r0.key
    LIMIT $p5
    RETURN [nv0_4r0.quote, [nv0_4.url]]
  }]
} AS value
// $p0 = context now
// $p1 = variable topic
// $p2 = 50
// $p3 = context languages | WordingKeys(stem='text')
// $p4 = context languages | WordingKeys(stem='name')
// $p5 = 20
