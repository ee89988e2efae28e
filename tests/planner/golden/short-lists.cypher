// article
MATCH (n:Node {id: $p0})
WHERE n:Article AND coalesce(n.embargoUntil <= $p1, true)
RETURN [coalesce(n.authors, [])[..$p2], [coalesce(n.nameTexts, [])[..$p3], coalesce(n.nameKinds, [])[..$p3]], [coalesce(n.identifierSchemes, [])[..$p2], coalesce(n.identifierValues, [])[..$p2]], [coalesce(n.linkUrls, [])[..$p2], coalesce(n.linkTitles, [])[..$p2]]] AS value
// $p0 = 'altaj-erada-team'
// $p1 = context now
// $p2 = 20
// $p3 = 2

// party
MATCH (n:Node {id: $p0})
WHERE n:Party AND coalesce(n.embargoUntil <= $p1, true)
RETURN [COLLECT {
  MATCH (n)-[:FOLLOWS]->(n_0:Topic)
  WHERE coalesce(n_0.embargoUntil <= $p1, true)
  WITH n_0
  ORDER BY n_0.name, n_0.id
  LIMIT $p2
  RETURN [coalesce(head([n_0k IN $p3 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.name)]
}] AS value
// $p0 = 'erada-party'
// $p1 = context now
// $p2 = 3
// $p3 = context languages | WordingKeys(stem='name')
