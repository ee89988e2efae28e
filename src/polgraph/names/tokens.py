"""A name as tokens: its words without article, titles and the ways to join them.

`عبد الله` and `عبدالله`, `أبو غزالة` and `ابوغزاله`, `Nour al-Din` and `Noureddine`
come to the same tokens, so that whoever compares names need not know how they are
written. Latin and Arabic tokens stay in their scripts; `skeletons` bridges them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from polgraph.names.folding import Word, words
from polgraph.names.vocabulary import (
    ARABIC_ARTICLES,
    ARABIC_FATHERS,
    ARABIC_MOTHER,
    ARABIC_TITLES,
    ARABIC_TRIBES,
    FAITH,
    FATHER,
    GOD,
    LATIN_ARTICLES,
    LATIN_FAITHS,
    LATIN_FATHER,
    LATIN_FATHERS,
    LATIN_GODS,
    LATIN_MOTHERS,
    LATIN_SERVANTS,
    LATIN_TITLES,
    LATIN_TRIBES,
    NOT_ARTICLES,
    SERVANT,
    SONS,
    TITLE_PHRASES,
    WHOLE_WORDS,
)

Token = Word
"""A folded token and where its words stand in the text as written."""

_SERVANT_JOINED = re.compile(r"^عبد(?:ال|ول)(?=..)")  # the second in Kurdish
_GODLY = re.compile(r"(?<=..)(?:الله|وللاه?)$")  # `نصرالله` as its two words are joined
_FATHER_JOINED = re.compile(r"^(?:ابوال|ابيال|اباال|ابي(?=...)|ابو)(?=..)")
_ARTICLE = re.compile(r"^(?:ال(?=..)|لل(?=....))")
_FAITHFUL = re.compile(r"(?<=..)ال(?=دين$)")
_LATIN_SERVANT_JOINED = re.compile(
    r"^abd(?:[aeiou]{1,2}(?:ll?|rr?|ss?|nn?|dd?|zz?|tt?))(?=[a-z]{3})"
)
_LATIN_ARTICLE = re.compile(r"^[ae]l(?=[bcdfghjkmnqrstwyz][a-z]{3}|[aeiou][a-z]{4})")
_LATIN_FATHER_JOINED = re.compile(r"^ab(?:ou|oo|u|o)(?=[bcdfghjklmnqrstwz][a-z]{3})")
_LATIN_FAITHFUL = re.compile(r"(?<=[a-z]{3})(?:[aeiu]l?)?d?(?:din|deen|dien|dine)$")
_LEAST_FIRST_HALF = 3
_CHAT_DIGITS = {"2": "", "3": "a", "5": "kh", "6": "t", "7": "h", "8": "q", "9": "s"}
_CHAT = re.compile(r"^(?=.*[a-z])(?=.*[2356789])[a-z2356789]+$")
_NUMBERED = re.compile(r"\d\d|^\d+(?:st|nd|rd|th)$|^[a-z]+\d$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a rule makes of the words from a place on: a token, or nothing."""

    text: str
    count: int


Rule = Callable[[Sequence[str]], _Piece | None]


def tokens(text: str) -> tuple[Token, ...]:
    """Tokens of a name as it is stored, titles and all."""
    return tuple(_joined(list(words(text))))


def query_tokens(text: str) -> tuple[Token, ...]:
    """Tokens of a name as somebody asks for it: titles before it are dropped."""
    return tuple(_joined(_untitled(list(words(text)))))


def _untitled(found: list[Word]) -> list[Word]:
    """Words without the titles they begin with, as long as one word is left."""
    rest = found
    while len(rest) > 1 and (count := _title(rest)):
        rest = rest[count:]
    return rest or found


def _title(found: Sequence[Word]) -> int:
    """How many of the first words are a title; never all of them."""
    texts = [word.text for word in found]
    for phrase in TITLE_PHRASES:
        if len(phrase) < len(texts) and tuple(texts[: len(phrase)]) == phrase:
            return len(phrase)
    if texts[0] in ARABIC_TITLES or texts[0] in LATIN_TITLES:
        return 1
    return 0


def _joined(found: list[Word]) -> Iterator[Token]:
    for arabic, run in groupby(found, lambda word: word.is_arabic):
        rules = _ARABIC_RULES if arabic else _LATIN_RULES
        alone = _bare_arabic if arabic else _bare_latin
        yield from _apply(list(run), rules, alone)


def _apply(
    run: list[Word], rules: Sequence[Rule], alone: Callable[[str], str]
) -> Iterator[Token]:
    texts = [word.text for word in run]
    place = 0
    while place < len(run):
        piece = _first(rules, texts[place:], inside=place > 0)
        count = piece.count if piece else 1
        text = piece.text if piece else alone(texts[place])
        last = run[place + count - 1]
        if text:
            yield replace(run[place], text=text, end=last.end)
        place += count


