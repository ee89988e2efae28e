// official
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Official AND coalesce(n.embargoUntil <= $p2, true)
RETURN [coalesce(head([nk IN $p3 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), coalesce(head([nk IN $p4 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), COLLECT {
  MATCH (n)<-[:HELD_BY]-(n_2:Role)
  WHERE coalesce(n_2.embargoUntil <= $p2, true)
  WITH n_2
  ORDER BY CASE WHEN n_2.provenFrom <= $p5 AND $p5 <= n_2.provenUntil THEN 0 WHEN $p5 < n_2.possibleFrom OR $p5 > n_2.possibleUntil THEN 3 WHEN n_2.dated THEN 1 ELSE 2 END, n_2.since IS NULL, n_2.since DESC, n_2.rank, n_2.id
  LIMIT $p6
  RETURN [coalesce(head([n_2k IN $p7 WHERE n_2[n_2k] IS NOT NULL | n_2[n_2k]]), n_2.title), head(COLLECT {
    MATCH (n_2)-[:ROLE_IN]->(n_2v0_1:Organization)
    WHERE coalesce(n_2v0_1.embargoUntil <= $p2, true)
    RETURN [coalesce(head([n_2v0_1k IN $p8 WHERE n_2v0_1[n_2v0_1k] IS NOT NULL | n_2v0_1[n_2v0_1k]]), n_2v0_1.name)]
    LIMIT 1
  }), n_2.since, n_2.until, n_2.firstCited, CASE WHEN n_2.provenFrom <= $p5 AND $p5 <= n_2.provenUntil THEN 'DEFINITELY' WHEN $p5 < n_2.possibleFrom OR $p5 > n_2.possibleUntil THEN 'NO' WHEN n_2.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END]
}, COLLECT {
  MATCH (n)-[n_3r0:SPOKE_AT]->(n_3:Meeting)
  WHERE coalesce(n_3r0.embargoUntil <= $p2, true)
  WITH n_3r0, n_3
  ORDER BY n_3.date IS NULL, n_3.date DESC, n_3.id
  LIMIT $p6
  RETURN [n_3r0.position, [coalesce(head([n_3k IN $p8 WHERE n_3[n_3k] IS NOT NULL | n_3[n_3k]]), n_3.name), n_3.date], COLLECT {
    MATCH (n)<-[:MADE_BY]-(n_3v0_2s:Statement)-[:MADE_AT]->(n_3)
    WHERE coalesce(n_3v0_2s.embargoUntil <= $p2, true)
    WITH n_3v0_2s
    ORDER BY n_3v0_2s.position, n_3v0_2s.id
    LIMIT $p6
    RETURN [coalesce(head([n_3v0_2sk IN $p9 WHERE n_3v0_2s[n_3v0_2sk] IS NOT NULL | n_3v0_2s[n_3v0_2sk]]), n_3v0_2s.text)]
  }]
}] AS value
// $p0 = variable id | decision
// $p1 = variable id
// $p2 = context now
// $p3 = 'ar' | WordingKeys(stem='name')
// $p4 = 'en' | WordingKeys(stem='name')
// $p5 = context today
// $p6 = 20
// $p7 = context languages | WordingKeys(stem='title')
// $p8 = context languages | WordingKeys(stem='name')
// $p9 = context languages | WordingKeys(stem='text')
