// article
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Article AND coalesce(n.embargoUntil <= $p2, true)
RETURN [[COUNT {
  MATCH (n)<-[n_0r0:CITES]-(n_0:Cited)
  WHERE coalesce(n_0.embargoUntil <= $p2, true) AND coalesce(n_0r0.embargoUntil <= $p2, true) AND (NOT n_0:Participation OR EXISTS {
    MATCH (n_0)-[:IN_MEETING]->(n_0m:Meeting)
    WHERE coalesce(n_0m.embargoUntil <= $p2, true)
    RETURN 1
  })
  RETURN n_0r0, n_0
}, COLLECT {
  MATCH (n)<-[n_0r0:CITES]-(n_0:Cited)
  WHERE coalesce(n_0.embargoUntil <= $p2, true) AND coalesce(n_0r0.embargoUntil <= $p2, true) AND (NOT n_0:Participation OR EXISTS {
    MATCH (n_0)-[:IN_MEETING]->(n_0m:Meeting)
    WHERE coalesce(n_0m.embargoUntil <= $p2, true)
    RETURN 1
  })
  WITH n_0r0, n_0
  ORDER BY n_0r0.start, n_0r0.key, n_0.id
  LIMIT $p3
  OPTIONAL MATCH (n_0)-[:IN_MEETING]->(n_0m:Meeting)
  WHERE coalesce(n_0m.embargoUntil <= $p2, true)
  WITH n_0r0, n_0, coalesce(n_0m, n_0) AS n_0n
  RETURN [coalesce(CASE WHEN n_0:Role THEN head(COLLECT {
    MATCH (n_0)-[:HELD_BY]->(n_0v0_00:Official)
    WHERE coalesce(n_0v0_00.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_00k IN $p4 WHERE n_0v0_00[n_0v0_00k] IS NOT NULL | n_0v0_00[n_0v0_00k]]), n_0v0_00.name)
  }) WHEN n_0:Statement THEN coalesce(head(COLLECT {
    MATCH (n_0)-[:MADE_BY]->(n_0v0_010:Entity)
    WHERE coalesce(n_0v0_010.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_010k IN $p4 WHERE n_0v0_010[n_0v0_010k] IS NOT NULL | n_0v0_010[n_0v0_010k]]), n_0v0_010.name)
  }), n_0.attribution, head(COLLECT {
    MATCH (n_0)-[:MADE_AT]->(n_0v0_012:Meeting)
    WHERE coalesce(n_0v0_012.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_012k IN $p4 WHERE n_0v0_012[n_0v0_012k] IS NOT NULL | n_0v0_012[n_0v0_012k]]), n_0v0_012.name)
  })) WHEN n_0:Relation THEN head(COLLECT {
    MATCH (n_0)-[:FROM]->(n_0v0_02:Entity)
    WHERE coalesce(n_0v0_02.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_02k IN $p4 WHERE n_0v0_02[n_0v0_02k] IS NOT NULL | n_0v0_02[n_0v0_02k]]), n_0v0_02.name)
  }) WHEN n_0:Participation THEN coalesce(head(COLLECT {
    MATCH (n_0)-[:BY]->(n_0v0_030:Entity)
    WHERE coalesce(n_0v0_030.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_030k IN $p4 WHERE n_0v0_030[n_0v0_030k] IS NOT NULL | n_0v0_030[n_0v0_030k]]), n_0v0_030.name)
  }), coalesce(head([n_0k IN $p5 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.description), n_0.nameAsWritten, head(COLLECT {
    MATCH (n_0)-[:IN_MEETING]->(n_0v0_033:Meeting)
    WHERE coalesce(n_0v0_033.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_033k IN $p4 WHERE n_0v0_033[n_0v0_033k] IS NOT NULL | n_0v0_033[n_0v0_033k]]), n_0v0_033.name)
  })) ELSE coalesce(head([n_0k IN $p4 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.name) END, coalesce(head([nk IN $p4 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)), CASE WHEN n_0:Role THEN coalesce(head([n_0k IN $p6 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.title) WHEN n_0:Statement THEN toLower(n_0.kind) WHEN n_0:Relation THEN coalesce(coalesce(head([n_0k IN $p6 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.title), toLower(n_0.kind)) WHEN n_0:Participation THEN toLower(n_0.role) ELSE CASE WHEN n_0:Official THEN 'official' WHEN n_0:Party THEN 'party' WHEN n_0:Body THEN 'body' WHEN n_0:Outlet THEN 'outlet' WHEN n_0:Meeting THEN 'meeting' WHEN n_0:Event THEN 'event' WHEN n_0:Article THEN 'article' WHEN n_0:Media THEN 'media' WHEN n_0:Place THEN 'place' WHEN n_0:Topic THEN 'topic' ELSE null END END, CASE WHEN n_0:Role THEN head(COLLECT {
    MATCH (n_0)-[:ROLE_IN]->(n_0v0_20:Organization)
    WHERE coalesce(n_0v0_20.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_20k IN $p4 WHERE n_0v0_20[n_0v0_20k] IS NOT NULL | n_0v0_20[n_0v0_20k]]), n_0v0_20.name)
  }) WHEN n_0:Statement THEN coalesce(head([n_0k IN $p7 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.text) WHEN n_0:Relation THEN head(COLLECT {
    MATCH (n_0)-[:TO]->(n_0v0_22:Entity)
    WHERE coalesce(n_0v0_22.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_22k IN $p4 WHERE n_0v0_22[n_0v0_22k] IS NOT NULL | n_0v0_22[n_0v0_22k]]), n_0v0_22.name)
  }) WHEN n_0:Participation THEN head(COLLECT {
    MATCH (n_0)-[:IN_MEETING]->(n_0v0_23:Meeting)
    WHERE coalesce(n_0v0_23.embargoUntil <= $p2, true)
    RETURN coalesce(head([n_0v0_23k IN $p4 WHERE n_0v0_23[n_0v0_23k] IS NOT NULL | n_0v0_23[n_0v0_23k]]), n_0v0_23.name)
  }) ELSE CASE WHEN n_0:Entity THEN coalesce(head([n_0k IN $p5 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.description) ELSE null END END, n_0r0.quote, [CASE WHEN n_0n:Official THEN 'Official' WHEN n_0n:Party THEN 'Party' WHEN n_0n:Body THEN 'Body' WHEN n_0n:Outlet THEN 'Outlet' WHEN n_0n:Role THEN 'Role' WHEN n_0n:Statement THEN 'Statement' WHEN n_0n:Relation THEN 'Relation' WHEN n_0n:Meeting THEN 'Meeting' WHEN n_0n:Event THEN 'Event' WHEN n_0n:Article THEN 'Article' WHEN n_0n:Media THEN 'Media' WHEN n_0n:Dataset THEN 'Dataset' WHEN n_0n:Place THEN 'Place' WHEN n_0n:Topic THEN 'Topic' ELSE null END, n_0n.id]]
}], COLLECT {
  MATCH (n)-[n_1r0:MENTIONS]->(n_1:Entity)
  WHERE coalesce(n_1.embargoUntil <= $p2, true) AND coalesce(n_1r0.embargoUntil <= $p2, true) AND (n_1:Official OR n_1:Place)
  WITH n_1
  ORDER BY n_1.name, n_1.id
  LIMIT $p8
  RETURN [coalesce(head([n_1k IN $p4 WHERE n_1[n_1k] IS NOT NULL | n_1[n_1k]]), n_1.name)]
}] AS value
// $p0 = 'altaj-erada-team' | decision
// $p1 = 'altaj-erada-team'
// $p2 = context now
// $p3 = 30
// $p4 = context languages | WordingKeys(stem='name')
// $p5 = context languages | WordingKeys(stem='description')
// $p6 = context languages | WordingKeys(stem='title')
// $p7 = context languages | WordingKeys(stem='text')
// $p8 = 20
