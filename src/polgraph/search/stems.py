"""Words of running text cut to what they share, as Lucene's analyzers cut them.

What the index has found is looked for again in the text, to be marked; so that both
agree, Arabic words lose the same beginnings and endings here as there: those of the
light stemmer of Larkey, Ballesteros and Connell (2007), which Lucene's `arabic`
analyzer applies. One differs: Lucene takes a single `و` away, so that `وزير` and
`الوزير` come apart there. Words in other scripts are only folded.
"""

from functools import lru_cache

from polgraph.names.folding import fold, is_arabic

_PREFIXES = ("ال", "وال", "بال", "كال", "فال", "لل")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_LEAST = 2
"""Letters that are left of a word."""


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What words of one stem have in common; empty for what is no word."""
    folded = fold(word).replace(" ", "")
    return _arabic(folded) if is_arabic(folded) else folded


def _arabic(word: str) -> str:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEAST:
            word = word.removeprefix(prefix)
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST:
            word = word.removesuffix(suffix)
    return word
