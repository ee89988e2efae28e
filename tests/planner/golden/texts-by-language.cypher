// official
MATCH (n:Node {id: $p0})
WHERE n:Official AND coalesce(n.embargoUntil <= $p1, true)
RETURN [coalesce(head([nk IN $p2 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), coalesce(head([nk IN $p3 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), coalesce(head([nk IN $p4 WHERE n[nk] IS NOT NULL | n[nk]]), n.name), coalesce(head([nk IN $p5 WHERE n[nk] IS NOT NULL | n[nk]]), n.note), coalesce(head([nk IN $p6 WHERE n[nk] IS NOT NULL | n[nk]]), n.honorific)] AS value
// $p0 = 'nidal-al-bataineh'
// $p1 = context now
// $p2 = context languages | WordingKeys(stem='name')
// $p3 = 'ar-JO' | WordingKeys(stem='name')
// $p4 = variable language | WordingKeys(stem='name')
// $p5 = context languages | WordingKeys(stem='note')
// $p6 = context languages | WordingKeys(stem='honorific')
