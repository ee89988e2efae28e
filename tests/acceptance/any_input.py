"""What people and programs may put where a name is expected, the same in every run."""

import random
from collections.abc import Callable, Iterator

_OPERATORS = "+-&|!(){}[]^\"~*?:\\/<>=@#$%;,.'`_"
_WORDS = (
    "AND", "OR", "NOT", "TO", "a OR", "NOT *", "*:*", "*", "?", "/.*/", "norm:*",
    "skel:[* TO *]", "_exists_:id", "id:erada-party", "name:*~", '"', '""', "\\", "(((",
    "]]]", "{!lucene}*", "' OR 1=1 //", "MATCH (n) RETURN n", "${jndi:x}", "<mark>",
    "<script>alert(1)</script>", "%00", "null", "undefined", "NaN", "-1", "\u0660\u0661",
    "حزب", "نضال", "البطاينة", "Nidal", "Erada", "عمان", "ال", "عبد", "ابو", "د.", "Dr.",
)  # fmt: skip
_ODD = (
    "\0", "\x01", "\x7f", "\t", "\r\n", "\u200f", "\u200e", "\u202e", "\u2066", "\u2069",
    "\ufeff", "\u200c", "\u200d", "\u0640", "\u064b", "\ufdfa", "\ufefb", "\u00ad",
    "\ud800", "\udfff", "\ue000", "\uffff", "\U0001f600", "\U0001f1ef\U0001f1f4",
    "\U0001f468\u200d\U0001f469", "\u0301" * 30, "\u1d2c", "\u3000", "\u2028",
)  # fmt: skip
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyz",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچژگ",
    "абвгдежзийклмнопрстуфхцчшщ",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "漢字仮名交じり文한국어ไทยहिन्दी",
    "éèüñøłßşçğıİäöåæœ",
    "0123456789٠١٢٣۴۵",
)


def any_input(count: int) -> Iterator[str]:
    """So many texts: operators, odd characters, words, letters, and very long ones."""
    chance = random.Random(20_260_000)  # noqa: S311 (nothing secret is drawn)
    made = (*_WORDS, *_ODD, "", " ", "a" * 1_000_000, "ا" * 400_000, "ب " * 2_000)
    yield from made[:count]
    for _ in range(count - len(made)):
        parts = chance.randint(1, 8)
        yield "".join(chance.choice(_MAKERS)(chance) for _ in range(parts))


def _operators(chance: random.Random) -> str:
    return "".join(chance.choices(_OPERATORS, k=chance.randint(1, 6)))


def _word(chance: random.Random) -> str:
    return f"{chance.choice(_WORDS)} "


def _odd(chance: random.Random) -> str:
    return chance.choice(_ODD)


def _letters(chance: random.Random) -> str:
    alphabet = chance.choice(_LETTERS)
    return "".join(chance.choices(alphabet, k=chance.randint(1, 12)))


def _any_character(chance: random.Random) -> str:
    return chr(chance.randrange(0x110000))


def _many(chance: random.Random) -> str:
    return (chance.choice(_WORDS) + chance.choice(("", " ", "\0"))) * 300


_MAKERS: tuple[Callable[[random.Random], str], ...] = (
    _operators, _word, _word, _odd, _letters, _letters, _any_character, _many,
)  # fmt: skip
