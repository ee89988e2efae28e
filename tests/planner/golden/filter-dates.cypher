// meetings
RETURN COUNT {
  MATCH (n:Meeting)
  WHERE n.dateLatest < $p0 AND n.dateEarliest >= $p1
  RETURN n
} - COUNT {
  MATCH (n:Node)
  WHERE n:Meeting AND n.embargoUntil > $p2 AND n.dateLatest < $p0 AND n.dateEarliest >= $p1
  RETURN n
} AS value
// $p0 = variable day | earliest
// $p1 = PartialDate(year=2023, month=None, day=None) | earliest
// $p2 = context now

// likely
RETURN COUNT {
  MATCH (n:Meeting)
  WHERE n.dateEarliest <= $p0 AND n.dateLatest >= $p1
  RETURN n
} - COUNT {
  MATCH (n:Node)
  WHERE n:Meeting AND n.embargoUntil > $p2 AND n.dateEarliest <= $p0 AND n.dateLatest >= $p1
  RETURN n
} AS value
// $p0 = variable day | latest
// $p1 = variable day | earliest
// $p2 = context now

// undated
RETURN COUNT {
  MATCH (n:Meeting)
  WHERE n.date IS NULL
  RETURN n
} - COUNT {
  MATCH (n:Node)
  WHERE n:Meeting AND n.embargoUntil > $p0 AND n.date IS NULL
  RETURN n
} AS value
// $p0 = context now

// roles
RETURN COUNT {
  MATCH (n:Role)
  WHERE CASE WHEN n.provenFrom <= $p0 AND $p1 <= n.provenUntil THEN 'DEFINITELY' WHEN $p1 < n.possibleFrom OR $p0 > n.possibleUntil THEN 'NO' WHEN n.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN [$p2, $p3]
  RETURN n
} - COUNT {
  MATCH (n:Node)
  WHERE n:Role AND n.embargoUntil > $p4 AND CASE WHEN n.provenFrom <= $p0 AND $p1 <= n.provenUntil THEN 'DEFINITELY' WHEN $p1 < n.possibleFrom OR $p0 > n.possibleUntil THEN 'NO' WHEN n.dated THEN 'POSSIBLY' ELSE 'UNKNOWN' END IN [$p2, $p3]
  RETURN n
} AS value
// $p0 = variable day | earliest
// $p1 = variable day | latest
// $p2 = <Certainty.DEFINITELY: 'DEFINITELY'>
// $p3 = <Certainty.UNKNOWN: 'UNKNOWN'>
// $p4 = context now
