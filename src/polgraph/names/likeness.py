"""How alike two tokens are, in one script or across two."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from polgraph.names.folding import is_arabic
from polgraph.names.skeletons import skeletons, without_son
from polgraph.names.spelling import rendering
from polgraph.names.vocabulary import SORT_OF

_CLITICS = re.compile(r"^(?:[وفبلك]ال|لل|[وفبلك])(?=..)")
_SHARED_SKELETON = {1: 0.45, 2: 0.62, 3: 0.72}
_LONG_SKELETON = 0.78
"""What a shared skeleton is worth by its length."""
_TYPO, _LEAST_WITH_TYPO = 0.88, 4
"""What a token of some length is worth in which one letter differs."""
_SON_LEFT_OUT = 0.93
"""What a token is worth of which only the other begins with a joined `ben`."""
_LEAST_TYPED, _LEAST_HEARD = 2, 3
"""Letters of which something can be the beginning: in its script, in the other."""


@lru_cache(maxsize=200_000)
def likeness(asked: str, stored: str) -> float:
    """From 0 to 1: how likely two folded tokens are the same name.

    1 for equal tokens and words of one sort in two languages; a letter missed, added
    or swapped costs little in a long token and much in a short one.
    """
    if asked == stored or same_sort(asked, stored):
        return 1.0
    arabic = is_arabic(asked)
    if arabic != is_arabic(stored) and (asked in SORT_OF or stored in SORT_OF):
        return 0.0
    bare = [
        *((one, stored) for one in without_son(asked)),
        *((asked, one) for one in without_son(stored)),
    ]
    joined = (_SON_LEFT_OUT * likeness(*pair) for pair in bare)
    return max(_compared(asked, stored, arabic=arabic), *joined, 0.0)


def _compared(asked: str, stored: str, *, arabic: bool) -> float:
    if arabic == is_arabic(stored):
        best = _in_one_script(asked, stored, arabic=arabic)
        return best if arabic else _with_skeletons(asked, stored, best)
    first, second = (asked, stored) if arabic else (stored, asked)
    return _with_skeletons(asked, stored, 0.98 * rendering(first, second))


@lru_cache(maxsize=100_000)
def beginning(asked: str, stored: str) -> float:
    """From 0 to 1: how likely the stored token begins with what has been typed."""
    if len(asked) < _LEAST_TYPED:
        return 0.0
    if is_arabic(asked) == is_arabic(stored):
        begins = stored.startswith(asked)
        return 0.9 + 0.03 * len(asked) / len(stored) if begins else 0.0
    return _beginning_across(asked, stored)


def same_sort(asked: str, stored: str) -> bool:
    """Whether both are words for one sort of thing: `حزب` and `party`."""
    sort = SORT_OF.get(asked)
    return sort is not None and sort == SORT_OF.get(stored)


def _in_one_script(asked: str, stored: str, *, arabic: bool) -> float:
    longer = max(len(asked), len(stored))
    distance = OSA.distance(asked, stored)
    best = 1 - distance / longer
    if distance == 1 and longer >= _LEAST_WITH_TYPO:
        best = max(best, _TYPO)
    if arabic and _CLITICS.sub("", asked) == stored:
        best = max(best, 0.95)
    if distance <= 1 + longer // 6:
        best = max(best, 0.9 * JaroWinkler.similarity(asked, stored))
    return best


def _with_skeletons(asked: str, stored: str, best: float) -> float:
    shared = skeletons(asked) & skeletons(stored)
    if not shared:
        return best
    base = _SHARED_SKELETON.get(max(map(len, shared)), _LONG_SKELETON)
    return min(1.0, max(best, base + 0.2 * best))


def _beginning_across(asked: str, stored: str) -> float:
    best = 0.0
    if len(asked) >= _LEAST_HEARD:
        others = skeletons(stored)
        keys = (key for key in skeletons(asked) if len(key) > 1)
        begun = any(other.startswith(key) for key in keys for other in others)
        best = 0.78 if begun else 0.0
    whole = range(1, len(stored))
    if is_arabic(stored):
        heard = (rendering(stored[:end], asked) for end in whole)
    else:
        heard = (rendering(asked, stored[:end]) for end in whole)
    return max(best, 0.9 * max(heard, default=0.0) - 0.02)
