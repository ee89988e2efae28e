// meetings
RETURN [COUNT {
  MATCH (n:Meeting)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND n.dateLatest < $p1 AND n.dateEarliest >= $p2
  RETURN n
}] AS value
// $p0 = context now
// $p1 = variable day | earliest
// $p2 = PartialDate(year=2023, month=None, day=None) | earliest

// likely
RETURN [COUNT {
  MATCH (n:Meeting)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND n.dateEarliest <= $p1 AND n.dateLatest >= $p2
  RETURN n
}] AS value
// $p0 = context now
// $p1 = variable day | latest
// $p2 = variable day | earliest

// undated
RETURN [COUNT {
  MATCH (n:Meeting)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND n.date IS NULL
  RETURN n
}] AS value
// $p0 = context now

// roles
RETURN [COUNT {
  MATCH (n:Role)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND CASE WHEN n.provenFrom <= $p1 AND $p2 <= n.provenUntil THEN 'DEFINITELY' WHEN $p2 < n.possibleFrom OR $p1 > n.possibleUntil THEN 'NO' WHEN n.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN [$p3, $p4]
  RETURN n
}] AS value
// $p0 = context now
// $p1 = variable day | earliest
// $p2 = variable day | latest
// $p3 = <Certainty.DEFINITELY: 'DEFINITELY'>
// $p4 = <Certainty.UNKNOWN: 'UNKNOWN'>
