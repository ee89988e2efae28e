// nodes
UNWIND [[$p0, $p1], [$p2, $p3], [$p4, $p5]] AS asked
RETURN COLLECT {
  OPTIONAL
  MATCH (merged:Merge {id: asked[1]})
  WITH coalesce(merged.left, asked[0]) AS wanted
  MATCH (n:Node {id: wanted})
  WHERE coalesce(n.embargoUntil <= $p6, true)
  RETURN [CASE WHEN n:Official THEN 'Official' WHEN n:Party THEN 'Party' WHEN n:Body THEN 'Body' WHEN n:Outlet THEN 'Outlet' WHEN n:Role THEN 'Role' WHEN n:Statement THEN 'Statement' WHEN n:Relation THEN 'Relation' WHEN n:Meeting THEN 'Meeting' WHEN n:Event THEN 'Event' WHEN n:Article THEN 'Article' WHEN n:Media THEN 'Media' WHEN n:Dataset THEN 'Dataset' WHEN n:Place THEN 'Place' WHEN n:Topic THEN 'Topic' ELSE null END, n.id, CASE WHEN n:Statement THEN coalesce(head([nk IN $p7 WHERE n[nk] IS NOT NULL | n[nk]]), n.text) ELSE null END, CASE WHEN n:Statement THEN n.kind ELSE null END, CASE WHEN n:Statement THEN n.language ELSE null END]
} AS value
// $p0 = variable ids.0
// $p1 = variable ids.0 | decision
// $p2 = variable ids.1
// $p3 = variable ids.1 | decision
// $p4 = variable ids.2
// $p5 = variable ids.2 | decision
// $p6 = context now
// $p7 = context languages | WordingKeys(stem='text')
