// officials
RETURN COLLECT {
  MATCH (n:Official)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND n.name IS NOT NULL
  WITH n
  ORDER BY n.name, n.id
  LIMIT $p1
  RETURN [COLLECT {
    MATCH (n)-[nv0_0r0:CITES]->(nv0_0:Article)
    WHERE coalesce(nv0_0.embargoUntil <= $p0, true) AND coalesce(nv0_0r0.embargoUntil <= $p0, true)
    WITH nv0_0r0, nv0_0
    ORDER BY nv0_0.publishedAt, nv0_0.id, nv0_0r0.start, nv0_0r0.key
    LIMIT $p2
    RETURN [nv0_0r0.quote, nv0_0r0.start, nv0_0r0.end, coalesce(nv0_0r0.supports, []), CASE WHEN nv0_0.url IS NOT NULL THEN coalesce(nv0_0.url + '#:~:text=' + nv0_0r0.fragment, nv0_0.url) ELSE $p3 + nv0_0.id END, [nv0_0.name]]
  }, COLLECT {
    MATCH (nv0_1d:Dataset)
    WHERE coalesce(nv0_1d.embargoUntil <= $p0, true) AND nv0_1d.id IN CASE WHEN n.datasetsFrom IS NOT NULL THEN [place IN range(0, size(n.datasets) - 1) WHERE n.datasetsFrom[place] <= $p0 | n.datasets[place]] ELSE coalesce(n.datasets, []) END
    WITH nv0_1d
    ORDER BY nv0_1d.id
    LIMIT $p4
    RETURN [nv0_1d.title, nv0_1d.license, nv0_1d.entityCount]
  }]
} AS value
// $p0 = context now
// $p1 = 3
// $p2 = 2
// $p3 = context pages
// $p4 = 1
