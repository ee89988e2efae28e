"""Characters that no text may hold."""

import unicodedata

import pytest

from polgraph.text.characters import refused_character

BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\x00", (0, "U+0000 (control character)")),
        ("ab\x07", (2, "U+0007 (control character)")),
        ("a\r\n", (1, "U+000D (control character)")),
        ("\x85", (0, "U+0085 (control character)")),
        ("حزب\u202eإرادة", (3, "U+202E (RIGHT-TO-LEFT OVERRIDE, bidi control)")),
        ("\u202a", (0, "U+202A (LEFT-TO-RIGHT EMBEDDING, bidi control)")),
        ("\u2069", (0, "U+2069 (POP DIRECTIONAL ISOLATE, bidi control)")),
        ("x\ud800", (1, "U+D800 (lone surrogate)")),
        ("\ufdd0", (0, "U+FDD0 (noncharacter)")),
        ("\uffff", (0, "U+FFFF (noncharacter)")),
        ("\U0010fffe", (0, "U+10FFFE (noncharacter)")),
        ("a\x01\u202e", (1, "U+0001 (control character)")),
    ],
)
def test_the_first_refused_character_is_named(text: str, found: tuple[int, str]):
    assert refused_character(text) == found


@pytest.mark.parametrize(
    "text",
    ["", "حزب إرادة\n\t«نحن»", "\u200c\u200d\u200e\u200f\u061c", "\ufeff", "👩‍👩‍👧"],
)
def test_what_arabic_and_plain_texts_need_is_welcome(text: str):
    assert refused_character(text) is None


def test_refusal_follows_the_character_classes_of_unicode():
    wrong = [code for code in range(0x110000) if refused(code) != expected(code)]
    assert wrong == []


def refused(code: int) -> bool:
    return refused_character(chr(code)) is not None


def expected(code: int) -> bool:
    return (
        (unicodedata.category(chr(code)) in {"Cc", "Cs"} and chr(code) not in "\n\t")
        or unicodedata.bidirectional(chr(code)) in BIDI_CONTROLS
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
    )
