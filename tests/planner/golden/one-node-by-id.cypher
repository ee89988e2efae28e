// official
MATCH (n:Node {id: $p0})
WHERE (n:Official AND ((n.embargoUntil IS NULL) OR (n.embargoUntil <= $p1)))
RETURN [n.id, n.gender, n.birthDate, n.updatedAt] AS value
// $p0 = 'nidal-al-bataineh'
// $p1 = context now
