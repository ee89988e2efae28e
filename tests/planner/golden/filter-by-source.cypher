// relations
RETURN [COUNT {
  MATCH (n:Relation)
  WHERE (((n.embargoUntil IS NULL) OR (n.embargoUntil <= $p0)) AND (EXISTS {
    MATCH (n)-[nf0r0:CITES]->(nf0:Article)
    WHERE (((nf0.embargoUntil IS NULL) OR (nf0.embargoUntil <= $p0)) AND ((nf0r0.embargoUntil IS NULL) OR (nf0r0.embargoUntil <= $p0)) AND EXISTS {
      MATCH (nf0)-[:PUBLISHED_BY]->(nf0f0:Outlet)
      WHERE (((nf0f0.embargoUntil IS NULL) OR (nf0f0.embargoUntil <= $p0)) AND (nf0f0.id = $p1))
      RETURN 1
    })
    RETURN 1
  } AND any(nf1d IN coalesce(n.datasets, []) WHERE (nf1d = $p1)) AND (n.kind IN [$p2, $p3]) AND EXISTS {
    MATCH (n)-[:FROM|TO]->(nf3o:Entity)
    WHERE (((nf3o.embargoUntil IS NULL) OR (nf3o.embargoUntil <= $p0)) AND (nf3o.id = $p4))
    RETURN 1
  }))
  RETURN n
}] AS value
// $p0 = context now
// $p1 = 'altaj'
// $p2 = <RelationKind.FAMILY: 'FAMILY'>
// $p3 = <RelationKind.OWNERSHIP: 'OWNERSHIP'>
// $p4 = 'erada-party'

// officials
RETURN [COUNT {
  MATCH (n:Official)
  WHERE (((n.embargoUntil IS NULL) OR (n.embargoUntil <= $p0)) AND (any(nf0i IN range(0, (size(coalesce(n.identifierValues, [])) - 1)) WHERE ((n.identifierSchemes[nf0i] = $p1) AND (n.identifierValues[nf0i] = $p2))) AND EXISTS {
    MATCH (n)<-[nf1sr0:MENTIONS]-(nf1s:Article)
    WHERE (((nf1s.embargoUntil IS NULL) OR (nf1s.embargoUntil <= $p0)) AND ((nf1sr0.embargoUntil IS NULL) OR (nf1sr0.embargoUntil <= $p0)) AND (nf1s.section IS NULL))
    RETURN 1
  }))
  RETURN n
}] AS value
// $p0 = context now
// $p1 = 'wikidata'
// $p2 = 'Q1'
