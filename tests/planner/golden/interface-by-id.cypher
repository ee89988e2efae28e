// node
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE coalesce(n.embargoUntil <= $p2, true)
RETURN [CASE WHEN n:Official THEN 'Official' WHEN n:Party THEN 'Party' WHEN n:Body THEN 'Body' WHEN n:Outlet THEN 'Outlet' WHEN n:Role THEN 'Role' WHEN n:Statement THEN 'Statement' WHEN n:Relation THEN 'Relation' WHEN n:Meeting THEN 'Meeting' WHEN n:Event THEN 'Event' WHEN n:Article THEN 'Article' WHEN n:Media THEN 'Media' WHEN n:Dataset THEN 'Dataset' WHEN n:Place THEN 'Place' WHEN n:Topic THEN 'Topic' ELSE null END, n.id, CASE WHEN n:Article OR n:Body OR n:Event OR n:Media OR n:Meeting OR n:Official OR n:Outlet OR n:Party OR n:Place OR n:Topic THEN coalesce(head([nk IN $p3 WHERE n[nk] IS NOT NULL | n[nk]]), n.name) ELSE null END, CASE WHEN n:Official THEN n.gender ELSE null END, CASE WHEN n:Official THEN COUNT {
  MATCH (n)<-[:HELD_BY]-(n_3:Role)
  WHERE coalesce(n_3.embargoUntil <= $p2, true)
  RETURN n_3
} ELSE null END, CASE WHEN n:Body OR n:Outlet OR n:Party THEN n.kind ELSE null END, CASE WHEN n:Body OR n:Outlet OR n:Party THEN head(COLLECT {
  MATCH (n)-[:BASED_AT]->(n_5:Place)
  WHERE coalesce(n_5.embargoUntil <= $p2, true)
  RETURN [coalesce(head([n_5k IN $p3 WHERE n_5[n_5k] IS NOT NULL | n_5[n_5k]]), n_5.name)]
  LIMIT 1
}) ELSE null END, CASE WHEN n:Role THEN coalesce(head([nk IN $p4 WHERE n[nk] IS NOT NULL | n[nk]]), n.title) ELSE null END, CASE WHEN n:Role THEN CASE WHEN n.provenFrom <= $p5 AND $p5 <= n.provenUntil THEN 'DEFINITELY' WHEN $p5 < n.possibleFrom OR $p5 > n.possibleUntil THEN 'NO' WHEN n.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END ELSE null END] AS value
// $p0 = 'erada-party' | decision
// $p1 = 'erada-party'
// $p2 = context now
// $p3 = context languages | WordingKeys(stem='name')
// $p4 = context languages | WordingKeys(stem='title')
// $p5 = context today
