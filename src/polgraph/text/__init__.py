"""What polgraph knows about text alone: dates as written, slugs, tags, quotes, URLs.

Pure functions and frozen values near the bottom of the package, with no notion of the
graph. The seed validation, the loader, the API and the pages all lean on them:

- `partial_date`: a day, a month or a year, as a source writes it
- `certainty`: was a role held at such a date
- `slug`: readable ids, and ids made from content
- `language`: BCP 47 tags and the order in which a reader wants them
- `quotes`: where the words of a quote stand in an article
- `characters`: which characters no text of ours may hold
- `urls`: which addresses may become links
"""
