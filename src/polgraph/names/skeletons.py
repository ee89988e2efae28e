"""Consonant skeletons: one key for the spellings of a token in both scripts.

`نضال`, `Nidal` and `Nedhal` share `ntl`. A token has several keys where a letter can
stand for several sounds; two tokens may be the same name where they share one. A
skeleton finds candidates; it is too coarse to decide between them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from polgraph.names.folding import is_arabic
from polgraph.names.sounds import (
    ARABIC_CONSONANTS,
    ARABIC_OTHERWISE,
    LATIN_CONSONANTS,
    LATIN_DIGRAPHS,
)

_DOUBLED_ARABIC = re.compile(r"(.)\1+")
_DOUBLED_DIGRAPH = re.compile(r"(sh|kh|gh|th|dh)\1")
_DOUBLED_LATIN = re.compile(r"([b-df-hj-np-tv-z])\1+")
_LATIN = re.compile(r"[a-z0-9]+")
_SON_JOINED = re.compile(r"^(?:ben|bin|بن)(?=...)")
_SINGLE = tuple(
    pair
    for pair in LATIN_DIGRAPHS
    if pair[0][-1] != "h" or pair[0] in {"kh", "ch", "ph"}
)
_PERSIAN = (("gh", "j"), ("tch", "j"), ("ch", "j"), ("zh", "j"), ("g", "k"))
"""As Arabic letters write the consonants of Persian and Kurdish that Arabic lacks."""
_READINGS = tuple(
    (re.compile(written), digraphs)
    for written, digraphs in (
        ("th|dh", (("th", "z"), ("dh", "z"), *LATIN_DIGRAPHS)),
        ("th|dh", (("th", "s"), *LATIN_DIGRAPHS)),
        ("g(?!h)", (*LATIN_DIGRAPHS, ("g", "k"))),
        ("[tdsg]h.", _SINGLE),
        ("ch", (("ch", "k"), *LATIN_DIGRAPHS)),
        ("ch|zh", (*_PERSIAN, *LATIN_DIGRAPHS)),
    )
)
"""What other consonants some letters may stand for."""
_RESPELLED = tuple(
    (re.compile(written), plain)
    for written, plain in (
        ("^i", "y"),
        ("^y", "i"),
        ("^[ae](?=n[sn]|[st]|rr|z|d)", ""),  # what is left of an article
        ("c(?=[eiy])", "s"),
        ("c(?=[eiy])", "j"),  # in Turkish and Kurdish
        ("(?<=[aeiouy])s(?=[aeiouy])", "z"),
    )
)
"""What else some letters may be a spelling of."""


@lru_cache(maxsize=100_000)
def skeletons(token: str) -> frozenset[str]:
    """Keys of a folded token; none where it is in a third script."""
    if is_arabic(token):
        keys = _arabic
    elif _LATIN.fullmatch(token):
        keys = _latin
    else:
        return frozenset()
    spelled = (token, *without_son(token))
    return frozenset(key for one in spelled for key in keys(one) if key)


def without_son(token: str) -> tuple[str, ...]:
    """The name behind a joined `ben`, which others leave out: `ali` of `benali`."""
    bare = _SON_JOINED.sub("", token)
    return (bare,) if bare != token else ()


def _arabic(token: str) -> Iterator[str]:
    single = _DOUBLED_ARABIC.sub(r"\1", token)
    yield _arabic_key(single, ARABIC_CONSONANTS)
    for letters, code in ARABIC_OTHERWISE:
        if any(letter in single for letter in letters):
            others = dict.fromkeys(letters, code)
            yield _arabic_key(single, {**ARABIC_CONSONANTS, **others})


def _arabic_key(token: str, codes: dict[str, str]) -> str:
    first = _first_sound(token[0], "اع", "ي", "و")
    middle = "".join(_code(letter, codes) for letter in token[1:-1])
    silent = len(token) == 1 or token[-1] in "هح"
    last = "" if silent else _code(token[-1], codes)
    return (first or _code(token[0], codes)) + middle + last


def _code(letter: str, codes: dict[str, str]) -> str:
    return codes.get(letter, letter if letter.isdigit() else "")


def _first_sound(letter: str, vowels: str, palatals: str, labials: str) -> str:
    """A vowel counts only where a token begins with it."""
    if letter in vowels:
        return "a"
    if letter in palatals:
        return "y"
    return "w" if letter in labials else ""


def _latin(token: str) -> Iterator[str]:
    yield _latin_key(token, LATIN_DIGRAPHS)
    for written, digraphs in _READINGS:
        if written.search(token):
            yield _latin_key(token, digraphs)
    for written, plain in _RESPELLED:
        if written.search(token):
            yield _latin_key(written.sub(plain, token), LATIN_DIGRAPHS)


def _latin_key(token: str, digraphs: tuple[tuple[str, str], ...]) -> str:
    single = _DOUBLED_LATIN.sub(r"\1", _DOUBLED_DIGRAPH.sub(r"\1", token))
    for written, code in digraphs:
        single = single.replace(written, code.upper())
    first = _first_sound(single[0], "aeiou", "y", "w")
    rest = single[1:] if first else single
    if len(single) > 1 and rest.endswith("h"):
        rest = rest[:-1]
    return first + "".join(map(_latin_code, rest))


def _latin_code(letter: str) -> str:
    if letter.isupper():
        return letter.lower()
    return LATIN_CONSONANTS.get(letter, letter if letter.isdigit() else "")
