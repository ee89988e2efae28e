// official
OPTIONAL
MATCH (merged:Merge {id: $p0})
WITH coalesce(merged.left, $p1) AS wanted
MATCH (n:Node {id: wanted})
WHERE n:Official AND coalesce(n.embargoUntil <= $p2, true)
RETURN [n.id, n.gender, n.birthDate, n.updatedAt] AS value
// $p0 = 'nidal-al-bataineh' | decision
// $p1 = 'nidal-al-bataineh'
// $p2 = context now
