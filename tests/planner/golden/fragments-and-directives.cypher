// organizations
RETURN COLLECT {
  MATCH (n:Organization)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND n.name IS NOT NULL
  WITH n
  ORDER BY n.name, n.id
  LIMIT $p1
  RETURN [CASE WHEN n:Party THEN 'Party' WHEN n:Body THEN 'Body' WHEN n:Outlet THEN 'Outlet' ELSE null END, coalesce(head([nk IN $p2 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), n.kind, COUNT {
    MATCH (n)<-[:ROLE_IN]-(nv0_2:Role)
    WHERE coalesce(nv0_2.embargoUntil <= $p0, true)
    RETURN nv0_2
  }, CASE WHEN n:Party THEN COLLECT {
    MATCH (n)-[:FOLLOWS]->(nv0_3:Topic)
    WHERE coalesce(nv0_3.embargoUntil <= $p0, true)
    WITH nv0_3
    ORDER BY nv0_3.name, nv0_3.id
    LIMIT $p3
    RETURN [coalesce(head([nv0_3k IN $p2 WHERE nv0_3[nv0_3k] IS NOT NULL | nv0_3[nv0_3k]]), nv0_3.name)]
  } ELSE null END, CASE WHEN n:Outlet THEN COUNT {
    MATCH (n)<-[:PUBLISHED_BY]-(nv0_4:Article)
    WHERE coalesce(nv0_4.embargoUntil <= $p0, true)
    RETURN nv0_4
  } ELSE null END]
} AS value
// $p0 = context now
// $p1 = 3
// $p2 = context languages | WordingKeys(stem='name')
// $p3 = 20
