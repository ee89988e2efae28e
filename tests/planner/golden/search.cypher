// search
RETURN [COLLECT {
  CALL db.index.fulltext.queryNodes('polgraph_names_whitespace', $p0, $p1) YIELD node AS n, score
  WHERE coalesce(n.embargoUntil <= $p2, true) AND (n:Official OR n:Meeting)
  WITH n, score
  ORDER BY score DESC
  LIMIT 100
  RETURN [n.id, coalesce(n.nameTexts, []), coalesce(n.norm, [])]
}, COLLECT {
  CALL db.index.fulltext.queryNodes('polgraph_arabic_arabic', $p3, $p4) YIELD node AS p, score
  WHERE coalesce(p.embargoUntil <= $p2, true)
  WITH p, score, CASE WHEN p:Article THEN p ELSE head(COLLECT {
    MATCH (p)-[:MADE_AT]->(m:Meeting)
    WHERE coalesce(m.embargoUntil <= $p2, true)
    RETURN m
  } + COLLECT {
    MATCH (p)-[ar0:CITES]->(a:Article)
    WHERE coalesce(a.embargoUntil <= $p2, true) AND coalesce(ar0.embargoUntil <= $p2, true)
    RETURN a
    ORDER BY a.id
    LIMIT 1
  }) END AS n
  WHERE n IS NOT NULL AND (n:Official OR n:Meeting)
  WITH p, n, score
  ORDER BY score DESC
  LIMIT 25
  RETURN [p.id, n.id, CASE WHEN p:Article THEN p.name ELSE null END, CASE WHEN NOT p:Article THEN [item IN [p.text, p.`text@ar`] WHERE item IS NOT NULL | item] WHEN coalesce(p.textPublic, false) THEN [item IN [left(p.text, 50000)] WHERE item IS NOT NULL | item] ELSE COLLECT {
    MATCH (p)<-[fr0:CITES]-(f:Cited)
    WHERE coalesce(f.embargoUntil <= $p2, true) AND coalesce(fr0.embargoUntil <= $p2, true) AND fr0.quote IS NOT NULL AND NOT f:Participation
    RETURN DISTINCT fr0.quote
    LIMIT 100
  } END, CASE WHEN p:Article AND NOT coalesce(p.textPublic, false) THEN left(p.text, 50000) ELSE null END]
} + COLLECT {
  CALL db.index.fulltext.queryNodes('polgraph_latin_standard_folding', $p3, $p4) YIELD node AS p, score
  WHERE coalesce(p.embargoUntil <= $p2, true)
  WITH p, score, CASE WHEN p:Article THEN p ELSE head(COLLECT {
    MATCH (p)-[:MADE_AT]->(m:Meeting)
    WHERE coalesce(m.embargoUntil <= $p2, true)
    RETURN m
  } + COLLECT {
    MATCH (p)-[ar0:CITES]->(a:Article)
    WHERE coalesce(a.embargoUntil <= $p2, true) AND coalesce(ar0.embargoUntil <= $p2, true)
    RETURN a
    ORDER BY a.id
    LIMIT 1
  }) END AS n
  WHERE n IS NOT NULL AND (n:Official OR n:Meeting)
  WITH p, n, score
  ORDER BY score DESC
  LIMIT 25
  RETURN [p.id, n.id, CASE WHEN p:Article THEN p.name ELSE null END, CASE WHEN NOT p:Article THEN [item IN [p.text, p.`text@en`] WHERE item IS NOT NULL | item] WHEN coalesce(p.textPublic, false) THEN [item IN [left(p.text, 50000)] WHERE item IS NOT NULL | item] ELSE COLLECT {
    MATCH (p)<-[fr0:CITES]-(f:Cited)
    WHERE coalesce(f.embargoUntil <= $p2, true) AND coalesce(fr0.embargoUntil <= $p2, true) AND fr0.quote IS NOT NULL AND NOT f:Participation
    RETURN DISTINCT fr0.quote
    LIMIT 100
  } END, CASE WHEN p:Article AND NOT coalesce(p.textPublic, false) THEN left(p.text, 50000) ELSE null END]
}] AS found
// $p0 = variable text | names_query
// $p1 = {'limit': 400}
// $p2 = context now
// $p3 = variable text | passages_query
// $p4 = {'limit': 100}
RETURN [$p0, COLLECT {
  UNWIND $p1 AS hit
  MATCH (n:Node {id: hit.node})
  WHERE n:Entity AND coalesce(n.embargoUntil <= $p2, true)
  WITH hit, n
  ORDER BY hit.score DESC, hit.key
  RETURN [[hit.score, hit.key], [hit.score, hit.weak, hit.highlight, hit.matchedName, head(COLLECT {
    MATCH (v0_4s:Node {id: hit.statement})
    WHERE v0_4s:Statement AND coalesce(v0_4s.embargoUntil <= $p2, true)
    RETURN [v0_4s.id]
  }), [n.id, coalesce(head([nk IN $p3 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)]]]
}] AS value
// $p0 = found total
// $p1 = found hits
// $p2 = context now
// $p3 = context languages | WordingKeys(stem='name')

// names
RETURN [COLLECT {
  CALL db.index.fulltext.queryNodes('polgraph_names_whitespace', $p0, $p1) YIELD node AS n, score
  WHERE coalesce(n.embargoUntil <= $p2, true)
  WITH n, score
  ORDER BY score DESC
  LIMIT 100
  RETURN [n.id, coalesce(n.nameTexts, []), coalesce(n.norm, [])]
}, COLLECT {
  CALL db.index.fulltext.queryNodes('polgraph_arabic_arabic', $p3, $p4) YIELD node AS p, score
  WHERE coalesce(p.embargoUntil <= $p2, true)
  WITH p, score, CASE WHEN p:Article THEN p ELSE head(COLLECT {
    MATCH (p)-[:MADE_AT]->(m:Meeting)
    WHERE coalesce(m.embargoUntil <= $p2, true)
    RETURN m
  } + COLLECT {
    MATCH (p)-[ar0:CITES]->(a:Article)
    WHERE coalesce(a.embargoUntil <= $p2, true) AND coalesce(ar0.embargoUntil <= $p2, true)
    RETURN a
    ORDER BY a.id
    LIMIT 1
  }) END AS n
  WHERE n IS NOT NULL
  WITH p, n, score
  ORDER BY score DESC
  LIMIT 25
  RETURN [p.id, n.id, CASE WHEN p:Article THEN p.name ELSE null END, CASE WHEN NOT p:Article THEN [item IN [p.text, p.`text@ar`] WHERE item IS NOT NULL | item] WHEN coalesce(p.textPublic, false) THEN [item IN [left(p.text, 50000)] WHERE item IS NOT NULL | item] ELSE COLLECT {
    MATCH (p)<-[fr0:CITES]-(f:Cited)
    WHERE coalesce(f.embargoUntil <= $p2, true) AND coalesce(fr0.embargoUntil <= $p2, true) AND fr0.quote IS NOT NULL AND NOT f:Participation
    RETURN DISTINCT fr0.quote
    LIMIT 100
  } END, CASE WHEN p:Article AND NOT coalesce(p.textPublic, false) THEN left(p.text, 50000) ELSE null END]
} + COLLECT {
  CALL db.index.fulltext.queryNodes('polgraph_latin_standard_folding', $p3, $p4) YIELD node AS p, score
  WHERE coalesce(p.embargoUntil <= $p2, true)
  WITH p, score, CASE WHEN p:Article THEN p ELSE head(COLLECT {
    MATCH (p)-[:MADE_AT]->(m:Meeting)
    WHERE coalesce(m.embargoUntil <= $p2, true)
    RETURN m
  } + COLLECT {
    MATCH (p)-[ar0:CITES]->(a:Article)
    WHERE coalesce(a.embargoUntil <= $p2, true) AND coalesce(ar0.embargoUntil <= $p2, true)
    RETURN a
    ORDER BY a.id
    LIMIT 1
  }) END AS n
  WHERE n IS NOT NULL
  WITH p, n, score
  ORDER BY score DESC
  LIMIT 25
  RETURN [p.id, n.id, CASE WHEN p:Article THEN p.name ELSE null END, CASE WHEN NOT p:Article THEN [item IN [p.text, p.`text@en`] WHERE item IS NOT NULL | item] WHEN coalesce(p.textPublic, false) THEN [item IN [left(p.text, 50000)] WHERE item IS NOT NULL | item] ELSE COLLECT {
    MATCH (p)<-[fr0:CITES]-(f:Cited)
    WHERE coalesce(f.embargoUntil <= $p2, true) AND coalesce(fr0.embargoUntil <= $p2, true) AND fr0.quote IS NOT NULL AND NOT f:Participation
    RETURN DISTINCT fr0.quote
    LIMIT 100
  } END, CASE WHEN p:Article AND NOT coalesce(p.textPublic, false) THEN left(p.text, 50000) ELSE null END]
}] AS found
// $p0 = variable text | names_query
// $p1 = {'limit': 400}
// $p2 = context now
// $p3 = variable text | passages_query
// $p4 = {'limit': 100}
RETURN COLLECT {
  UNWIND $p0 AS hit
  MATCH (n:Node {id: hit.node})
  WHERE n:Entity AND coalesce(n.embargoUntil <= $p1, true)
  WITH hit, n
  ORDER BY hit.score DESC, hit.key
  RETURN [CASE WHEN n:Official THEN 'Official' WHEN n:Party THEN 'Party' WHEN n:Body THEN 'Body' WHEN n:Outlet THEN 'Outlet' WHEN n:Meeting THEN 'Meeting' WHEN n:Event THEN 'Event' WHEN n:Article THEN 'Article' WHEN n:Media THEN 'Media' WHEN n:Place THEN 'Place' WHEN n:Topic THEN 'Topic' ELSE null END, n.id]
} AS value
// $p0 = found hits
// $p1 = context now

// suggest
RETURN [COLLECT {
  CALL db.index.fulltext.queryNodes('polgraph_names_whitespace', $p0, $p1) YIELD node AS n, score
  WHERE coalesce(n.embargoUntil <= $p2, true)
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
  WHERE n:Entity AND coalesce(n.embargoUntil <= $p1, true)
  WITH hit, n
  ORDER BY hit.score DESC, hit.key
  RETURN [hit.score, [n.id]]
} AS value
// $p0 = found hits
// $p1 = context now
