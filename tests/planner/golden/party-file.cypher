// party
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Party AND coalesce(n.embargoUntil <= $p2, true)
RETURN [coalesce(head([nk IN $p3 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), [coalesce(n.nameTexts, [])[..$p4], coalesce(n.nameLanguages, [])[..$p4], coalesce(n.nameKinds, [])[..$p4]], head(COLLECT {
  MATCH (n)-[:BASED_AT]->(n_2:Place)
  WHERE coalesce(n_2.embargoUntil <= $p2, true)
  RETURN [coalesce(head([n_2k IN $p3 WHERE n_2[n_2k] IS NOT NULL | n_2[n_2k]]), n_2.name), head(COLLECT {
    MATCH (n_2)-[:WITHIN]->(n_2_1:Place)
    WHERE coalesce(n_2_1.embargoUntil <= $p2, true)
    RETURN [coalesce(head([n_2_1k IN $p3 WHERE n_2_1[n_2_1k] IS NOT NULL | n_2_1[n_2_1k]]), n_2_1.name)]
    LIMIT 1
  })]
  LIMIT 1
}), COLLECT {
  MATCH (n)<-[:ROLE_IN]-(n_3:Role)
  WHERE coalesce(n_3.embargoUntil <= $p2, true) AND CASE WHEN n_3.provenFrom <= $p5 AND $p6 <= n_3.provenUntil THEN 'DEFINITELY' WHEN $p6 < n_3.possibleFrom OR $p5 > n_3.possibleUntil THEN 'NO' WHEN n_3.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY']
  WITH n_3
  ORDER BY CASE WHEN n_3.provenFrom <= $p7 AND $p7 <= n_3.provenUntil THEN 0 WHEN $p7 < n_3.possibleFrom OR $p7 > n_3.possibleUntil THEN 3 WHEN n_3.dated THEN 1 ELSE 2 END, n_3.since IS NULL, n_3.since DESC, n_3.rank, n_3.id
  LIMIT $p4
  RETURN [coalesce(head([n_3k IN $p8 WHERE n_3[n_3k] IS NOT NULL | n_3[n_3k]]), n_3.title), head(COLLECT {
    MATCH (n_3)-[:HELD_BY]->(n_3v0_1:Official)
    WHERE coalesce(n_3v0_1.embargoUntil <= $p2, true)
    RETURN [coalesce(head([n_3v0_1k IN $p3 WHERE n_3v0_1[n_3v0_1k] IS NOT NULL | n_3v0_1[n_3v0_1k]]), n_3v0_1.name)]
    LIMIT 1
  })]
}, COLLECT {
  MATCH (n)<-[:PART_OF]-(n_4:Organization)
  WHERE coalesce(n_4.embargoUntil <= $p2, true)
  WITH n_4
  ORDER BY n_4.name, n_4.id
  LIMIT $p4
  RETURN [coalesce(head([n_4k IN $p3 WHERE n_4[n_4k] IS NOT NULL | n_4[n_4k]]), n_4.name), n_4.kind]
}, COLLECT {
  MATCH (n)<-[:ORGANIZED_BY]-(n_5:Meeting)
  WHERE coalesce(n_5.embargoUntil <= $p2, true)
  WITH n_5
  ORDER BY n_5.date IS NULL, n_5.date DESC, n_5.id
  LIMIT $p4
  RETURN [coalesce(head([n_5k IN $p3 WHERE n_5[n_5k] IS NOT NULL | n_5[n_5k]]), n_5.name), n_5.date, COLLECT {
    MATCH (n_5)<-[n_5v0_2r0:SPOKE_AT]-(n_5v0_2:Official)
    WHERE coalesce(n_5v0_2r0.embargoUntil <= $p2, true)
    WITH n_5v0_2r0, n_5v0_2
    ORDER BY n_5v0_2r0.position, n_5v0_2.id
    LIMIT $p4
    RETURN [coalesce(head([n_5v0_2k IN $p3 WHERE n_5v0_2[n_5v0_2k] IS NOT NULL | n_5v0_2[n_5v0_2k]]), n_5v0_2.name)]
  }]
}, COLLECT {
  MATCH (n)<-[:PUBLISHED_BY]-(n_6:Media)
  WHERE coalesce(n_6.embargoUntil <= $p2, true)
  WITH n_6
  ORDER BY n_6.publishedAt IS NULL, n_6.publishedAt DESC, n_6.id
  LIMIT $p4
  RETURN [coalesce(head([n_6k IN $p3 WHERE n_6[n_6k] IS NOT NULL | n_6[n_6k]]), n_6.name), n_6.kind]
}, COLLECT {
  MATCH (n)<-[n_7r0:MENTIONS]-(n_7:Article)
  WHERE coalesce(n_7.embargoUntil <= $p2, true) AND coalesce(n_7r0.embargoUntil <= $p2, true)
  WITH n_7
  ORDER BY n_7.publishedAt IS NULL, n_7.publishedAt DESC, n_7.id
  LIMIT $p9
  RETURN [n_7.name, n_7.publishedAt]
}] AS value
// $p0 = variable id | decision
// $p1 = variable id
// $p2 = context now
// $p3 = context languages | WordingKeys(stem='name')
// $p4 = 20
// $p5 = variable at | earliest
// $p6 = variable at | latest
// $p7 = context today
// $p8 = context languages | WordingKeys(stem='title')
// $p9 = 5
