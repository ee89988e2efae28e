"""ParlaMint corpora (TEI): sittings, their speeches in order, and who made them.

`documents` reads XML safely and piece by piece, `elements` the pieces that recur;
`corpora` gathers what the lists say (`organizations`, `people` and their dated
`affiliations`, `relations`), `headers` reads what a sitting says of itself, `speeches`
what was said there and by whom, and `reading` runs lists before sittings.
"""
