// official
WITH COUNT {
  MATCH (n_0u:Meeting)
  WHERE coalesce(n_0u.embargoUntil <= $p0, true) AND n_0u.earliestEarliest >= $p1 AND n_0u.latestLatest <= $p2 AND EXISTS {
    MATCH (n_0u)<-[n_0usr0:SPOKE_AT]-(n_0us:Official)
    WHERE coalesce(n_0usr0.embargoUntil <= $p0, true)
    RETURN 1
  }
  RETURN n_0u
} AS once0
WITH *, COLLECT {
  OPTIONAL
  MATCH (merged:Merge {id: $p3})
  WITH coalesce(merged.left, $p4) AS wanted
  MATCH (n:Node {id: wanted})
  WHERE n:Official AND coalesce(n.embargoUntil <= $p0, true)
  WITH *, COUNT {
    MATCH (n)-[n_0mr0:SPOKE_AT]->(n_0m:Meeting)
    WHERE coalesce(n_0mr0.embargoUntil <= $p0, true) AND n_0m.earliestEarliest >= $p1 AND n_0m.latestLatest <= $p2
    MATCH (n_0m)<-[n_0r0:SPOKE_AT]-(n_0:Official)
    WHERE coalesce(n_0r0.embargoUntil <= $p0, true) AND n_0 <> n
    WITH n_0, collect(n_0m) AS n_0t
    WITH n_0, {count: size(n_0t), meetings: n_0t} AS n_0e
    RETURN n_0
  } AS lifted0, COLLECT {
    MATCH (n)-[n_0mr0:SPOKE_AT]->(n_0m:Meeting)
    WHERE coalesce(n_0mr0.embargoUntil <= $p0, true) AND n_0m.earliestEarliest >= $p1 AND n_0m.latestLatest <= $p2
    MATCH (n_0m)<-[n_0r0:SPOKE_AT]-(n_0:Official)
    WHERE coalesce(n_0r0.embargoUntil <= $p0, true) AND n_0 <> n
    WITH n_0, collect(n_0m) AS n_0t
    WITH n_0, {count: size(n_0t), meetings: n_0t} AS n_0e
    WITH n_0e, n_0
    ORDER BY n_0e.count DESC, n_0.name, n_0.id
    LIMIT $p5
    WITH collect({edge: n_0e, node: n_0}) AS n_0rows
    WITH n_0rows, once0 AS n_0all, COUNT {
      MATCH (n)-[n_0wr0:SPOKE_AT]->(n_0w:Meeting)
      WHERE coalesce(n_0wr0.embargoUntil <= $p0, true) AND n_0w.earliestEarliest >= $p1 AND n_0w.latestLatest <= $p2
      RETURN n_0w
    } AS n_0own
    UNWIND n_0rows AS n_0one
    WITH n_0all, n_0own, n_0one.edge AS n_0e, n_0one.node AS n_0
    WITH n_0, {count: n_0e.count, meetings: n_0e.meetings, lift: toFloat(n_0e.count * n_0all) / (n_0own * COUNT {
      MATCH (n_0)-[n_0or0:SPOKE_AT]->(n_0o:Meeting)
      WHERE coalesce(n_0or0.embargoUntil <= $p0, true) AND n_0o.earliestEarliest >= $p1 AND n_0o.latestLatest <= $p2
      RETURN n_0o
    })} AS n_0e
    RETURN [[n_0e.count, n_0.name, n_0.id], [n_0e.count, n_0e.lift, [coalesce(head([n_0k IN $p6 WHERE n_0[n_0k] IS NOT NULL | n_0[n_0k]]), n_0.name)], COLLECT {
      UNWIND n_0e.meetings AS n_0v0_3m
      WITH n_0v0_3m
      ORDER BY n_0v0_3m.date IS NULL, n_0v0_3m.date DESC, n_0v0_3m.id
      LIMIT $p7
      RETURN [n_0v0_3m.id, coalesce(head([n_0v0_3mk IN $p6 WHERE n_0v0_3m[n_0v0_3mk] IS NOT NULL | n_0v0_3m[n_0v0_3mk]]), n_0v0_3m.name)]
    }]]
  } AS lifted1
  RETURN [[lifted0, lifted1]] AS value
} AS lifted2
UNWIND lifted2 AS value
RETURN value
// $p0 = context now
// $p1 = variable from | earliest
// $p2 = PartialDate(year=2030, month=None, day=None) | latest
// $p3 = variable id | decision
// $p4 = variable id
// $p5 = 2 | _one_more
// $p6 = context languages | WordingKeys(stem='name')
// $p7 = 3

// all
RETURN COLLECT {
  MATCH (n:Official)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND n.name IS NOT NULL
  WITH n
  ORDER BY n.name, n.id
  LIMIT $p1
  WITH *, COLLECT {
    MATCH (n)-[nv0_1mr0:SPOKE_AT]->(nv0_1m:Meeting)
    WHERE coalesce(nv0_1mr0.embargoUntil <= $p0, true)
    MATCH (nv0_1m)<-[nv0_1r0:SPOKE_AT]-(nv0_1:Official)
    WHERE coalesce(nv0_1r0.embargoUntil <= $p0, true) AND nv0_1 <> n
    WITH nv0_1, collect(nv0_1m) AS nv0_1t
    WITH nv0_1, {count: size(nv0_1t), meetings: nv0_1t} AS nv0_1e
    WITH nv0_1e, nv0_1
    ORDER BY nv0_1e.count, nv0_1.name DESC, nv0_1.id DESC
    LIMIT $p2
    RETURN [[nv0_1.id], [nv0_1e.count, COLLECT {
      UNWIND nv0_1e.meetings AS nv0_1v1_1m
      WITH nv0_1v1_1m
      ORDER BY nv0_1v1_1m.date IS NULL, nv0_1v1_1m.date DESC, nv0_1v1_1m.id
      LIMIT $p3
      RETURN [nv0_1v1_1m.id, nv0_1v1_1m.date]
    }]]
  } AS lifted0
  RETURN [n.id, lifted0]
} AS value
// $p0 = context now
// $p1 = 50
// $p2 = 3
// $p3 = 20
