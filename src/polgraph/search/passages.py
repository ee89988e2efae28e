"""Where a text says what was asked for, and how much of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from polgraph.names.folding import WORD
from polgraph.search.stems import stem

_NEAR = 200
"""Characters within which words count as said together."""
_PHRASE, _TOGETHER, _ALONE, _APART = 0.9, 0.82, 0.8, 0.72
_SOME = 0.7
"""Scores: words in order and side by side, near each other, a single word, all of them
in different places; and what is multiplied with the share of words found."""
_GAP = re.compile(r"[^\w.!?؟\n]{1,3}")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """What matched in a text: a score from 0 to 1, and where the words stand."""

    score: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    stem: str
    start: int
    end: int


def passage(words: Sequence[str], text: str) -> Passage | None:
    """The place of a text that has the most of the words; None where it has none."""
    wanted = tuple(dict.fromkeys(filter(None, map(stem, words))))
    found = list(_occurrences(frozenset(wanted), text))
    if not found:
        return None
    best = max(_windows(found), key=lambda window: (_variety(window), -len(window)))
    spans = tuple((item.start, item.end) for item in best)
    return Passage(_score(wanted, best, found, text), spans)


def _occurrences(wanted: frozenset[str], text: str) -> Iterator[_Found]:
    for match in WORD.finditer(text):
        cut = stem(match.group())
        if cut in wanted:
            yield _Found(cut, match.start(), match.end())


def _windows(found: Sequence[_Found]) -> Iterator[Sequence[_Found]]:
    """What stands near each occurrence and after it."""
    end = 0
    for place, first in enumerate(found):
        end = max(end, place + 1)
        while end < len(found) and found[end].end - first.start <= _NEAR:
            end += 1
        yield found[place:end]


def _variety(found: Sequence[_Found]) -> int:
    return len({item.stem for item in found})


def _score(
    wanted: Sequence[str], best: Sequence[_Found], found: Sequence[_Found], text: str
) -> float:
    if _variety(best) == len(wanted):
        if len(wanted) == 1:
            return _ALONE
        return _PHRASE if _is_phrase(wanted, best, text) else _TOGETHER
    if _variety(found) == len(wanted):
        return _APART
    return _SOME * _variety(found) / len(wanted)


def _is_phrase(wanted: Sequence[str], best: Sequence[_Found], text: str) -> bool:
    """Whether the words stand side by side somewhere, in the order asked for."""
    size = len(wanted)
    for place in range(len(best) - size + 1):
        run = best[place : place + size]
        if tuple(item.stem for item in run) == tuple(wanted) and all(
            _GAP.fullmatch(text[before.end : after.start])
            for before, after in pairwise(run)
        ):
            return True
    return False
