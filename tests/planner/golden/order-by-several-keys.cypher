// officials
RETURN COLLECT {
  WITH COLLECT {
    MATCH (n:Official)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.spokeAtCount IS NOT NULL
    WITH n
    ORDER BY n.spokeAtCount DESC, n.name, n.id
    LIMIT $p1
    RETURN n
  } AS nfound
  UNWIND nfound + COLLECT {
    UNWIND CASE WHEN size(nfound) < $p1 THEN [1] ELSE [] END AS nagain
    MATCH (n:Official)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.spokeAtCount IS NULL
    WITH n
    ORDER BY n.name, n.id
    LIMIT $p1
    RETURN n
  } AS n
  WITH n
  LIMIT $p1
  RETURN [[n.spokeAtCount, n.name, n.id], [coalesce(head([nk IN $p2 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)]]
} AS value
// $p0 = context now
// $p1 = 5 | _one_more
// $p2 = context languages | WordingKeys(stem='name')
