// statements
RETURN COLLECT {
  MATCH (n:Statement)
  WHERE coalesce(n.embargoUntil <= $p0, true)
  WITH n
  ORDER BY n.date DESC, n.position IS NULL DESC, n.position, n.id DESC
  LIMIT $p1
  RETURN [[n.date, n.position, n.id], [[n.id]]]
} AS value
// $p0 = context now
// $p1 = variable last | _one_more
