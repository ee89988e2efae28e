// search
CALL db.index.fulltext.queryNodes('polgraph_names_whitespace', $p0, $p1) YIELD node AS n
WITH collect(n) AS found
WITH found, [n IN found WHERE coalesce(n.embargoUntil <= $p2, true) AND n:Official | n] AS shown
RETURN [size(found), [n IN shown | [n.id, coalesce(n.nameTexts, []), coalesce(n.norm, [])]], COLLECT {
  UNWIND CASE WHEN size(shown) >= 1 AND size(shown) <= 3 THEN shown ELSE [] END AS n
  RETURN [n.id, coalesce(head([nk IN $p3 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)]
}] AS found
// $p0 = variable text | literal_query
// $p1 = {'limit': 50}
// $p2 = context now
// $p3 = context languages | WordingKeys(stem='name')
RETURN [COLLECT {
  CALL db.index.fulltext.queryNodes('polgraph_names_whitespace', $p0, $p1) YIELD node AS n, score
  WHERE coalesce(n.embargoUntil <= $p2, true) AND n:Official
  WITH n, score
  ORDER BY score DESC
  LIMIT 100
  RETURN [n.id, coalesce(n.nameTexts, []), coalesce(n.norm, [])]
}, []] AS found
// $p0 = variable text | names_query
// $p1 = {'limit': 400}
// $p2 = context now
RETURN COLLECT {
  UNWIND $p0 AS hit
  MATCH (n:Node {id: hit.node})
  WHERE n:Official AND coalesce(n.embargoUntil <= $p1, true)
  WITH hit, n
  ORDER BY hit.score DESC, hit.key
  RETURN [n.id, coalesce(head([nk IN $p2 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)]
} AS value
// $p0 = found hits
// $p1 = context now
// $p2 = context languages | WordingKeys(stem='name')
