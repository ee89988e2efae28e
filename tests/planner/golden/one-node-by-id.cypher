// official
MATCH (n:Node {id: $p0})
WHERE n:Official AND coalesce(n.embargoUntil <= $p1, true)
RETURN [n.id, n.gender, n.birthDate, n.updatedAt] AS value
// $p0 = 'nidal-al-bataineh'
// $p1 = context now
