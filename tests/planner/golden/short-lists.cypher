// article
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Article AND coalesce(n.embargoUntil <= $p2, true)
RETURN [coalesce(n.authors, [])[..$p3], [coalesce(n.nameTexts, [])[..$p4], coalesce(n.nameKinds, [])[..$p4]], [coalesce(n.identifierSchemes, [])[..$p3], coalesce(n.identifierValues, [])[..$p3]], [coalesce(n.linkUrls, [])[..$p3], coalesce(n.linkTitles, [])[..$p3]]] AS value
// $p0 = 'altaj-erada-team' | decision
// $p1 = 'altaj-erada-team'
// $p2 = context now
// $p3 = 20
// $p4 = 2

// party
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Party AND coalesce(n.embargoUntil <= $p2, true)
RETURN [COLLECT {
  MATCH (n)-[:FOLLOWS]->(n_0:Topic)
  WHERE coalesce(n_0.embargoUntil <= $p2, true)
  WITH n_0
  ORDER BY n_0.name, n_0.id
  LIMIT $p3
  RETURN [coalesce(head([n_0k IN $p4 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.name)]
}] AS value
// $p0 = 'erada-party' | decision
// $p1 = 'erada-party'
// $p2 = context now
// $p3 = 3
// $p4 = context languages | WordingKeys(stem='name')
