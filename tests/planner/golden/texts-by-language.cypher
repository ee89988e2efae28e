// official
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Official AND coalesce(n.embargoUntil <= $p2, true)
RETURN [coalesce(head([nk IN $p3 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), coalesce(head([nk IN $p4 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), coalesce(head([nk IN $p5 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), coalesce(head([nk IN $p6 WHERE n[nk] IS NOT NULL | n[nk]]), n.note), coalesce(head([nk IN $p7 WHERE n[nk] IS NOT NULL | n[nk]]), n.honorific)] AS value
// $p0 = 'nidal-al-bataineh' | decision
// $p1 = 'nidal-al-bataineh'
// $p2 = context now
// $p3 = context languages | WordingKeys(stem='name')
// $p4 = 'ar-JO' | WordingKeys(stem='name')
// $p5 = variable language | WordingKeys(stem='name')
// $p6 = context languages | WordingKeys(stem='note')
// $p7 = context languages | WordingKeys(stem='honorific')
