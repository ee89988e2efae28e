"""Names as words of folded letters, each with its place in the text as written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from polgraph.names.letters import (
    APOSTROPHES,
    ARABIC,
    CHAT_MARKED,
    CYRILLIC,
    GREEK,
    KURDISH_E,
    LATIN,
    SILENT,
)

# Apostrophes, marks and what Unicode formats words with do not end a word; the joiner
# of Persian that keeps two letters apart (U+200C) does.
WORD = re.compile(
    rf"[\w{re.escape(APOSTROPHES)}\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06ed\u200b\u200d-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]+"
)
_LETTERS = {
    **{ord(variant): base for base, variants in ARABIC.items() for variant in variants},
    **{ord(letter): "" for letter in (*SILENT, *APOSTROPHES)},
    **{
        ord(letter): plain
        for table in (LATIN, CYRILLIC, GREEK)
        for letter, plain in table.items()
    },
}
_DOTTED = re.compile(
    rf"(?:(?<=[a-z])|^)[{re.escape(APOSTROPHES)}]([3679])(?=[a-z])"
    rf"|([3679])[{re.escape(APOSTROPHES)}](?=[a-z])"
)
_KURDISH = (
    (re.compile(rf"^ئ{KURDISH_E}?"), "ا"),
    (re.compile(rf"{KURDISH_E}(?=.)"), ""),
    (re.compile(f"{KURDISH_E}$"), "ه"),
)
_LENGTHENED = ((re.compile("^اا"), "ا"), (re.compile("وو+"), "و"))
_ARABIC = re.compile(r"[\u0620-\u064a]")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, and where it stands in the text (code points, end excluded)."""

    text: str
    start: int
    end: int

    @property
    def is_arabic(self) -> bool:
        """Whether it is written in the Arabic script."""
        return is_arabic(self.text)


def words(text: str) -> Iterator[Word]:
    """The words of a text; whatever is neither letter nor digit divides them."""
    for found in WORD.finditer(text):
        for piece in fold(found.group()).split():
            yield Word(piece, found.start(), found.end())


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word in canonical letters: no case, accents, vowel signs, hamza or variants.

    Digits of all scripts become those of ASCII. What one sign stands for (a ligature,
    a salutation) may be several words, divided by spaces.
    """
    composed = _written(unicodedata.normalize("NFKC", word).casefold(), _KURDISH)
    spelled = _DOTTED.sub(_chat_letter, composed).translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", spelled).translate(_LETTERS)
    folded = "".join(
        character if character.isalnum() else " "
        for character in map(_digit, plain)
        if not unicodedata.category(character).startswith(("M", "C"))
    )
    return _written(folded, _LENGTHENED)


def _written(word: str, rules: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for written, plain in rules:
        word = written.sub(plain, word)
    return word


def is_arabic(text: str) -> bool:
    """Whether a folded text has letters of the Arabic script."""
    return _ARABIC.search(text) is not None


def _chat_letter(dotted: re.Match[str]) -> str:
    return CHAT_MARKED[dotted.group(1) or dotted.group(2)]


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
