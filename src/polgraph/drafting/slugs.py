"""Ids out of Arabic names: each letter by one Latin letter, so that none is guessed.

Arabic leaves short vowels unwritten; an id has none either (`نضال البطاينة` is
`ndal-al-btayna`). That is enough to tell things apart and to be read by whoever knows
the name; it is no transliteration to print, and is never proposed as a name.
"""

import re

from polgraph.drafting.tokens import fold

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d",
    "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t",
    "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "پ": "p", "چ": "ch", "ڤ": "v",
    "گ": "g", "ژ": "zh",
}  # fmt: skip
_TABLE = str.maketrans(_LETTERS)
_ARTICLE = re.compile(r"\b(و?)ال(?=\w{2})")
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def slug(name: str) -> str:
    """Write a name in `a-z`, `0-9` and `-`; `thing` where nothing of it is left."""
    folded = fold(_FINAL_TA.sub("a", name))
    spaced = _ARTICLE.sub(r"\1 al ", folded)
    written = _OTHER.sub("-", spaced.translate(_TABLE)).strip("-")
    return written[:_LONGEST].strip("-") or "thing"


_FINAL_TA = re.compile("ة\\b")


class Ids:
    """Gives each thing of a draft an id of its own, never one that is taken."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self._taken = set(taken)

    def new(self, name: str) -> str:
        """An id from a name, with a number behind it where it is taken."""
        plain = slug(name)
        given, number = plain, 1
        while given in self._taken:
            number += 1
            given = f"{plain}-{number}"
        self._taken.add(given)
        return given
