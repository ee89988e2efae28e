"""An article's text to a draft of a seed file: rules that propose and never decide.

In the order of a draft: `making` runs the whole. `arabic` is the drafter of rules: it
reads a text by its `layout` and
`heading`, `sentences` and `tokens`, and finds `organizations`, who
speaks (`openings`, over `naming` and `people`) and what is said (`clauses`, `turns`),
`places`, `meetings`, `attendance`, `media` and `dates`; the words it knows are in
`lexicon`. Whatever drafts gives `proposals`; `verifying` refuses those that the text
does not say; `known` looks their names up in a graph; `seed` (with `assigning`,
`slugs` and `telling`) arranges them as entries, and `tree` writes these.
"""

from polgraph.drafting.arabic import ArabicRules
from polgraph.drafting.making import Draft, make_draft
from polgraph.drafting.proposals import Drafter, Proposals, Quote

__all__ = ["ArabicRules", "Draft", "Drafter", "Proposals", "Quote", "make_draft"]
