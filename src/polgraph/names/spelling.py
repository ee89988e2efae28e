"""How well a Latin spelling renders an Arabic token.

An edit distance between letters and sounds in which the long vowels that Arabic writes
must be heard, while the short ones that it leaves out are nearly free.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from polgraph.names.sounds import (
    LAST_TEH,
    LATIN_SOUNDS,
    RENDERED,
    SOFT_C,
    UNHEARD,
    UNLIKE,
    UNWRITTEN,
    UNWRITTEN_FIRST,
    UNWRITTEN_LAST,
)

_SHORT = frozenset("aeiou")
_SHORT_TOKEN = 2
_SOFT_C = re.compile("c(?=[eiy])")
_VOWELS = tuple("aeiou")

Costs = Mapping[str, float]


@lru_cache(maxsize=200_000)
def rendering(arabic: str, latin: str) -> float:
    """From 0 to 1: how well the Latin spelling renders the Arabic token."""
    sounds = _sounds(latin)
    if len(arabic) > 1 and arabic.endswith("ه") and sounds.endswith("h"):
        sounds = sounds[:-1]
    loud = sum(sound not in _SHORT for sound in sounds)
    return max(0.0, 1 - _distance(arabic, sounds) / max(len(arabic), loud, 2))


def _distance(arabic: str, sounds: str) -> float:
    unheard = [UNHEARD.get(sound, 1.0) for sound in sounds]
    above = [0.0]
    for cost in unheard:
        above.append(above[-1] + cost)
    for place, letter in enumerate(arabic, 1):
        last = place == len(arabic)
        rendered, unwritten = _costs(
            letter, last=last, short=len(arabic) <= _SHORT_TOKEN
        )
        if place == 1:
            unwritten = UNWRITTEN_FIRST.get(letter, unwritten)
        row = [above[0] + unwritten]
        for column, sound in enumerate(sounds):
            row.append(
                min(
                    above[column] + rendered.get(sound, UNLIKE),
                    above[column + 1] + unwritten,
                    row[column] + unheard[column],
                )
            )
        above = row
    return above[-1]


def _costs(letter: str, *, last: bool, short: bool) -> tuple[Costs, float]:
    """What the letter may sound like, and the price of leaving it out."""
    unwritten = UNWRITTEN.get(letter, 1.0)
    if not last:
        return RENDERED.get(letter, {letter: 0.0}), unwritten
    if not short:
        unwritten = UNWRITTEN_LAST.get(letter, unwritten)
    rendered = LAST_TEH if letter == "ه" else RENDERED.get(letter, {letter: 0.0})
    return rendered, unwritten


@lru_cache(maxsize=100_000)
def _sounds(latin: str) -> str:
    """A Latin token as sounds, one character each."""
    soft = _SOFT_C.sub(SOFT_C, latin)
    spelled = "".join(
        letter
        for place, letter in enumerate(soft)
        if letter in _SHORT or letter in "wy" or soft[place - 1 : place] != letter
    )
    found: list[str] = []
    place = 0
    while place < len(spelled):
        written, sound = _sound(spelled, place)
        found.append(sound)
        place += len(written)
    return "".join(found)


def _sound(spelled: str, place: int) -> tuple[str, str]:
    for written, sound in LATIN_SOUNDS:
        end = place + len(written)
        if spelled.startswith(written, place) and not _divided(spelled, place, end):
            return written, sound
    return spelled[place], spelled[place]


def _divided(spelled: str, place: int, end: int) -> bool:
    """Whether w or y begins the next syllable, as in `Awad`, and ends no diphthong."""
    return (
        end - place > 1
        and spelled[end - 1] in "wy"
        and spelled[end : end + 1] in _VOWELS
    )
