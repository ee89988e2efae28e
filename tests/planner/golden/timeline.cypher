// officials
RETURN COLLECT {
  MATCH (n:Official)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND n.name IS NOT NULL
  WITH n
  ORDER BY n.name, n.id
  LIMIT $p1
  RETURN [n.id, [COUNT {
    UNWIND COLLECT {
      MATCH (n)<-[:HELD_BY]-(nv0_1k0:Role)
      WHERE coalesce(nv0_1k0.embargoUntil <= $p0, true) AND (nv0_1k0.provenUntil >= $p2 AND nv0_1k0.provenFrom <= $p3 OR nv0_1k0.dated AND coalesce(nv0_1k0.possibleUntil, '9999-12-31') >= $p2 AND coalesce(nv0_1k0.possibleFrom, '') <= $p3)
      RETURN {node: nv0_1k0, day: coalesce(nv0_1k0.since, nv0_1k0.until), rank: 0, position: nv0_1k0.rank, since: nv0_1k0.since, until: nv0_1k0.until}
    } + COLLECT {
      MATCH (n)-[nv0_1k1r0:ATTENDED]->(nv0_1k1:Meeting)
      WHERE coalesce(nv0_1k1r0.embargoUntil <= $p0, true) AND nv0_1k1.earliestEarliest IS NOT NULL AND coalesce(nv0_1k1.endDateLatest, nv0_1k1.latestLatest) IS NOT NULL AND coalesce(nv0_1k1.endDateLatest, nv0_1k1.latestLatest) >= $p2 AND nv0_1k1.earliestEarliest <= $p3
      RETURN DISTINCT {node: nv0_1k1, day: nv0_1k1.date, rank: 1, position: nv0_1k1.position, since: nv0_1k1.date, until: nv0_1k1.endDate}
    } + COLLECT {
      MATCH (n)<-[:MADE_BY]-(nv0_1k2:Statement)
      WHERE coalesce(nv0_1k2.embargoUntil <= $p0, true) AND nv0_1k2.dateEarliest IS NOT NULL AND coalesce(nv0_1k2.dateLatest) IS NOT NULL AND coalesce(nv0_1k2.dateLatest) >= $p2 AND nv0_1k2.dateEarliest <= $p3
      RETURN DISTINCT {node: nv0_1k2, day: nv0_1k2.date, rank: 2, position: nv0_1k2.position, since: nv0_1k2.date, until: null}
    } + COLLECT {
      MATCH (n)<-[nv0_1k3r0:MENTIONS]-(nv0_1k3:Article)
      WHERE coalesce(nv0_1k3.embargoUntil <= $p0, true) AND coalesce(nv0_1k3r0.embargoUntil <= $p0, true) AND nv0_1k3.publishedAtEarliest IS NOT NULL AND coalesce(nv0_1k3.publishedAtLatest) IS NOT NULL AND coalesce(nv0_1k3.publishedAtLatest) >= $p2 AND nv0_1k3.publishedAtEarliest <= $p3
      RETURN DISTINCT {node: nv0_1k3, day: nv0_1k3.publishedAt, rank: 3, position: nv0_1k3.position, since: nv0_1k3.publishedAt, until: null}
    } AS nv0_1e
    WITH nv0_1e, nv0_1e.node AS nv0_1
    RETURN nv0_1
  }, COLLECT {
    UNWIND COLLECT {
      MATCH (n)<-[:HELD_BY]-(nv0_1k0:Role)
      WHERE coalesce(nv0_1k0.embargoUntil <= $p0, true) AND (nv0_1k0.provenUntil >= $p2 AND nv0_1k0.provenFrom <= $p3 OR nv0_1k0.dated AND coalesce(nv0_1k0.possibleUntil, '9999-12-31') >= $p2 AND coalesce(nv0_1k0.possibleFrom, '') <= $p3)
      RETURN {node: nv0_1k0, day: coalesce(nv0_1k0.since, nv0_1k0.until), rank: 0, position: nv0_1k0.rank, since: nv0_1k0.since, until: nv0_1k0.until}
    } + COLLECT {
      MATCH (n)-[nv0_1k1r0:ATTENDED]->(nv0_1k1:Meeting)
      WHERE coalesce(nv0_1k1r0.embargoUntil <= $p0, true) AND nv0_1k1.earliestEarliest IS NOT NULL AND coalesce(nv0_1k1.endDateLatest, nv0_1k1.latestLatest) IS NOT NULL AND coalesce(nv0_1k1.endDateLatest, nv0_1k1.latestLatest) >= $p2 AND nv0_1k1.earliestEarliest <= $p3
      RETURN DISTINCT {node: nv0_1k1, day: nv0_1k1.date, rank: 1, position: nv0_1k1.position, since: nv0_1k1.date, until: nv0_1k1.endDate}
    } + COLLECT {
      MATCH (n)<-[:MADE_BY]-(nv0_1k2:Statement)
      WHERE coalesce(nv0_1k2.embargoUntil <= $p0, true) AND nv0_1k2.dateEarliest IS NOT NULL AND coalesce(nv0_1k2.dateLatest) IS NOT NULL AND coalesce(nv0_1k2.dateLatest) >= $p2 AND nv0_1k2.dateEarliest <= $p3
      RETURN DISTINCT {node: nv0_1k2, day: nv0_1k2.date, rank: 2, position: nv0_1k2.position, since: nv0_1k2.date, until: null}
    } + COLLECT {
      MATCH (n)<-[nv0_1k3r0:MENTIONS]-(nv0_1k3:Article)
      WHERE coalesce(nv0_1k3.embargoUntil <= $p0, true) AND coalesce(nv0_1k3r0.embargoUntil <= $p0, true) AND nv0_1k3.publishedAtEarliest IS NOT NULL AND coalesce(nv0_1k3.publishedAtLatest) IS NOT NULL AND coalesce(nv0_1k3.publishedAtLatest) >= $p2 AND nv0_1k3.publishedAtEarliest <= $p3
      RETURN DISTINCT {node: nv0_1k3, day: nv0_1k3.publishedAt, rank: 3, position: nv0_1k3.position, since: nv0_1k3.publishedAt, until: null}
    } AS nv0_1e
    WITH nv0_1e, nv0_1e.node AS nv0_1
    WITH nv0_1e, nv0_1
    ORDER BY nv0_1e.day IS NULL DESC, nv0_1e.day, nv0_1e.rank DESC, nv0_1e.position DESC, nv0_1.id DESC
    LIMIT $p4
    RETURN [[nv0_1e.day, nv0_1e.rank, nv0_1e.position, nv0_1.id], [nv0_1e.since, nv0_1e.until, head(COLLECT {
      WITH [coalesce(coalesce(head([nk IN $p5 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), '…'), coalesce(coalesce(coalesce(head([nv0_1k IN $p5 WHERE nv0_1[nv0_1k] IS NOT NULL | nv0_1[nv0_1k]]), nv0_1.name), coalesce(head([nv0_1k IN $p6 WHERE nv0_1[nv0_1k] IS NOT NULL | nv0_1[nv0_1k]]), nv0_1.title), coalesce(head([nv0_1k IN $p7 WHERE nv0_1[nv0_1k] IS NOT NULL | nv0_1[nv0_1k]]), nv0_1.text)), '…'), coalesce(coalesce(coalesce(head([nv0_1k IN $p5 WHERE nv0_1[nv0_1k] IS NOT NULL | nv0_1[nv0_1k]]), nv0_1.name), head(COLLECT {
        MATCH (nv0_1)-[:ROLE_IN]->(nv0_1v0_2o:Organization)
        WHERE coalesce(nv0_1v0_2o.embargoUntil <= $p0, true)
        RETURN coalesce(head([nv0_1v0_2ok IN $p5 WHERE nv0_1v0_2o[nv0_1v0_2ok] IS NOT NULL | nv0_1v0_2o[nv0_1v0_2ok]]), nv0_1v0_2o.name)
      })), '…')] AS nv0_1v0_2v, $p8[CASE WHEN nv0_1:Role THEN 0 WHEN nv0_1:Statement THEN 1 WHEN nv0_1:Article THEN 2 WHEN EXISTS {
        MATCH (n)-[nv0_1v0_2sr0:SPOKE_AT]->(nv0_1v0_2s:Meeting)
        WHERE coalesce(nv0_1v0_2sr0.embargoUntil <= $p0, true) AND nv0_1v0_2s = nv0_1
        RETURN 1
      } THEN 3 ELSE 4 END] AS nv0_1v0_2s
      RETURN replace(replace(reduce(nv0_1v0_2t = nv0_1v0_2s[0][0], nv0_1v0_2i IN range(0, size(nv0_1v0_2s[1]) - 1) | nv0_1v0_2t + nv0_1v0_2v[nv0_1v0_2s[1][nv0_1v0_2i]] + nv0_1v0_2s[0][nv0_1v0_2i + 1]), '\r', ' '), '\n', ' ')
    }), [CASE WHEN nv0_1:Official THEN 'Official' WHEN nv0_1:Party THEN 'Party' WHEN nv0_1:Body THEN 'Body' WHEN nv0_1:Outlet THEN 'Outlet' WHEN nv0_1:Role THEN 'Role' WHEN nv0_1:Statement THEN 'Statement' WHEN nv0_1:Relation THEN 'Relation' WHEN nv0_1:Meeting THEN 'Meeting' WHEN nv0_1:Event THEN 'Event' WHEN nv0_1:Article THEN 'Article' WHEN nv0_1:Media THEN 'Media' WHEN nv0_1:Dataset THEN 'Dataset' WHEN nv0_1:Place THEN 'Place' WHEN nv0_1:Topic THEN 'Topic' ELSE null END, nv0_1.id]]]
  }]]
} AS value
// $p0 = context now
// $p1 = 50
// $p2 = PartialDate(year=2023, month=6, day=None) | earliest
// $p3 = PartialDate(year=2024, month=None, day=None) | latest
// $p4 = 30 | _one_more
// $p5 = variable language | WordingKeys(stem='name')
// $p6 = variable language | WordingKeys(stem='title')
// $p7 = variable language | WordingKeys(stem='text')
// $p8 = variable language | SentenceParts(sentences=(Sentence(ar='{what} في {whom}: {who}', en='{who} is recorded as {what} in {whom}'), Sentence(ar='من كلام {who}: {what}', en='What {who} said: {what}'), Sentence(ar='ذِكر {who} في «{what}»', en='The article “{what}” names {who}'), Sentence(ar='من المتحدثين في «{whom}»: {who}', en='{who} spoke at “{whom}”'), Sentence(ar='من المشاركين في «{whom}»: {who}', en='{who} took part in “{whom}”')))
