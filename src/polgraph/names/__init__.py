"""Names in any spelling: folded, cut into tokens, keyed by sound, compared.

Pure functions over text, without a notion of the graph. In the order in which a name
passes them: `folding` makes words of canonical letters (by `letters`), `tokens` joins
and strips them (by `vocabulary`), `skeletons` keys them by consonants (by `sounds`).
To compare, `spelling` says how well Latin letters render an Arabic token, `likeness`
how alike two tokens are, `alignment` how well a query names something. `rules` is the
version of all of it, which stored keys carry.

Two things are never the same because their names are alike: a score ranks, it proves
nothing.
"""

from polgraph.names.alignment import Alignment, align
from polgraph.names.skeletons import skeletons
from polgraph.names.tokens import Token, query_tokens, tokens

__all__ = ["Alignment", "Token", "align", "query_tokens", "skeletons", "tokens"]
