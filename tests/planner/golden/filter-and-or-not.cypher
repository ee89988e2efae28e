// places
RETURN COLLECT {
  MATCH (n:Place)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND (n.kindFolded = $p1 OR any(nf0x IN coalesce(n.nameTexts, []) WHERE toLower(nf0x) = toLower($p2)) AND NOT coalesce(EXISTS {
    MATCH (n)-[:WITHIN]->(nf0:Place)
    WHERE coalesce(nf0.embargoUntil <= $p0, true) AND nf0.id IN [$p3]
    RETURN 1
  }, false)) AND n.name IS NOT NULL
  WITH n
  ORDER BY n.name, n.id
  LIMIT $p4
  RETURN [coalesce(head([nk IN $p5 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)]
} AS value
// $p0 = context now
// $p1 = 'city' | lower_case
// $p2 = 'Jordan'
// $p3 = 'amman'
// $p4 = 20
// $p5 = context languages | WordingKeys(stem='name')
