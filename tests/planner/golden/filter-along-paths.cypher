// officials
WITH COLLECT {
  MATCH (merged:Merge)
  WHERE merged.id IN [$p0]
  RETURN merged.left
} AS once0
RETURN COLLECT {
  MATCH (n:Official)
  WHERE coalesce(n.embargoUntil <= $p1, true) AND NOT EXISTS {
    MATCH (n)<-[:HELD_BY]-(nf0a:Role)
    WHERE coalesce(nf0a.embargoUntil <= $p1, true) AND NOT coalesce(any(nf0af0x IN coalesce([coalesce(nf0a.title, '')] + [nf0al IN coalesce(nf0a.titleLanguages, []) WHERE nf0a['title@' + nf0al] IS NOT NULL | nf0a['title@' + nf0al]], []) WHERE toLower(nf0af0x) CONTAINS toLower($p2)), false)
    RETURN 1
  } AND EXISTS {
    MATCH (n)-[nf1r0:MEMBER_OF]->(nf1:Party)
    WHERE coalesce(nf1.embargoUntil <= $p1, true) AND coalesce(nf1r0.embargoUntil <= $p1, true) AND any(nf1f0x IN coalesce(nf1.nameTexts, []) WHERE toLower(nf1f0x) CONTAINS toLower($p3))
    RETURN 1
  } AND EXISTS {
    MATCH (n)-[nf2sr0:SPOKE_AT]->(nf2s:Meeting)
    WHERE coalesce(nf2sr0.embargoUntil <= $p1, true) AND EXISTS {
      MATCH (nf2s)-[:HELD_AT]->(nf2sf0:Place)
      WHERE coalesce(nf2sf0.embargoUntil <= $p1, true) AND nf2sf0:Node AND nf2sf0.id IN ([$p4] + once0)
      RETURN 1
    }
    RETURN 1
  } AND NOT EXISTS {
    MATCH (n)-[nf2nr0:SPOKE_AT]->(nf2n:Meeting)
    WHERE coalesce(nf2nr0.embargoUntil <= $p1, true) AND nf2n.kind IN [$p5]
    RETURN 1
  } AND n.name IS NOT NULL
  WITH n
  ORDER BY n.name, n.id
  LIMIT $p6
  RETURN [coalesce(head([nk IN $p7 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)]
} AS value
// $p0 = 'amman' | decision
// $p1 = context now
// $p2 = 'a'
// $p3 = 'إرادة'
// $p4 = 'amman'
// $p5 = <MeetingKind.RALLY: 'RALLY'>
// $p6 = 20
// $p7 = context languages | WordingKeys(stem='name')
