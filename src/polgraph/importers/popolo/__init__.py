"""Popolo, as its specification has it and as EveryPolitician publishes it.

`documents` streams the things of a JSON file, `shared` reads what all of them may have;
`people`, `organizations`, `areas`, `events`, `memberships` and `speeches` say what each
becomes, and `reading` puts them in order: what refers to posts and events comes last.
"""
