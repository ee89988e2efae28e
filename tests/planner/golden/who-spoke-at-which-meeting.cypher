// meetings
RETURN [COUNT {
  MATCH (n:Meeting)
  RETURN n
} - COUNT {
  MATCH (n:Node)
  WHERE n:Meeting AND n.embargoUntil > $p0
  RETURN n
}, COLLECT {
  WITH COLLECT {
    MATCH (n:Meeting)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.date IS NOT NULL
    WITH n
    ORDER BY n.date DESC, n.id
    LIMIT $p1
    RETURN n
  } AS nfound
  UNWIND nfound + COLLECT {
    UNWIND CASE WHEN size(nfound) < $p1 THEN [1] ELSE [] END AS nagain
    MATCH (n:Meeting)
    WHERE coalesce(n.embargoUntil <= $p0, true) AND n.date IS NULL
    WITH n
    ORDER BY n.id
    LIMIT $p1
    RETURN n
  } AS n
  WITH n
  LIMIT $p1
  RETURN [n.id, coalesce(head([nk IN $p2 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), n.date, head(COLLECT {
    MATCH (n)-[:HELD_AT]->(nv0_3:Place)
    WHERE coalesce(nv0_3.embargoUntil <= $p0, true)
    RETURN [coalesce(head([nv0_3k IN $p2 WHERE nv0_3[nv0_3k] IS NOT NULL | nv0_3[nv0_3k]]), nv0_3.name)]
    LIMIT 1
  }), COLLECT {
    MATCH (n)-[:ORGANIZED_BY]->(nv0_4:Organization)
    WHERE coalesce(nv0_4.embargoUntil <= $p0, true)
    WITH nv0_4
    ORDER BY nv0_4.name, nv0_4.id
    LIMIT $p3
    RETURN [nv0_4.id, coalesce(head([nv0_4k IN $p2 WHERE nv0_4[nv0_4k] IS NOT NULL | nv0_4[nv0_4k]]), nv0_4.name)]
  }, COLLECT {
    MATCH (n)<-[:IN_MEETING]-(nv0_5s0:Participation)-[:BY]->(nv0_5:Official)
    WHERE coalesce(nv0_5s0.embargoUntil <= $p0, true) AND nv0_5s0.role = 'SPEAKER' AND coalesce(nv0_5.embargoUntil <= $p0, true)
    WITH nv0_5s0, nv0_5
    ORDER BY nv0_5s0.position, nv0_5.id
    LIMIT $p3
    RETURN [nv0_5s0.position, nv0_5s0.roleAsWritten, [nv0_5.id, coalesce(head([nv0_5k IN $p2 WHERE nv0_5[nv0_5k] IS NOT NULL | nv0_5[nv0_5k]]), nv0_5.name)], COLLECT {
      MATCH (nv0_5)<-[:HELD_BY]-(nv0_5v0_3h:Role)
      WHERE coalesce(nv0_5v0_3h.embargoUntil <= $p0, true) AND (EXISTS {
        MATCH (nv0_5s0)-[:AS]->(nv0_5v0_3h)
        RETURN 1
      } OR n.dateEarliest IS NOT NULL AND CASE WHEN nv0_5v0_3h.provenFrom <= n.dateEarliest AND n.dateLatest <= nv0_5v0_3h.provenUntil THEN 'DEFINITELY' WHEN n.dateLatest < nv0_5v0_3h.possibleFrom OR n.dateEarliest > nv0_5v0_3h.possibleUntil THEN 'NO' WHEN nv0_5v0_3h.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY'])
      WITH nv0_5v0_3h, nv0_5s0
      ORDER BY EXISTS {
        MATCH (nv0_5s0)-[:AS]->(nv0_5v0_3h)
        RETURN 1
      } DESC, nv0_5v0_3h.since IS NULL, nv0_5v0_3h.since DESC, nv0_5v0_3h.id
      LIMIT $p3
      RETURN [coalesce(head([nv0_5v0_3hk IN $p4 WHERE nv0_5v0_3h[nv0_5v0_3hk] IS NOT NULL | nv0_5v0_3h[nv0_5v0_3hk]]), nv0_5v0_3h.title), head(COLLECT {
        MATCH (nv0_5v0_3h)-[:ROLE_IN]->(nv0_5v0_3h_1:Organization)
        WHERE coalesce(nv0_5v0_3h_1.embargoUntil <= $p0, true)
        RETURN [coalesce(head([nv0_5v0_3h_1k IN $p2 WHERE nv0_5v0_3h_1[nv0_5v0_3h_1k] IS NOT NULL | nv0_5v0_3h_1[nv0_5v0_3h_1k]]), nv0_5v0_3h_1.name)]
        LIMIT 1
      })]
    }, COLLECT {
      MATCH (nv0_5)<-[:MADE_BY]-(nv0_5v0_4s:Statement)-[:MADE_AT]->(n)
      WHERE coalesce(nv0_5v0_4s.embargoUntil <= $p0, true)
      WITH nv0_5v0_4s
      ORDER BY nv0_5v0_4s.position, nv0_5v0_4s.id
      LIMIT $p3
      RETURN [nv0_5v0_4s.kind, coalesce(head([nv0_5v0_4sk IN $p5 WHERE nv0_5v0_4s[nv0_5v0_4sk] IS NOT NULL | nv0_5v0_4s[nv0_5v0_4sk]]), nv0_5v0_4s.text), COLLECT {
        MATCH (nv0_5v0_4s)-[:ABOUT]->(nv0_5v0_4s_2:Topic)
        WHERE coalesce(nv0_5v0_4s_2.embargoUntil <= $p0, true)
        WITH nv0_5v0_4s_2
        ORDER BY nv0_5v0_4s_2.name, nv0_5v0_4s_2.id
        LIMIT $p3
        RETURN [coalesce(head([nv0_5v0_4s_2k IN $p2 WHERE nv0_5v0_4s_2[nv0_5v0_4s_2k] IS NOT NULL | nv0_5v0_4s_2[nv0_5v0_4s_2k]]), nv0_5v0_4s_2.name)]
      }, COLLECT {
        MATCH (nv0_5v0_4s)-[nv0_5v0_4s_3r0:CITES]->(nv0_5v0_4s_3:Article)
        WHERE coalesce(nv0_5v0_4s_3.embargoUntil <= $p0, true) AND coalesce(nv0_5v0_4s_3r0.embargoUntil <= $p0, true)
        WITH nv0_5v0_4s_3r0, nv0_5v0_4s_3
        ORDER BY nv0_5v0_4s_3.publishedAt, nv0_5v0_4s_3.id, nv0_5v0_4s_3r0.start, nv0_5v0_4s_3r0.key
        LIMIT $p3
        RETURN [nv0_5v0_4s_3r0.quote, CASE WHEN nv0_5v0_4s_3.url IS NOT NULL THEN coalesce(nv0_5v0_4s_3.url + '#:~:text=' + nv0_5v0_4s_3r0.fragment, nv0_5v0_4s_3.url) ELSE $p6 + nv0_5v0_4s_3.id END, [nv0_5v0_4s_3.name, head(COLLECT {
          MATCH (nv0_5v0_4s_3)-[:PUBLISHED_BY]->(nv0_5v0_4s_3c_2a_1:Outlet)
          WHERE coalesce(nv0_5v0_4s_3c_2a_1.embargoUntil <= $p0, true)
          RETURN [coalesce(head([nv0_5v0_4s_3c_2a_1k IN $p2 WHERE nv0_5v0_4s_3c_2a_1[nv0_5v0_4s_3c_2a_1k] IS NOT NULL | nv0_5v0_4s_3c_2a_1[nv0_5v0_4s_3c_2a_1k]]), nv0_5v0_4s_3c_2a_1.name)]
          LIMIT 1
        })]]
      }]
    }]
  }, COLLECT {
    MATCH (n)-[nv0_6r0:ACCOMPANIED_BY]->(nv0_6:Media)
    WHERE coalesce(nv0_6.embargoUntil <= $p0, true) AND coalesce(nv0_6r0.embargoUntil <= $p0, true)
    WITH nv0_6
    ORDER BY nv0_6.publishedAt IS NULL, nv0_6.publishedAt DESC, nv0_6.id
    LIMIT $p3
    RETURN [nv0_6.kind, nv0_6.url]
  }, COLLECT {
    MATCH (n)<-[nv0_7r0:REPORTS_ON]-(nv0_7:Article)
    WHERE coalesce(nv0_7.embargoUntil <= $p0, true) AND coalesce(nv0_7r0.embargoUntil <= $p0, true)
    WITH nv0_7
    ORDER BY nv0_7.publishedAt IS NULL, nv0_7.publishedAt DESC, nv0_7.id
    LIMIT $p3
    RETURN [nv0_7.name, nv0_7.url, nv0_7.publishedAt, head(COLLECT {
      MATCH (nv0_7)-[:PUBLISHED_BY]->(nv0_7v0_3:Outlet)
      WHERE coalesce(nv0_7v0_3.embargoUntil <= $p0, true)
      RETURN [coalesce(head([nv0_7v0_3k IN $p2 WHERE nv0_7v0_3[nv0_7v0_3k] IS NOT NULL | nv0_7v0_3[nv0_7v0_3k]]), nv0_7v0_3.name)]
      LIMIT 1
    })]
  }]
}] AS value
// $p0 = context now
// $p1 = variable first
// $p2 = context languages | WordingKeys(stem='name')
// $p3 = 20
// $p4 = context languages | WordingKeys(stem='title')
// $p5 = context languages | WordingKeys(stem='text')
// $p6 = context pages
