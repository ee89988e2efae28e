// official
MATCH (n:Node {id: $p0})
WHERE n:Official AND coalesce(n.embargoUntil <= $p1, true)
RETURN [COLLECT {
  MATCH (n)<-[:FROM|TO]-(n_0:Relation)
  WHERE coalesce(n_0.embargoUntil <= $p1, true) AND n_0.sinceEarliest >= $p2
  WITH DISTINCT n_0
  ORDER BY n_0.amount IS NULL, n_0.amount DESC, n_0.id
  LIMIT $p3
  RETURN [head(COLLECT {
    MATCH (n_0)-[:FROM]->(n_0v0_0:Entity)
    WHERE coalesce(n_0v0_0.embargoUntil <= $p1, true)
    RETURN [coalesce(head([n_0v0_0k IN $p4 WHERE n_0v0_0[n_0v0_0k] IS NOT NULL | n_0v0_0[n_0v0_0k]]), n_0v0_0.name)]
    LIMIT 1
  }), head(COLLECT {
    MATCH (n_0)-[:TO]->(n_0v0_1:Entity)
    WHERE coalesce(n_0v0_1.embargoUntil <= $p1, true)
    RETURN [coalesce(head([n_0v0_1k IN $p4 WHERE n_0v0_1[n_0v0_1k] IS NOT NULL | n_0v0_1[n_0v0_1k]]), n_0v0_1.name)]
    LIMIT 1
  }), n_0.amount]
}] AS value
// $p0 = 'nidal-al-bataineh'
// $p1 = context now
// $p2 = PartialDate(year=2020, month=None, day=None) | earliest
// $p3 = 20
// $p4 = context languages | WordingKeys(stem='name')
