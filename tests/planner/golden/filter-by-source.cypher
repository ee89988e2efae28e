// relations
WITH COLLECT {
  MATCH (merged:Merge)
  WHERE merged.id IN [$p0]
  RETURN merged.left
} AS once0, COLLECT {
  MATCH (merged:Merge)
  WHERE merged.id IN [$p1]
  RETURN merged.left
} AS once1
RETURN COUNT {
  MATCH (n:Relation)
  WHERE EXISTS {
    MATCH (n)-[nf0r0:CITES]->(nf0:Article)
    WHERE coalesce(nf0.embargoUntil <= $p2, true) AND coalesce(nf0r0.embargoUntil <= $p2, true) AND EXISTS {
      MATCH (nf0)-[:PUBLISHED_BY]->(nf0f0:Outlet)
      WHERE coalesce(nf0f0.embargoUntil <= $p2, true) AND nf0f0:Node AND nf0f0.id IN ([$p3] + once0)
      RETURN 1
    }
    RETURN 1
  } AND any(nf1d IN CASE WHEN n.datasetsFrom IS NOT NULL THEN [place IN range(0, size(n.datasets) - 1) WHERE n.datasetsFrom[place] <= $p2 | n.datasets[place]] ELSE coalesce(n.datasets, []) END WHERE nf1d = $p3) AND n.kind IN [$p4, $p5] AND EXISTS {
    MATCH (n)-[:FROM|TO]->(nf3o:Entity)
    WHERE coalesce(nf3o.embargoUntil <= $p2, true) AND nf3o:Node AND nf3o.id IN ([$p6] + once1)
    RETURN 1
  }
  RETURN n
} - COUNT {
  MATCH (n:Node)
  WHERE n:Relation AND n.embargoUntil > $p2 AND EXISTS {
    MATCH (n)-[nf0r0:CITES]->(nf0:Article)
    WHERE coalesce(nf0.embargoUntil <= $p2, true) AND coalesce(nf0r0.embargoUntil <= $p2, true) AND EXISTS {
      MATCH (nf0)-[:PUBLISHED_BY]->(nf0f0:Outlet)
      WHERE coalesce(nf0f0.embargoUntil <= $p2, true) AND nf0f0:Node AND nf0f0.id IN ([$p3] + once0)
      RETURN 1
    }
    RETURN 1
  } AND any(nf1d IN CASE WHEN n.datasetsFrom IS NOT NULL THEN [place IN range(0, size(n.datasets) - 1) WHERE n.datasetsFrom[place] <= $p2 | n.datasets[place]] ELSE coalesce(n.datasets, []) END WHERE nf1d = $p3) AND n.kind IN [$p4, $p5] AND EXISTS {
    MATCH (n)-[:FROM|TO]->(nf3o:Entity)
    WHERE coalesce(nf3o.embargoUntil <= $p2, true) AND nf3o:Node AND nf3o.id IN ([$p6] + once1)
    RETURN 1
  }
  RETURN n
} AS value
// $p0 = 'altaj' | decision
// $p1 = 'erada-party' | decision
// $p2 = context now
// $p3 = 'altaj'
// $p4 = <RelationKind.FAMILY: 'FAMILY'>
// $p5 = <RelationKind.OWNERSHIP: 'OWNERSHIP'>
// $p6 = 'erada-party'

// officials
RETURN COUNT {
  MATCH (n:Official)
  WHERE any(nf0i IN range(0, size(coalesce(n.identifierValues, [])) - 1) WHERE n.identifierSchemes[nf0i] = $p0 AND n.identifierValues[nf0i] = $p1) AND EXISTS {
    MATCH (n)<-[nf1sr0:MENTIONS]-(nf1s:Article)
    WHERE coalesce(nf1s.embargoUntil <= $p2, true) AND coalesce(nf1sr0.embargoUntil <= $p2, true) AND nf1s.section IS NULL
    RETURN 1
  }
  RETURN n
} - COUNT {
  MATCH (n:Node)
  WHERE n:Official AND n.embargoUntil > $p2 AND any(nf0i IN range(0, size(coalesce(n.identifierValues, [])) - 1) WHERE n.identifierSchemes[nf0i] = $p0 AND n.identifierValues[nf0i] = $p1) AND EXISTS {
    MATCH (n)<-[nf1sr0:MENTIONS]-(nf1s:Article)
    WHERE coalesce(nf1s.embargoUntil <= $p2, true) AND coalesce(nf1sr0.embargoUntil <= $p2, true) AND nf1s.section IS NULL
    RETURN 1
  }
  RETURN n
} AS value
// $p0 = 'wikidata'
// $p1 = 'Q1'
// $p2 = context now
