"""How well a query names something: its tokens laid beside those of a stored name."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from polgraph.names.likeness import beginning, likeness
from polgraph.names.vocabulary import SORT_OF

_LEAST = 0.65
"""Tokens less alike than this are not laid beside each other."""
_SORT_WEIGHT, _INITIAL_WEIGHT = 0.25, 0.15
"""What a word for a sort of thing, and an initial, weigh beside a token of a name."""
_MIDDLE_WEIGHT = 0.8
_QUERY_SHARE = 0.85
"""What of a score rests on the query; the rest on the name being covered by it."""
_DISORDER = 0.01
_AS_A_BEGINNING = 0.93
"""The most that a token counts of which only the beginning has been typed."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A score from 0 to 1, and which tokens of the stored name it rests on.

    `covered` is how much of the stored name those are, from 0 to 1; `literal` whether
    all that was asked for stands in it as it was asked.
    """

    score: float
    matched: tuple[int, ...]
    covered: float = 0.0
    literal: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    score: float
    asked: int
    stored: int

    @property
    def rank(self) -> tuple[float, int]:
        return -self.score, abs(self.asked - self.stored)


NOTHING = Alignment(0.0, ())


def align(asked: Sequence[str], stored: Sequence[str]) -> Alignment:
    """Lay the tokens of a query beside those of one stored name.

    What the query asks for and the name lacks costs most; what the name has besides
    costs little, and so does another order. The last token may be half typed.
    """
    if not asked or not stored:
        return NOTHING
    pairs = _chosen(_pairs(asked, stored))
    wanted = [
        _weight(token) * _place_weight(place, len(asked))
        for place, token in enumerate(asked)
    ]
    held = [_weight(token) for token in stored]
    found = sum(wanted[pair.asked] * pair.score for pair in pairs) / sum(wanted)
    covered = sum(held[pair.stored] for pair in pairs) / sum(held)
    score = found * (_QUERY_SHARE + (1 - _QUERY_SHARE) * covered)
    matched = tuple(sorted(pair.stored for pair in pairs))
    literal = len(pairs) == len(asked) and all(
        asked[pair.asked] == stored[pair.stored] for pair in pairs
    )
    less = _DISORDER * _disorder(pairs)
    return Alignment(max(0.0, score - less), matched, max(0.0, covered - less), literal)


def _pairs(asked: Sequence[str], stored: Sequence[str]) -> list[_Pair]:
    last = len(asked) - 1
    pairs: list[_Pair] = []
    for place, token in enumerate(asked):
        for other, name in enumerate(stored):
            score = likeness(token, name)
            if place == last and score < _AS_A_BEGINNING:
                score = max(score, beginning(token, name))
            if score >= _LEAST:
                pairs.append(_Pair(score, place, other))
    return pairs


def _chosen(pairs: list[_Pair]) -> list[_Pair]:
    """The best pairs, each token in one of them."""
    asked: set[int] = set()
    stored: set[int] = set()
    chosen: list[_Pair] = []
    for pair in sorted(pairs, key=lambda pair: pair.rank):
        if pair.asked not in asked and pair.stored not in stored:
            asked.add(pair.asked)
            stored.add(pair.stored)
            chosen.append(pair)
    return chosen


def _weight(token: str) -> float:
    if token in SORT_OF:
        return _SORT_WEIGHT
    return _INITIAL_WEIGHT if len(token) == 1 else 1.0


def _place_weight(place: int, count: int) -> float:
    """A name in the middle is the one that sources leave out."""
    return 1.0 if place in {0, count - 1} else _MIDDLE_WEIGHT


def _disorder(pairs: Sequence[_Pair]) -> int:
    """How often a later token of the query stands earlier in the name."""
    order = [pair.stored for pair in sorted(pairs, key=lambda pair: pair.asked)]
    return sum(later < earlier for earlier, later in pairwise(order))
