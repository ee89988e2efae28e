"""FollowTheMoney: streams of entities, one JSON object on each line, of any schema.

`documents` reads the lines, `schemata` knows the model (from `schemata.json`, which
`tools/ftm_schemata.py` writes), `entities` says what people, organizations, addresses
and other things become, `edges` what links them, and `reading` runs things before edges.
"""
