// network
WITH COLLECT {
  UNWIND [[$p0, $p1]] AS asked
  OPTIONAL MATCH (merged:Merge {id: asked[1]})
  WITH coalesce(merged.left, asked[0]) AS wanted
  MATCH (node:Node {id: wanted})
  WHERE node:Entity AND coalesce(node.embargoUntil <= $p2, true)
  RETURN DISTINCT node
} AS fresh
WITH fresh[..$p3] AS nodes, fresh[..$p3] AS new, fresh[..$p3] AS followed, size(fresh) > $p3 AS truncated
WITH nodes, followed, truncated, COLLECT {
  UNWIND CASE WHEN NOT truncated OR $p3 - size(nodes) > 0 THEN new ELSE [] END AS here
  CALL (here) {
    MATCH (here)<-[n0tfp:ABOUT|BY|FROM|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ROLE_IN|TO]-(n0tff)-[n0tfq:ABOUT|BY|FROM|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ROLE_IN|TO]->(n0tfo:Entity)
    WHERE NOT n0tff:Entity AND coalesce(n0tff.embargoUntil <= $p2, true) AND coalesce(n0tfo.embargoUntil <= $p2, true) AND coalesce(n0tfp.embargoUntil <= $p2, true) AND coalesce(n0tfq.embargoUntil <= $p2, true) AND n0tfo <> here AND coalesce(n0tff.role <> 'ABSENT', true)
    WITH n0tff, n0tfo, {`FROM>TO`: 0, `TO>FROM`: 1, `BY>IN_MEETING`: 2, `IN_MEETING>BY`: 3, `HELD_BY>ROLE_IN`: 4, `ROLE_IN>HELD_BY`: 5, `HELD_BY>ON_BEHALF_OF`: 6, `ON_BEHALF_OF>HELD_BY`: 7, `MADE_BY>MENTIONS`: 8, `MADE_BY>ABOUT`: 9, `MENTIONS>MADE_BY`: 10, `ABOUT>MADE_BY`: 11}[type(n0tfp) + '>' + type(n0tfq)] AS n0tfw
    WITH n0tff, n0tfo, n0tfw, [0, 0, 1, 1, 2, 2, 3, 3, 7, 7, 7, 7][n0tfw] AS n0tfi
    WHERE n0tfw IS NOT NULL
    WITH n0tff, n0tfo, n0tfw, n0tfi
    WHERE CASE WHEN n0tfi = 0 THEN (n0tff.sinceEarliest IS NOT NULL OR n0tff.untilLatest IS NOT NULL) AND coalesce(n0tff.sinceEarliest <= $p4, true) AND coalesce(n0tff.untilLatest >= $p5, true) WHEN n0tfi = 1 THEN coalesce(CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][n0tfw] THEN n0tfo ELSE here END.earliestEarliest <= $p4, CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][n0tfw] THEN n0tfo ELSE here END.latestLatest <= $p4, false) WHEN n0tfi = 2 THEN CASE WHEN n0tff.provenFrom <= $p5 AND $p4 <= n0tff.provenUntil THEN 'DEFINITELY' WHEN $p4 < n0tff.possibleFrom OR $p5 > n0tff.possibleUntil THEN 'NO' WHEN n0tff.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY'] WHEN n0tfi = 3 THEN CASE WHEN n0tff.provenFrom <= $p5 AND $p4 <= n0tff.provenUntil THEN 'DEFINITELY' WHEN $p4 < n0tff.possibleFrom OR $p5 > n0tff.possibleUntil THEN 'NO' WHEN n0tff.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY'] WHEN n0tfi = 7 THEN coalesce(n0tff.dateEarliest <= $p4, n0tff.dateLatest <= $p4, false) ELSE false END
    RETURN n0tfo AS node, CASE WHEN n0tfi = 0 THEN n0tff.kind WHEN n0tfi = 1 AND n0tff.role = 'SPEAKER' THEN 'SPOKE_AT' ELSE ['RELATION', 'ATTENDED', 'ROLE_IN', 'ON_BEHALF_OF', 'PART_OF', 'PART_OF', 'ORGANIZED_BY', 'SPOKE_OF', 'NAMES', 'HELD_AT'][n0tfi] END AS relation, CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][n0tfw] THEN here ELSE n0tfo END = here AS onward, n0tff AS via
    UNION ALL
    MATCH (here)-[n0tdr:HELD_AT|MENTIONS|ORGANIZED_BY|PART_OF]-(n0tdo:Entity)
    WHERE coalesce(n0tdo.embargoUntil <= $p2, true) AND coalesce(n0tdr.embargoUntil <= $p2, true) AND n0tdo <> here
    WITH n0tdo, CASE WHEN type(n0tdr) IN ['PART_OF'] AND n0tdo:Organization THEN 4 WHEN type(n0tdr) IN ['PART_OF'] AND n0tdo:Meeting THEN 5 WHEN type(n0tdr) IN ['ORGANIZED_BY'] AND (n0tdo:Meeting OR n0tdo:Organization) THEN 6 WHEN type(n0tdr) IN ['MENTIONS'] AND (n0tdo:Article OR n0tdo:Entity) THEN 8 WHEN type(n0tdr) IN ['HELD_AT'] AND (n0tdo:Meeting OR n0tdo:Place) THEN 9 ELSE null END AS n0tdi, startNode(n0tdr) AS n0tds
    WITH n0tdo, n0tdi, n0tds
    WHERE n0tdi IS NOT NULL AND CASE WHEN n0tdi = 4 THEN (n0tds.foundedOnEarliest IS NOT NULL OR n0tds.dissolvedOnLatest IS NOT NULL) AND coalesce(n0tds.foundedOnEarliest <= $p4, true) AND coalesce(n0tds.dissolvedOnLatest >= $p5, true) WHEN n0tdi = 5 THEN coalesce(n0tds.earliestEarliest <= $p4, n0tds.latestLatest <= $p4, false) WHEN n0tdi = 6 THEN coalesce(n0tds.earliestEarliest <= $p4, n0tds.latestLatest <= $p4, false) WHEN n0tdi = 8 THEN coalesce(n0tds.publishedAtEarliest <= $p4, n0tds.publishedAtLatest <= $p4, false) WHEN n0tdi = 9 THEN coalesce(n0tds.earliestEarliest <= $p4, n0tds.latestLatest <= $p4, false) ELSE false END
    RETURN n0tdo AS node, CASE WHEN n0tdi = 0 THEN n0tds.kind WHEN n0tdi = 1 AND n0tds.role = 'SPEAKER' THEN 'SPOKE_AT' ELSE ['RELATION', 'ATTENDED', 'ROLE_IN', 'ON_BEHALF_OF', 'PART_OF', 'PART_OF', 'ORGANIZED_BY', 'SPOKE_OF', 'NAMES', 'HELD_AT'][n0tdi] END AS relation, n0tds = here AS onward, n0tds AS via
    UNION ALL
    MATCH (here)-[n0smr0:SPOKE_AT]->(n0sm:Meeting)
    WHERE coalesce(n0smr0.embargoUntil <= $p2, true) AND here:Official AND coalesce(n0sm.earliestEarliest <= $p4, n0sm.latestLatest <= $p4, false)
    WITH here, n0sm
    WHERE CASE WHEN COUNT {
      MATCH (n0sm)-[]-()
      RETURN 1
    } <= $p6 THEN true ELSE COUNT {
      MATCH (n0sm)-[n0shr0:ABOUT|BY|FROM|HELD_AT|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ORGANIZED_BY|PART_OF|ROLE_IN|TO]-(n0sh)
      WHERE coalesce(n0sh.embargoUntil <= $p2, true) AND coalesce(n0shr0.embargoUntil <= $p2, true)
      RETURN n0sh
      LIMIT $p7
    } <= $p6 END
    MATCH (n0sm)<-[n0sor0:SPOKE_AT]-(n0so:Official)
    WHERE coalesce(n0sor0.embargoUntil <= $p2, true) AND n0so <> here
    RETURN n0so AS node, 'SPOKE_WITH' AS relation, true AS onward, n0sm AS via
    UNION ALL
    MATCH (here)<-[:HELD_BY]-(n0mbs0:Role)-[:ROLE_IN|ON_BEHALF_OF]->(n0mb:Organization)
    WHERE coalesce(n0mbs0.embargoUntil <= $p2, true) AND coalesce(n0mb.embargoUntil <= $p2, true) AND here:Official AND CASE WHEN n0mbs0.provenFrom <= $p5 AND $p4 <= n0mbs0.provenUntil THEN 'DEFINITELY' WHEN $p4 < n0mbs0.possibleFrom OR $p5 > n0mbs0.possibleUntil THEN 'NO' WHEN n0mbs0.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY']
    WITH here, n0mbs0, n0mb
    WHERE CASE WHEN COUNT {
      MATCH (n0mb)-[]-()
      RETURN 1
    } <= $p6 THEN true ELSE COUNT {
      MATCH (n0mb)-[n0mhr0:ABOUT|BY|FROM|HELD_AT|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ORGANIZED_BY|PART_OF|ROLE_IN|TO]-(n0mh)
      WHERE coalesce(n0mh.embargoUntil <= $p2, true) AND coalesce(n0mhr0.embargoUntil <= $p2, true)
      RETURN n0mh
      LIMIT $p7
    } <= $p6 END
    MATCH (n0mb)<-[:ROLE_IN|ON_BEHALF_OF]-(n0mos0:Role)-[:HELD_BY]->(n0mo:Official)
    WHERE coalesce(n0mos0.embargoUntil <= $p2, true) AND coalesce(n0mo.embargoUntil <= $p2, true) AND n0mo <> here AND coalesce(n0mbs0.possibleFrom <= n0mos0.possibleUntil, true) AND coalesce(n0mos0.possibleFrom <= n0mbs0.possibleUntil, true) AND CASE WHEN n0mos0.provenFrom <= $p5 AND $p4 <= n0mos0.provenUntil THEN 'DEFINITELY' WHEN $p4 < n0mos0.possibleFrom OR $p5 > n0mos0.possibleUntil THEN 'NO' WHEN n0mos0.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY']
    RETURN n0mo AS node, 'MEMBER_WITH' AS relation, true AS onward, n0mb AS via
  }
  WITH here, node, relation, onward, via
  WHERE NOT node IN nodes AND node:Official
  WITH DISTINCT here, node, relation, onward, via
  WITH node, count(via) AS weight
  WITH node, weight
  ORDER BY weight DESC, node.id
  LIMIT $p3 + 1
  RETURN node
} AS fresh
WITH nodes + fresh[..$p3 - size(nodes)] AS nodes, followed, truncated OR size(fresh) > ($p3 - size(nodes)) AS truncated, fresh[..$p3 - size(nodes)] AS new
WITH *, COLLECT {
  CALL (nodes, followed) {
    UNWIND followed AS here
    CALL (here, nodes) {
      MATCH (here)<-[ltfp:ABOUT|BY|FROM|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ROLE_IN|TO]-(ltff)-[ltfq:ABOUT|BY|FROM|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ROLE_IN|TO]->(ltfo:Entity)
      WHERE NOT ltff:Entity AND coalesce(ltff.embargoUntil <= $p2, true) AND coalesce(ltfo.embargoUntil <= $p2, true) AND coalesce(ltfp.embargoUntil <= $p2, true) AND coalesce(ltfq.embargoUntil <= $p2, true) AND ltfo <> here AND ltfo IN nodes AND coalesce(ltff.role <> 'ABSENT', true)
      WITH ltff, ltfo, {`FROM>TO`: 0, `TO>FROM`: 1, `BY>IN_MEETING`: 2, `IN_MEETING>BY`: 3, `HELD_BY>ROLE_IN`: 4, `ROLE_IN>HELD_BY`: 5, `HELD_BY>ON_BEHALF_OF`: 6, `ON_BEHALF_OF>HELD_BY`: 7, `MADE_BY>MENTIONS`: 8, `MADE_BY>ABOUT`: 9, `MENTIONS>MADE_BY`: 10, `ABOUT>MADE_BY`: 11}[type(ltfp) + '>' + type(ltfq)] AS ltfw
      WITH ltff, ltfo, ltfw, [0, 0, 1, 1, 2, 2, 3, 3, 7, 7, 7, 7][ltfw] AS ltfi
      WHERE ltfw IS NOT NULL
      WITH ltff, ltfo, ltfw, ltfi
      WHERE CASE WHEN ltfi = 0 THEN (ltff.sinceEarliest IS NOT NULL OR ltff.untilLatest IS NOT NULL) AND coalesce(ltff.sinceEarliest <= $p4, true) AND coalesce(ltff.untilLatest >= $p5, true) WHEN ltfi = 1 THEN coalesce(CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][ltfw] THEN ltfo ELSE here END.earliestEarliest <= $p4, CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][ltfw] THEN ltfo ELSE here END.latestLatest <= $p4, false) WHEN ltfi = 2 THEN CASE WHEN ltff.provenFrom <= $p5 AND $p4 <= ltff.provenUntil THEN 'DEFINITELY' WHEN $p4 < ltff.possibleFrom OR $p5 > ltff.possibleUntil THEN 'NO' WHEN ltff.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY'] WHEN ltfi = 3 THEN CASE WHEN ltff.provenFrom <= $p5 AND $p4 <= ltff.provenUntil THEN 'DEFINITELY' WHEN $p4 < ltff.possibleFrom OR $p5 > ltff.possibleUntil THEN 'NO' WHEN ltff.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY'] WHEN ltfi = 7 THEN coalesce(ltff.dateEarliest <= $p4, ltff.dateLatest <= $p4, false) ELSE false END
      RETURN CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][ltfw] THEN here ELSE ltfo END AS source, CASE WHEN CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][ltfw] THEN here ELSE ltfo END = ltfo THEN here ELSE ltfo END AS target, CASE WHEN ltfi = 0 THEN ltff.kind WHEN ltfi = 1 AND ltff.role = 'SPEAKER' THEN 'SPOKE_AT' ELSE ['RELATION', 'ATTENDED', 'ROLE_IN', 'ON_BEHALF_OF', 'PART_OF', 'PART_OF', 'ORGANIZED_BY', 'SPOKE_OF', 'NAMES', 'HELD_AT'][ltfi] END AS relation, ltff AS via, [ltff] AS facts, coalesce(ltff.since, CASE WHEN ltfi = 1 THEN CASE WHEN CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][ltfw] THEN here ELSE ltfo END = ltfo THEN here ELSE ltfo END.date ELSE coalesce(ltff.date, ltff.publishedAt) END) AS since, coalesce(ltff.until, CASE WHEN ltfi = 1 THEN CASE WHEN CASE WHEN [true, false, true, false, true, false, true, false, true, true, false, false][ltfw] THEN here ELSE ltfo END = ltfo THEN here ELSE ltfo END.date ELSE coalesce(ltff.date, ltff.publishedAt) END) AS until
      UNION ALL
      MATCH (here)-[ltdr:HELD_AT|MENTIONS|ORGANIZED_BY|PART_OF]-(ltdo:Entity)
      WHERE coalesce(ltdo.embargoUntil <= $p2, true) AND coalesce(ltdr.embargoUntil <= $p2, true) AND ltdo <> here AND ltdo IN nodes
      WITH ltdo, CASE WHEN type(ltdr) IN ['PART_OF'] AND ltdo:Organization THEN 4 WHEN type(ltdr) IN ['PART_OF'] AND ltdo:Meeting THEN 5 WHEN type(ltdr) IN ['ORGANIZED_BY'] AND (ltdo:Meeting OR ltdo:Organization) THEN 6 WHEN type(ltdr) IN ['MENTIONS'] AND (ltdo:Article OR ltdo:Entity) THEN 8 WHEN type(ltdr) IN ['HELD_AT'] AND (ltdo:Meeting OR ltdo:Place) THEN 9 ELSE null END AS ltdi, startNode(ltdr) AS ltds
      WITH ltdo, ltdi, ltds
      WHERE ltdi IS NOT NULL AND CASE WHEN ltdi = 4 THEN (ltds.foundedOnEarliest IS NOT NULL OR ltds.dissolvedOnLatest IS NOT NULL) AND coalesce(ltds.foundedOnEarliest <= $p4, true) AND coalesce(ltds.dissolvedOnLatest >= $p5, true) WHEN ltdi = 5 THEN coalesce(ltds.earliestEarliest <= $p4, ltds.latestLatest <= $p4, false) WHEN ltdi = 6 THEN coalesce(ltds.earliestEarliest <= $p4, ltds.latestLatest <= $p4, false) WHEN ltdi = 8 THEN coalesce(ltds.publishedAtEarliest <= $p4, ltds.publishedAtLatest <= $p4, false) WHEN ltdi = 9 THEN coalesce(ltds.earliestEarliest <= $p4, ltds.latestLatest <= $p4, false) ELSE false END
      RETURN ltds AS source, CASE WHEN ltds = ltdo THEN here ELSE ltdo END AS target, CASE WHEN ltdi = 0 THEN ltds.kind WHEN ltdi = 1 AND ltds.role = 'SPEAKER' THEN 'SPOKE_AT' ELSE ['RELATION', 'ATTENDED', 'ROLE_IN', 'ON_BEHALF_OF', 'PART_OF', 'PART_OF', 'ORGANIZED_BY', 'SPOKE_OF', 'NAMES', 'HELD_AT'][ltdi] END AS relation, ltds AS via, [ltds] AS facts, coalesce(ltds.since, CASE WHEN ltdi = 1 THEN CASE WHEN ltds = ltdo THEN here ELSE ltdo END.date ELSE coalesce(ltds.date, ltds.publishedAt) END) AS since, coalesce(ltds.until, CASE WHEN ltdi = 1 THEN CASE WHEN ltds = ltdo THEN here ELSE ltdo END.date ELSE coalesce(ltds.date, ltds.publishedAt) END) AS until
    }
    RETURN source, target, relation, via, facts, since, until
    UNION ALL
    UNWIND nodes AS one
    MATCH (one)<-[:BY]-(lms0:Participation)-[:IN_MEETING]->(lm:Meeting)
    WHERE coalesce(lms0.embargoUntil <= $p2, true) AND coalesce(lm.embargoUntil <= $p2, true) AND one:Official AND lms0.role = 'SPEAKER' AND coalesce(lm.earliestEarliest <= $p4, lm.latestLatest <= $p4, false)
    WITH lm AS via, collect({who: one, fact: lms0}) AS members
    WHERE size(members) > 1
    WITH via, members
    WHERE CASE WHEN COUNT {
      MATCH (via)-[]-()
      RETURN 1
    } <= $p6 THEN true ELSE COUNT {
      MATCH (via)-[lsr0:ABOUT|BY|FROM|HELD_AT|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ORGANIZED_BY|PART_OF|ROLE_IN|TO]-(ls)
      WHERE coalesce(ls.embargoUntil <= $p2, true) AND coalesce(lsr0.embargoUntil <= $p2, true)
      RETURN ls
      LIMIT $p7
    } <= $p6 END
    UNWIND members AS one
    UNWIND members AS other
    WITH via, one, other
    WHERE one.who.id < other.who.id AND (one.who IN followed OR other.who IN followed)
    RETURN one.who AS source, other.who AS target, 'SPOKE_WITH' AS relation, via, [one.fact, other.fact] AS facts, via.date AS since, via.date AS until
    UNION ALL
    UNWIND nodes AS one
    MATCH (one)<-[:HELD_BY]-(lbs0:Role)-[:ROLE_IN|ON_BEHALF_OF]->(lb:Organization)
    WHERE coalesce(lbs0.embargoUntil <= $p2, true) AND coalesce(lb.embargoUntil <= $p2, true) AND one:Official AND CASE WHEN lbs0.provenFrom <= $p5 AND $p4 <= lbs0.provenUntil THEN 'DEFINITELY' WHEN $p4 < lbs0.possibleFrom OR $p5 > lbs0.possibleUntil THEN 'NO' WHEN lbs0.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN ['DEFINITELY', 'POSSIBLY']
    WITH lb AS via, collect({who: one, fact: lbs0}) AS members
    WHERE size(members) > 1
    WITH via, members
    WHERE CASE WHEN COUNT {
      MATCH (via)-[]-()
      RETURN 1
    } <= $p6 THEN true ELSE COUNT {
      MATCH (via)-[lhr0:ABOUT|BY|FROM|HELD_AT|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ORGANIZED_BY|PART_OF|ROLE_IN|TO]-(lh)
      WHERE coalesce(lh.embargoUntil <= $p2, true) AND coalesce(lhr0.embargoUntil <= $p2, true)
      RETURN lh
      LIMIT $p7
    } <= $p6 END
    UNWIND members AS one
    UNWIND members AS other
    WITH via, one, other
    WHERE one.who.id < other.who.id AND (one.who IN followed OR other.who IN followed) AND coalesce(one.fact.possibleFrom <= other.fact.possibleUntil, true) AND coalesce(other.fact.possibleFrom <= one.fact.possibleUntil, true)
    RETURN one.who AS source, other.who AS target, 'MEMBER_WITH' AS relation, via, [one.fact, other.fact] AS facts, null AS since, null AS until
  }
  WITH source, target, relation, count(DISTINCT via) AS weight, collect(facts) AS facts, CASE WHEN count(CASE WHEN since <> '' THEN since ELSE null END) = count(via) THEN min(since) ELSE null END AS since, CASE WHEN count(CASE WHEN until <> '' THEN until ELSE null END) = count(via) THEN max(until) ELSE null END AS until
  WITH source, target, relation, weight, facts, since, until
  ORDER BY weight DESC, source.id, target.id, relation
  RETURN {source: source.id, target: target.id, relation: relation, weight: weight, since: since, until: until, facts: facts, ends: [source, target]}
} AS lifted0
WITH {nodes: nodes, links: lifted0, truncated: truncated} AS network
RETURN [network.truncated, COLLECT {
  UNWIND network.nodes AS network_1x
  RETURN [network_1x.id]
}, COLLECT {
  UNWIND network.links AS network_2x
  RETURN [network_2x.source, network_2x.target, network_2x.relation, network_2x.weight, CASE WHEN network_2x.relation = 'NAMES' THEN COLLECT {
    WITH network_2x.ends[0] AS network_2x_4f, network_2x.ends[1] AS network_2x_4e
    MATCH (network_2x_4f)<-[network_2x_4br0:CITES]-(network_2x_4b)
    WHERE coalesce(network_2x_4b.embargoUntil <= $p2, true) AND coalesce(network_2x_4br0.embargoUntil <= $p2, true) AND network_2x_4b <> network_2x_4f AND (network_2x_4b = network_2x_4e OR EXISTS {
      MATCH (network_2x_4b)-[network_2x_4dr0:ABOUT|BY|FROM|HELD_AT|HELD_BY|IN_MEETING|MADE_BY|MENTIONS|ON_BEHALF_OF|ORGANIZED_BY|PART_OF|ROLE_IN|TO]->(network_2x_4d)
      WHERE coalesce(network_2x_4d.embargoUntil <= $p2, true) AND coalesce(network_2x_4dr0.embargoUntil <= $p2, true) AND network_2x_4d = network_2x_4e
      RETURN 1
    })
    WITH network_2x_4br0, network_2x_4f, network_2x_4b
    ORDER BY network_2x_4f.publishedAt, network_2x_4f.id, network_2x_4br0.start, network_2x_4br0.key, network_2x_4b.id
    LIMIT $p8
    RETURN [network_2x_4br0.quote]
  } ELSE COLLECT {
    UNWIND network_2x.facts AS network_2x_4g
    UNWIND network_2x_4g AS network_2x_4f
    WITH DISTINCT network_2x_4f
    MATCH (network_2x_4f)-[network_2x_4ar0:CITES]->(network_2x_4a:Article)
    WHERE coalesce(network_2x_4a.embargoUntil <= $p2, true) AND coalesce(network_2x_4ar0.embargoUntil <= $p2, true) AND (CASE WHEN network_2x.relation = 'PART_OF' THEN 'parent' WHEN network_2x.relation = 'ORGANIZED_BY' THEN 'organizers' WHEN network_2x.relation = 'HELD_AT' THEN 'place' ELSE null END IS NULL OR size(coalesce(network_2x_4ar0.supports, [])) = 0 OR CASE WHEN network_2x.relation = 'PART_OF' THEN 'parent' WHEN network_2x.relation = 'ORGANIZED_BY' THEN 'organizers' WHEN network_2x.relation = 'HELD_AT' THEN 'place' ELSE null END IN coalesce(network_2x_4ar0.supports, []))
    WITH network_2x_4ar0, network_2x_4a, network_2x_4f
    ORDER BY network_2x_4a.publishedAt, network_2x_4a.id, network_2x_4ar0.start, network_2x_4ar0.key, network_2x_4f.id
    LIMIT $p8
    RETURN [network_2x_4ar0.quote]
  } END]
}] AS value
// $p0 = variable id
// $p1 = variable id | decision
// $p2 = context now
// $p3 = 100
// $p4 = PartialDate(year=2024, month=None, day=None) | latest
// $p5 = PartialDate(year=2024, month=None, day=None) | earliest
// $p6 = 200
// $p7 = 201
// $p8 = 20
