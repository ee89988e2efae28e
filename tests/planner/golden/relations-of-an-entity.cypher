// official
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Official AND coalesce(n.embargoUntil <= $p2, true)
RETURN [COLLECT {
  MATCH (n)<-[:FROM|TO]-(n_0:Relation)
  WHERE coalesce(n_0.embargoUntil <= $p2, true) AND n_0.sinceEarliest >= $p3
  WITH DISTINCT n_0
  ORDER BY n_0.amount IS NULL, n_0.amount DESC, n_0.id
  LIMIT $p4
  RETURN [head(COLLECT {
    MATCH (n_0)-[:FROM]->(n_0v0_0:Entity)
    WHERE coalesce(n_0v0_0.embargoUntil <= $p2, true)
    RETURN [coalesce(head([n_0v0_0k IN $p5 WHERE n_0v0_0[n_0v0_0k] IS NOT NULL | n_0v0_0[n_0v0_0k]]), n_0v0_0.name)]
    LIMIT 1
  }), head(COLLECT {
    MATCH (n_0)-[:TO]->(n_0v0_1:Entity)
    WHERE coalesce(n_0v0_1.embargoUntil <= $p2, true)
    RETURN [coalesce(head([n_0v0_1k IN $p5 WHERE n_0v0_1[n_0v0_1k] IS NOT NULL | n_0v0_1[n_0v0_1k]]), n_0v0_1.name)]
    LIMIT 1
  }), n_0.amount]
}] AS value
// $p0 = 'nidal-al-bataineh' | decision
// $p1 = 'nidal-al-bataineh'
// $p2 = context now
// $p3 = PartialDate(year=2020, month=None, day=None) | earliest
// $p4 = 20
// $p5 = context languages | WordingKeys(stem='name')