def _first(
    rules: Sequence[Rule], rest: Sequence[str], *, inside: bool
) -> _Piece | None:
    if inside and len(rest) > 1 and rest[0] in SONS:
        return _Piece("", 1)
    return next((piece for rule in rules if (piece := rule(rest))), None)


# --- Arabic script ---


def _arabic_article(rest: Sequence[str]) -> _Piece | None:
    return _Piece("", 1) if rest[0] in ARABIC_ARTICLES and len(rest) > 1 else None


def _arabic_compound(rest: Sequence[str]) -> _Piece | None:
    """`عبد`, `ابو`, `ام`, `بني` with what they go with."""
    first = _compound_first(rest[0])
    if first is None or not rest[1:]:
        return None
    second = "له" if rest[1] in GOD else rest[1].removeprefix("ال")
    return _Piece(first + second, 2)


def _compound_first(word: str) -> str | None:
    if word == SERVANT:
        return SERVANT
    if word in ARABIC_FATHERS:
        return FATHER
    if word in ARABIC_TRIBES:
        return "بني"
    return ARABIC_MOTHER if word == ARABIC_MOTHER else None


def _arabic_second_half(rest: Sequence[str]) -> _Piece | None:
    """`نور الدين`, `نصر الله`."""
    if not rest[1:] or not rest[0][1:]:
        return None
    if rest[1] in FAITH:
        return _Piece(f"{_bare_arabic(rest[0])}دين", 2)
    return _Piece(f"{_bare_arabic(rest[0])}له", 2) if rest[1] in GOD else None


def _bare_arabic(word: str) -> str:
    """A word without its article, joined compounds in the same form as others."""
    joined = _GODLY.sub("له", word)
    if _SERVANT_JOINED.match(joined):
        return _SERVANT_JOINED.sub(SERVANT, joined)
    if _FATHER_JOINED.match(joined):
        return _FATHER_JOINED.sub(FATHER, joined)
    bare = joined if joined in WHOLE_WORDS else _ARTICLE.sub("", joined)
    return _FAITHFUL.sub("", bare)


# --- Latin script, and every other ---


def _latin_article(rest: Sequence[str]) -> _Piece | None:
    return _Piece("", 1) if rest[0] in LATIN_ARTICLES and len(rest) > 1 else None


def _latin_compound(rest: Sequence[str]) -> _Piece | None:
    """`Abd al-Rahman`, `Abu Ghazaleh`, `Bani Hani`, `Umm Kulthum`."""
    first = _latin_first(rest[0])
    onward = _beyond_articles(rest, 1)
    if first is None or onward >= len(rest):
        return None
    return _Piece(first + rest[onward], onward + 1)


def _latin_first(word: str) -> str | None:
    if word in LATIN_SERVANTS:
        return "abd"
    if word in LATIN_FATHERS:
        return LATIN_FATHER
    if word in LATIN_TRIBES:
        return "bani"
    return "umm" if word in LATIN_MOTHERS else None


def _latin_second_half(rest: Sequence[str]) -> _Piece | None:
    """`Nour al-Din`, `Nasr Allah`."""
    onward = _beyond_articles(rest, 1)
    if onward >= len(rest) or len(rest[0]) < _LEAST_FIRST_HALF:
        return None
    if rest[onward] in LATIN_FAITHS:
        return _Piece(f"{rest[0]}din", onward + 1)
    if onward == 1 and rest[1] in LATIN_GODS:
        return _Piece(f"{rest[0]}allah", 2)
    return None


def _beyond_articles(rest: Sequence[str], place: int) -> int:
    while place + 1 < len(rest) and rest[place] in LATIN_ARTICLES:
        place += 1
    return place


def _bare_latin(word: str) -> str:
    spelled = _spelled(word)
    if _LATIN_SERVANT_JOINED.match(spelled):
        return _LATIN_SERVANT_JOINED.sub("abd", spelled)
    if _LATIN_ARTICLE.match(spelled) and not spelled.startswith(NOT_ARTICLES):
        return _LATIN_FAITHFUL.sub("din", spelled[2:])
    if _LATIN_FATHER_JOINED.match(spelled):
        return _LATIN_FATHER_JOINED.sub(LATIN_FATHER, spelled)
    return _LATIN_FAITHFUL.sub("din", spelled)


def _spelled(word: str) -> str:
    """Digits that stand for letters in chat (`9ale7`) as those letters."""
    if not _CHAT.match(word) or _NUMBERED.search(word):
        return word
    return "".join(_CHAT_DIGITS.get(letter, letter) for letter in word)


_ARABIC_RULES: tuple[Rule, ...] = (
    _arabic_article,
    _arabic_compound,
    _arabic_second_half,
)
_LATIN_RULES: tuple[Rule, ...] = (_latin_compound, _latin_second_half, _latin_article)
