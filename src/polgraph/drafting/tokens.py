"""Arabic text as words that know where they stand, whatever their spelling.

News spells one word in many ways (`الى` and `إلى`, `نائب` with or without its hamza,
with or without vowel signs). Rules compare the folded `key` of a word and quote the
word itself, so that what is proposed is always what is written.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c-\u200f\u061c\ufeff]")
_FOLDED = "أإآٱىئؤة", "ااااييوه"
_LETTERS = str.maketrans(
    f"{_FOLDED[0]}٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", _FOLDED[1] + "0123456789" * 2
)
_TANWIN = re.compile("\u064b\u0627|\u0627\u064b|\u064b$")
_WORD = re.compile(
    r"(?<![^\W_])(?:أ\.د|ا\.د|د|م|أ)\."  # titles that end in a full stop
    r"|https?://\S+"
    r"|[^\s،,.:؛;!؟?\"“”«»()\[\]–—…-]+(?:[./:-](?=\d)[^\s،,.:؛;!؟?\"“”«»()\[\]–—…-]+)*"
    r"|\S"
)
_NUMBER = re.compile(r"\d+")
_ARTICLES = ("ال", "لل")
_NO_ARTICLE = frozenset(("الي", "الا", "الف", "الاف"))  # إلى, إلا, ألف, آلاف
_CONJUNCTIONS = ("و", "ف")
_PREFIXES = ("ب", "ل", "ك")
_SHORTEST = 2  # letters of a word that remain when a prefix is taken off


def fold(text: str) -> str:
    """Write letters in one way: no vowel signs, bare alef, ه for ة, ASCII digits."""
    return _MARKS.sub("", text).translate(_LETTERS).casefold()


def vocabulary(words: str) -> frozenset[str]:
    """Fold a list of words, given as one text; `_` joins words that go together."""
    return frozenset(fold(word).replace("_", " ") for word in words.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of punctuation.

    Attributes:
        word: as written.
        start: offset in the text, in code points.
        key: folded, to be compared.
    """

    word: str
    start: int
    key: str

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.word)

    @property
    def is_word(self) -> bool:
        """Whether it is more than a mark of punctuation."""
        return any(character.isalnum() for character in self.word)

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return _NUMBER.fullmatch(self.key) is not None

    @property
    def is_definite(self) -> bool:
        """Whether it begins with the article, after `و`, `ف`, `ب`, `ل` or `ك` too."""
        return any(
            stem.startswith(_ARTICLES) and stem not in _NO_ARTICLE
            for stem in self.stems
        )

    @property
    def has_article(self) -> bool:
        """Whether it begins with the article itself."""
        return self.key.startswith("ال") and self.key not in _NO_ARTICLE

    @property
    def is_adverbial(self) -> bool:
        """Whether it ends in tanwin of the accusative, as names do not."""
        return _TANWIN.search(self.word) is not None

    @property
    def stems(self) -> tuple[str, ...]:
        """Its key, and what is left of it without one or two prefixes."""
        return tuple(dict.fromkeys(_stems(self.key)))

    def stem_in(self, words: frozenset[str]) -> str | None:
        """The longest stem that a vocabulary holds."""
        return next((stem for stem in self.stems if stem in words), None)

    def start_of(self, stem: str) -> int:
        """Offset in the text at which one of its stems begins."""
        passed = len(self.key) - len(stem)
        for offset, character in enumerate(self.word):
            if passed <= 0 and fold(character):
                return self.start + offset
            passed -= len(fold(character))
        return self.start


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Cut a passage of a text into words and marks of punctuation."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return tuple(Token(each[0], each.start(), fold(each[0])) for each in found)


def span(of: Iterable[Token]) -> tuple[int, int]:
    """Where a run of tokens begins and ends."""
    run = tuple(of)
    return run[0].start, run[-1].end


def _stems(key: str) -> Iterator[str]:
    """`وبالعاصمة`, `بالعاصمة`, `العاصمة`; and `الحزب` for `للحزب`."""
    yield key
    bare = key[1:] if key.startswith(_CONJUNCTIONS) and len(key) > _SHORTEST else key
    yield bare
    for stem in (key, bare):
        if stem.startswith("لل"):
            yield f"ال{stem[2:]}"
        elif stem.startswith(_PREFIXES) and len(stem) > _SHORTEST:
            yield stem[1:]


def aligned(text: str) -> str:
    """Fold letters and digits one for one, so that offsets stay those of the text."""
    return text.translate(_LETTERS)
