"""The words by which the rules know what they read: data, to be added to.

- `verbs`: who speaks and how
- `people`: offices, honorifics, given names, and words that are no name
- `groups`: what organizations and places are called
- `calendars`: months of the Levant, the Maghreb, Egypt and the Gulf, and of the Hijra
- `pages`: what stands around an article

Every list is written in common spelling and compared folded (`tokens.fold`), so that
`الى` needs no second entry. A word with `_` is two words.
"""
