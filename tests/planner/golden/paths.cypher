// paths
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (a:Node {id: wanted})
WHERE a:Entity AND coalesce(a.embargoUntil <= $p2, true)
OPTIONAL MATCH (merged:Merge {id: $p3})
WITH a, coalesce(merged.left, $p4) AS wanted
MATCH (b:Node {id: wanted})
WHERE b:Entity AND coalesce(b.embargoUntil <= $p2, true) AND a <> b
WITH [{side: 0, end: a, nodes: [a], links: [], rank: 0, key: ''}, {side: 1, end: b, nodes: [b], links: [], rank: 0, key: ''}] AS trails0
WITH trails0, COLLECT {
  UNWIND trails0 AS trail
  WITH trail.end AS here, collect(trail) AS trails
  CALL (here) {
    MATCH (here)<-[r0fp:ABOUT|BY|FROM|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ROLE_IN|TO]-(r0ff)-[r0fq:ABOUT|BY|FROM|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ROLE_IN|TO]->(r0fo:Entity)
    WHERE NOT r0ff:Entity AND coalesce(r0ff.embargoUntil <= $p2, true) AND coalesce(r0fo.embargoUntil <= $p2, true) AND coalesce(r0fp.embargoUntil <= $p2, true) AND coalesce(r0fq.embargoUntil <= $p2, true) AND r0fo <> here AND coalesce(r0ff.role <> 'ABSENT', true)
    WITH r0ff, r0fo, {`FROM>TO`: 0, `TO>FROM`: 1, `BY>IN_MEETING`: 2, `IN_MEETING>BY`: 3, `HELD_BY>ROLE_IN`: 4, `ROLE_IN>HELD_BY`: 5, `HELD_BY>ON_BEHALF_OF`: 6, `ON_BEHALF_OF>HELD_BY`: 7, `MADE_BY>MENTIONS`: 8, `MADE_BY>ABOUT`: 9, `MENTIONS>MADE_BY`: 10, `ABOUT>MADE_BY`: 11}[type(r0fp) + '>' + type(r0fq)] AS r0fw
    WITH r0ff, r0fo, r0fw, [0, 0, 1, 1, 2, 2, 3, 3, 7, 7, 7, 7][r0fw] AS r0fi
    WHERE r0fw IS NOT NULL
    WITH r0ff, r0fo, r0fw, r0fi
    WHERE CASE WHEN r0fi = 0 THEN (r0ff.sinceEarliest IS NOT NULL OR r0ff.untilLatest IS NOT NULL) AND coalesce(r0ff.sinceEarliest <= $p5, true) AND coalesce(r0ff.untilLatest >= $p6, true) WHEN r0fi = 1 THEN coalesce(CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][r0fw] THEN r0fo ELSE here END.earliestEarliest <= $p5, CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][r0fw] THEN r0fo ELSE here END.latestLatest <= $p5, false) WHEN r0fi = 2 THEN CASE WHEN r0ff.provenFrom <= $p6 AND $p5 <= r0ff.provenUntil THEN 'DEFINITELY' WHEN $p5 < r0ff.possibleFrom OR $p6 > r0ff.possibleUntil THEN 'NO' WHEN r0ff.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY'] WHEN r0fi = 3 THEN CASE WHEN r0ff.provenFrom <= $p6 AND $p5 <= r0ff.provenUntil THEN 'DEFINITELY' WHEN $p5 < r0ff.possibleFrom OR $p6 > r0ff.possibleUntil THEN 'NO' WHEN r0ff.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY'] WHEN r0fi = 7 THEN coalesce(r0ff.dateEarliest <= $p5, r0ff.dateLatest <= $p5, false) ELSE false END
    RETURN {node: r0fo, tie: r0fi, rank: [0, 1, 2, 2, 2, 2, 2, 3, 4, 4][r0fi], fact: r0ff, subject: CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][r0fw] THEN here ELSE r0fo END, first: r0ff.possibleFrom, last: r0ff.possibleUntil} AS tie
    UNION ALL
    MATCH (here)-[r0dr:HELD_AT|MENTIONS|ORGANIZED_BY|PART_OF]-(r0do:Entity)
    WHERE coalesce(r0do.embargoUntil <= $p2, true) AND coalesce(r0dr.embargoUntil <= $p2, true) AND r0do <> here
    WITH r0do, CASE WHEN type(r0dr) IN ['PART_OF'] AND r0do:Organization THEN 4 WHEN type(r0dr) IN ['PART_OF'] AND r0do:Meeting THEN 5 WHEN type(r0dr) IN ['ORGANIZED_BY'] AND (r0do:Meeting OR r0do:Organization) THEN 6 WHEN type(r0dr) IN ['MENTIONS'] AND (r0do:Article OR r0do:Entity) THEN 8 WHEN type(r0dr) IN ['HELD_AT'] AND (r0do:Meeting OR r0do:Place) THEN 9 ELSE null END AS r0di, startNode(r0dr) AS r0ds
    WITH r0do, r0di, r0ds
    WHERE r0di IS NOT NULL AND CASE WHEN r0di = 4 THEN (r0ds.foundedOnEarliest IS NOT NULL OR r0ds.dissolvedOnLatest IS NOT NULL) AND coalesce(r0ds.foundedOnEarliest <= $p5, true) AND coalesce(r0ds.dissolvedOnLatest >= $p6, true) WHEN r0di = 5 THEN coalesce(r0ds.earliestEarliest <= $p5, r0ds.latestLatest <= $p5, false) WHEN r0di = 6 THEN coalesce(r0ds.earliestEarliest <= $p5, r0ds.latestLatest <= $p5, false) WHEN r0di = 8 THEN coalesce(r0ds.publishedAtEarliest <= $p5, r0ds.publishedAtLatest <= $p5, false) WHEN r0di = 9 THEN coalesce(r0ds.earliestEarliest <= $p5, r0ds.latestLatest <= $p5, false) ELSE false END
    RETURN {node: r0do, tie: r0di, rank: [0, 1, 2, 2, 2, 2, 2, 3, 4, 4][r0di], fact: r0ds, subject: r0ds, first: r0ds.possibleFrom, last: r0ds.possibleUntil} AS tie
  }
  UNWIND trails AS trail
  WITH trail, tie
  WHERE NOT tie.node IN trail.nodes AND (NOT 'Organization' IN labels(trail.end) OR coalesce(last(trail.links).first <= tie.last, true) AND coalesce(tie.first <= last(trail.links).last, true))
  WITH {side: trail.side, end: tie.node, nodes: trail.nodes + [tie.node], links: trail.links + [tie], rank: trail.rank + tie.rank, key: trail.key + ' ' + tie.fact.id} AS trail
  WITH trail
  ORDER BY trail.rank, trail.key
  WITH trail.side AS trail_side, trail.nodes AS trail_nodes, last(trail.links).first AS trail_first, last(trail.links).last AS trail_last, head(collect(trail)) AS trail
  WITH trail
  ORDER BY trail.rank, trail.key
  LIMIT $p7
  RETURN trail
} AS trails1
UNWIND trails0 + trails1 AS trail
WITH trail.end AS here, [one IN collect(trail) WHERE one.side = 0 | one][..50] AS lefts, [one IN collect(trail) WHERE one.side = 1 | one][..50] AS rights
UNWIND lefts AS left
UNWIND rights AS right
WITH here, left, right
WHERE size(left.links) + size(right.links) > 0 AND size(left.links) + size(right.links) <= 2 AND none(one IN right.nodes WHERE one IN left.nodes AND one <> here) AND (size(left.links) = 0 OR size(right.links) = 0 OR (here:Official OR here:Organization OR here:Meeting OR here:Article) AND (NOT 'Organization' IN labels(here) OR coalesce(last(left.links).first <= last(right.links).last, true) AND coalesce(last(right.links).first <= last(left.links).last, true)))
WITH {nodes: left.nodes + tail(reverse(right.nodes)), links: left.links + reverse(right.links), rank: left.rank + right.rank} AS path
WITH {nodes: path.nodes, links: path.links, rank: path.rank, key: reduce(key = '', link IN path.links | key + ' ' + link.fact.id), length: size(path.links)} AS path
WITH path
ORDER BY path.rank, path.key
WITH path.nodes AS nodes, head(collect(path)) AS path
WITH path
ORDER BY path.length, path.rank, path.key
LIMIT 500
WITH path, COLLECT {
  UNWIND path.nodes AS here
  WITH here
  WHERE here <> head(path.nodes) AND here <> last(path.nodes)
  RETURN COUNT {
    MATCH (here)-[crowdr0:ABOUT|BY|FROM|HELD_AT|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ORGANIZED_BY|PART_OF|ROLE_IN|TO]-(crowd)
    WHERE coalesce(crowd.embargoUntil <= $p2, true) AND coalesce(crowdr0.embargoUntil <= $p2, true)
    RETURN crowd
    LIMIT $p8
  }
} AS crowds
WITH path, reduce(total = path.length, links IN crowds | total + CASE WHEN links > $p9 THEN 4 WHEN links > 100 THEN 3 WHEN links > 50 THEN 2 WHEN links > 25 THEN 1 ELSE 0 END) AS cost, reduce(total = 0, links IN crowds | total + links) AS joined
WITH path, cost, joined
ORDER BY cost, path.rank, joined, path.key, reduce(key = '', node IN path.nodes | key + ' ' + node.id)
LIMIT $p10
RETURN [path.length, head(COLLECT {
  WITH head(path.nodes) AS path_1n
  RETURN [path_1n.id]
}), head(COLLECT {
  WITH last(path.nodes) AS path_2n
  RETURN [path_2n.id]
}), head(COLLECT {
  WITH COLLECT {
    UNWIND range(0, size(path.links) - 1) AS path_3i
    WITH path.links[path_3i] AS path_3s, path.nodes[path_3i] AS path_3x, path.nodes[path_3i + 1] AS path_3y, path.links[path_3i].fact AS path_3w
    WITH {tie: path_3s.tie, subject: path_3s.subject, relation: CASE WHEN path_3s.tie = 0 THEN path_3w.kind WHEN path_3s.tie = 1 AND path_3w.role = 'SPEAKER' THEN 'SPOKE_AT' ELSE ['RELATION', 'ATTENDED', 'ROLE_IN', 'ON_BEHALF_OF', 'PART_OF', 'PART_OF', 'ORGANIZED_BY', 'SPOKE_OF', 'NAMES', 'HELD_AT'][path_3s.tie] END} AS path_3s, path_3x, path_3y, path_3w
    RETURN head(COLLECT {
      WITH [coalesce(CASE WHEN path_3s.subject = path_3x THEN coalesce(head([path_3xk IN $p11 WHERE path_3x[path_3xk] IS NOT NULL | path_3x[path_3xk]]), path_3x.name) ELSE coalesce(head([path_3yk IN $p11 WHERE path_3y[path_3yk] IS NOT NULL | path_3y[path_3yk]]), path_3y.name) END, '…'), coalesce(coalesce(coalesce(head([path_3wk IN $p12 WHERE path_3w[path_3wk] IS NOT NULL | path_3w[path_3wk]]), path_3w.title), coalesce(head([path_3wk IN $p13 WHERE path_3w[path_3wk] IS NOT NULL | path_3w[path_3wk]]), path_3w.text)), '…'), coalesce(CASE WHEN path_3s.subject = path_3x THEN coalesce(head([path_3yk IN $p11 WHERE path_3y[path_3yk] IS NOT NULL | path_3y[path_3yk]]), path_3y.name) ELSE coalesce(head([path_3xk IN $p11 WHERE path_3x[path_3xk] IS NOT NULL | path_3x[path_3xk]]), path_3x.name) END, '…')] AS path_3zqv, $p14[CASE WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'FAMILY' THEN 0 WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'ASSOCIATE' THEN 1 WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'OWNERSHIP' THEN 2 WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'PAYMENT' THEN 3 WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'EMPLOYMENT' THEN 4 WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'REPRESENTATION' THEN 5 WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'ALLIANCE' THEN 6 WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'SUCCESSION' THEN 7 WHEN path_3s.tie = 0 AND path_3w.title IS NULL AND path_3w.kind = 'OTHER' THEN 8 WHEN path_3s.tie = 1 AND path_3w.role = 'SPEAKER' THEN 9 WHEN path_3s.tie = 0 THEN 10 WHEN path_3s.tie = 1 THEN 11 WHEN path_3s.tie = 2 THEN 12 WHEN path_3s.tie = 3 THEN 13 WHEN path_3s.tie = 4 THEN 14 WHEN path_3s.tie = 5 THEN 15 WHEN path_3s.tie = 6 THEN 16 WHEN path_3s.tie = 7 THEN 17 WHEN path_3s.tie = 8 THEN 18 WHEN path_3s.tie = 9 THEN 19 ELSE 19 END] AS path_3zqs
      RETURN replace(replace(reduce(path_3zqt = path_3zqs[0][0], path_3zqi IN range(0, size(path_3zqs[1]) - 1) | path_3zqt + path_3zqv[path_3zqs[1][path_3zqi]] + path_3zqs[0][path_3zqi + 1]), '\r', ' '), '\n', ' ')
    })
  } AS path_3every
  RETURN reduce(path_3total = head(path_3every), path_3one IN tail(path_3every) | path_3total + $p15 + path_3one)
}), COLLECT {
  UNWIND range(0, size(path.links) - 1) AS path_4i
  WITH path.links[path_4i] AS path_4s, path.nodes[path_4i] AS path_4x, path.nodes[path_4i + 1] AS path_4y, path.links[path_4i].fact AS path_4w
  WITH {tie: path_4s.tie, subject: path_4s.subject, relation: CASE WHEN path_4s.tie = 0 THEN path_4w.kind WHEN path_4s.tie = 1 AND path_4w.role = 'SPEAKER' THEN 'SPOKE_AT' ELSE ['RELATION', 'ATTENDED', 'ROLE_IN', 'ON_BEHALF_OF', 'PART_OF', 'PART_OF', 'ORGANIZED_BY', 'SPOKE_OF', 'NAMES', 'HELD_AT'][path_4s.tie] END} AS path_4s, path_4x, path_4y, path_4w
  RETURN [path_4s.relation, [path_4x.id], [CASE WHEN path_4y:Official THEN 'Official' WHEN path_4y:Party THEN 'Party' WHEN path_4y:Body THEN 'Body' WHEN path_4y:Outlet THEN 'Outlet' WHEN path_4y:Meeting THEN 'Meeting' WHEN path_4y:Event THEN 'Event' WHEN path_4y:Article THEN 'Article' WHEN path_4y:Media THEN 'Media' WHEN path_4y:Place THEN 'Place' WHEN path_4y:Topic THEN 'Topic' ELSE null END, path_4y.id], CASE WHEN path_4s.tie = 8 THEN COLLECT {
    WITH path_4w, CASE WHEN path_4w = path_4x THEN path_4y ELSE path_4x END AS path_4z_3e
    MATCH (path_4w)<-[path_4z_3br0:CITES]-(path_4z_3b)
    WHERE coalesce(path_4z_3b.embargoUntil <= $p2, true) AND coalesce(path_4z_3br0.embargoUntil <= $p2, true) AND path_4z_3b <> path_4w AND (path_4z_3b = path_4z_3e OR EXISTS {
      MATCH (path_4z_3b)-[path_4z_3dr0:ABOUT|BY|FROM|HELD_AT|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ORGANIZED_BY|PART_OF|ROLE_IN|TO]->(path_4z_3d)
      WHERE coalesce(path_4z_3d.embargoUntil <= $p2, true) AND coalesce(path_4z_3dr0.embargoUntil <= $p2, true) AND path_4z_3d = path_4z_3e
      RETURN 1
    })
    WITH path_4z_3br0, path_4w
    ORDER BY path_4w.publishedAt, path_4w.id, path_4z_3br0.start, path_4z_3br0.key
    LIMIT $p16
    RETURN [path_4z_3br0.quote]
  } ELSE COLLECT {
    MATCH (path_4w)-[path_4z_3ar0:CITES]->(path_4z_3a:Article)
    WHERE coalesce(path_4z_3a.embargoUntil <= $p2, true) AND coalesce(path_4z_3ar0.embargoUntil <= $p2, true) AND (CASE WHEN path_4s.relation = 'PART_OF' THEN 'parent' WHEN path_4s.relation = 'ORGANIZED_BY' THEN 'organizers' WHEN path_4s.relation = 'HELD_AT' THEN 'place' ELSE null END IS NULL OR size(coalesce(path_4z_3ar0.supports, [])) = 0 OR CASE WHEN path_4s.relation = 'PART_OF' THEN 'parent' WHEN path_4s.relation = 'ORGANIZED_BY' THEN 'organizers' WHEN path_4s.relation = 'HELD_AT' THEN 'place' ELSE null END IN coalesce(path_4z_3ar0.supports, []))
    WITH path_4z_3ar0, path_4z_3a
    ORDER BY path_4z_3a.publishedAt, path_4z_3a.id, path_4z_3ar0.start, path_4z_3ar0.key
    LIMIT $p16
    RETURN [path_4z_3ar0.quote]
  } END]
}] AS value
// $p0 = variable from | decision
// $p1 = variable from
// $p2 = context now
// $p3 = variable to | decision
// $p4 = variable to
// $p5 = variable at | latest
// $p6 = variable at | earliest
// $p7 = 10000
// $p8 = 201
// $p9 = 200
// $p10 = 5
// $p11 = 'en' | WordingKeys(stem='name')
// $p12 = 'en' | WordingKeys(stem='title')
// $p13 = 'en' | WordingKeys(stem='text')
// $p14 = 'en' | SentenceParts(sentences=(Sentence(ar='قرابة بين {who} و{whom}', en='Family tie between {who} and {whom}'), Sentence(ar='صلة بين {who} و{whom}', en='Association between {who} and {whom}'), Sentence(ar='ملكية بين {who} و{whom}', en='Ownership between {who} and {whom}'), Sentence(ar='مدفوعات بين {who} و{whom}', en='Payment between {who} and {whom}'), Sentence(ar='عمل بين {who} و{whom}', en='Employment between {who} and {whom}'), Sentence(ar='تمثيل بين {who} و{whom}', en='Representation between {who} and {whom}'), Sentence(ar='تحالف بين {who} و{whom}', en='Alliance between {who} and {whom}'), Sentence(ar='تعاقب بين {who} و{whom}', en='Succession between {who} and {whom}'), Sentence(ar='علاقة بين {who} و{whom}', en='Relation between {who} and {whom}'), Sentence(ar='من المتحدثين في «{whom}»: {who}', en='{who} spoke at “{whom}”'), Sentence(ar='{what} بين {who} و{whom}', en='{what} between {who} and {whom}'), Sentence(ar='من المشاركين في «{whom}»: {who}', en='{who} took part in “{whom}”'), Sentence(ar='{what} في {whom}: {who}', en='{who} is recorded as {what} in {whom}'), Sentence(ar='{what} باسم {whom}: {who}', en='{who} is recorded as {what} on behalf of {whom}'), Sentence(ar='{who} من {whom}', en='{who} is part of {whom}'), Sentence(ar='«{who}» من «{whom}»', en='“{who}” was part of “{whom}”'), Sentence(ar='تنظيم «{who}»: {whom}', en='“{who}” was organized by {whom}'), Sentence(ar='من كلام {who} عن {whom}: {what}', en='What {who} said of {whom}: {what}'), Sentence(ar='ذِكر {whom} في «{who}»', en='The article “{who}” names {whom}'), Sentence(ar='مكان «{who}»: {whom}', en='“{who}” was held at {whom}')))
// $p15 = 'en' | joint
// $p16 = 2
