// places
WITH COLLECT {
  MATCH (merged:Merge)
  WHERE merged.id IN [$p0]
  RETURN merged.left
} AS once0
RETURN COLLECT {
  MATCH (n:Place)
  WHERE coalesce(n.embargoUntil <= $p1, true) AND (n.kindFolded = $p2 OR any(nf0x IN coalesce(n.nameTexts, []) WHERE toLower(nf0x) = toLower($p3)) AND NOT coalesce(EXISTS {
    MATCH (n)-[:WITHIN]->(nf0:Place)
    WHERE coalesce(nf0.embargoUntil <= $p1, true) AND nf0:Node AND nf0.id IN ([$p4] + once0)
    RETURN 1
  }, false)) AND n.name IS NOT NULL
  WITH n
  ORDER BY n.name, n.id
  LIMIT $p5
  RETURN [coalesce(head([nk IN $p6 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)]
} AS value
// $p0 = 'amman' | decision
// $p1 = context now
// $p2 = 'city' | lower_case
// $p3 = 'Jordan'
// $p4 = 'amman'
// $p5 = 20
// $p6 = context languages | WordingKeys(stem='name')
