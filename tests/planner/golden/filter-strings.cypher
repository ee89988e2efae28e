// officials
RETURN COLLECT {
  MATCH (n:Official)
  WHERE coalesce(n.embargoUntil <= $p0, true) AND any(nf0x IN coalesce(n.nameTexts, []) WHERE toLower(nf0x) CONTAINS toLower($p1)) AND any(nf0x IN coalesce(n.nameTexts, []) WHERE toLower(nf0x) STARTS WITH toLower($p2)) AND NOT coalesce(n.genderFolded = $p3, false) AND n.genderFolded IN [$p4, $p5] AND n.gender IS NOT NULL AND n.name IS NOT NULL
  WITH n
  ORDER BY n.name, n.id
  LIMIT $p6
  RETURN [coalesce(head([nk IN $p7 WHERE n[nk] IS NOT NULL | n[nk]]), n.name)]
} AS value
// $p0 = context now
// $p1 = 'نضال'
// $p2 = 'ن'
// $p3 = 'male' | lower_case
// $p4 = variable in.0 | lower_case
// $p5 = variable in.1 | lower_case
// $p6 = 20
// $p7 = context languages | WordingKeys(stem='name')

// statements
RETURN COUNT {
  MATCH (n:Statement)
  WHERE any(nf0x IN coalesce([coalesce(n.text, '')] + [nl IN coalesce(n.textLanguages, []) WHERE n['text@' + nl] IS NOT NULL | n['text@' + nl]], []) WHERE toLower(nf0x) CONTAINS toLower($p0)) AND toLower(n.language) = toLower($p1)
  RETURN n
} - COUNT {
  MATCH (n:Node)
  WHERE n:Statement AND n.embargoUntil > $p2 AND any(nf0x IN coalesce([coalesce(n.text, '')] + [nl IN coalesce(n.textLanguages, []) WHERE n['text@' + nl] IS NOT NULL | n['text@' + nl]], []) WHERE toLower(nf0x) CONTAINS toLower($p0)) AND toLower(n.language) = toLower($p1)
  RETURN n
} AS value
// $p0 = 'الحزب'
// $p1 = 'AR'
// $p2 = context now
