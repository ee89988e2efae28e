// official
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Official AND coalesce(n.embargoUntil <= $p2, true)
RETURN [[COUNT {
  MATCH (n)<-[:HELD_BY]-(n_0:Role)
  WHERE coalesce(n_0.embargoUntil <= $p2, true) AND CASE WHEN n_0.provenFrom <= $p3 AND $p4 <= n_0.provenUntil THEN 'DEFINITELY' WHEN $p4 < n_0.possibleFrom OR $p3 > n_0.possibleUntil THEN 'NO' WHEN n_0.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY']
  RETURN n_0
}, COLLECT {
  MATCH (n)<-[:HELD_BY]-(n_0:Role)
  WHERE coalesce(n_0.embargoUntil <= $p2, true) AND CASE WHEN n_0.provenFrom <= $p3 AND $p4 <= n_0.provenUntil THEN 'DEFINITELY' WHEN $p4 < n_0.possibleFrom OR $p3 > n_0.possibleUntil THEN 'NO' WHEN n_0.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY']
  WITH n_0
  ORDER BY CASE WHEN n_0.provenFrom <= $p5 AND $p5 <= n_0.provenUntil THEN 0 WHEN $p5 < n_0.possibleFrom OR $p5 > n_0.possibleUntil THEN 3 WHEN n_0.dated THEN 1 ELSE 2 END, n_0.since IS NULL, n_0.since DESC, n_0.rank, n_0.id
  LIMIT $p6
  RETURN [coalesce(head([n_0k IN $p7 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.title)]
}], COLLECT {
  MATCH (n)<-[:HELD_BY]-(n_1s0:Role)-[:ROLE_IN|ON_BEHALF_OF]->(n_1:Party)
  WHERE coalesce(n_1s0.embargoUntil <= $p2, true) AND coalesce(n_1.embargoUntil <= $p2, true) AND CASE WHEN n_1s0.provenFrom <= $p3 AND $p4 <= n_1s0.provenUntil THEN 'DEFINITELY' WHEN $p4 < n_1s0.possibleFrom OR $p3 > n_1s0.possibleUntil THEN 'NO' WHEN n_1s0.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY']
  WITH DISTINCT n_1
  ORDER BY n_1.name, n_1.id
  LIMIT $p6
  RETURN [coalesce(head([n_1k IN $p8 WHERE n_1[n_1k] IS NOT NULL | n_1[n_1k]]), n_1.name)]
}] AS value
// $p0 = 'nidal-al-bataineh' | decision
// $p1 = 'nidal-al-bataineh'
// $p2 = context now
// $p3 = PartialDate(year=2024, month=None, day=None) | earliest
// $p4 = PartialDate(year=2024, month=None, day=None) | latest
// $p5 = context today
// $p6 = 20
// $p7 = context languages | WordingKeys(stem='title')
// $p8 = context languages | WordingKeys(stem='name')
