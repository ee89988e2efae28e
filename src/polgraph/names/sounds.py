"""How letters sound, for the comparison of spellings: data for `skeletons`, `spelling`.

The classes of consonants are those that writers of Arabic names in Latin letters mix
up: emphatic and plain, dental and stop, the three that are written `g` or `gh`.
"""

from collections.abc import Mapping

ARABIC_CONSONANTS = {
    "ب": "b",
    "ت": "t",
    "ط": "t",
    "ث": "t",
    "ج": "j",
    "غ": "j",
    "ح": "h",
    "ه": "h",
    "خ": "x",
    "د": "t",
    "ض": "t",
    "ذ": "t",
    "ظ": "t",
    "ر": "r",
    "ز": "z",
    "س": "s",
    "ص": "s",
    "ش": "c",
    "ف": "f",
    "ق": "k",
    "ك": "k",
    "ل": "l",
    "م": "m",
    "ن": "n",
}
"""Code of each Arabic consonant in a skeleton; ain, alef, waw and yeh have none."""

ARABIC_OTHERWISE = (("ظذض", "z"), ("ث", "s"), ("ج", "k"), ("خ", "k"), ("ق", "j"))
"""Codes that dialects and writers give some consonants besides."""

LATIN_DIGRAPHS = (
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "c"),
    ("sh", "c"),
    ("ch", "c"),
    ("kh", "x"),
    ("gh", "j"),
    ("dj", "j"),
    ("th", "t"),
    ("dh", "t"),
    ("ph", "f"),
    ("ck", "k"),
    ("zh", "z"),
)
"""Letters that stand for one consonant, the longest first."""

LATIN_CONSONANTS = {
    "b": "b",
    "p": "b",
    "t": "t",
    "d": "t",
    "j": "j",
    "g": "j",
    "h": "h",
    "r": "r",
    "z": "z",
    "s": "s",
    "c": "k",
    "q": "k",
    "k": "k",
    "f": "f",
    "v": "f",
    "l": "l",
    "m": "m",
    "n": "n",
    "x": "ks",
}

LATIN_SOUNDS = (
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "c"),
    ("sh", "c"),
    ("ch", "c"),
    ("kh", "x"),
    ("gh", "G"),
    ("dj", "j"),
    ("th", "T"),
    ("dh", "D"),
    ("ph", "f"),
    ("ck", "k"),
    ("zh", "Z"),
    ("ou", "U"),
    ("oo", "U"),
    ("ee", "I"),
    ("ei", "I"),
    ("ai", "I"),
    ("ay", "I"),
    ("ey", "I"),
    ("aw", "U"),
    ("au", "U"),
    ("ow", "U"),
    ("aa", "A"),
    ("ie", "I"),
    ("ii", "I"),
    ("uu", "U"),
    ("p", "b"),
    ("v", "f"),
    ("q", "k"),
    ("c", "k"),
    ("x", "k"),
    ("y", "I"),
    ("w", "U"),
)
"""Sounds of Latin spellings: capitals are long vowels and what two letters stand for."""
SOFT_C = "S"
"""The sound of c before e, i and y: s, or j in Turkish and Kurdish."""

RENDERED: Mapping[str, Mapping[str, float]] = {
    "ا": {"A": 0, "a": 0, "e": 0.1, "o": 0.3, "i": 0.35, "u": 0.35, "I": 0.3, "U": 0.4},
    "و": {"U": 0, "u": 0, "o": 0, "a": 0.5, "e": 0.6},
    "ي": {"I": 0, "i": 0, "e": 0.15, "a": 0.5, "A": 0.5},
    "ب": {"b": 0},
    "ت": {"t": 0, "T": 0.15},
    "ط": {"t": 0, "T": 0.3},
    "ث": {"T": 0, "t": 0.1, "s": 0.1},
    "ج": {"j": 0, "g": 0, "Z": 0, "S": 0.2, "c": 0.35, "G": 0.4, "d": 0.5},
    "غ": {"G": 0, "g": 0.1, "j": 0.5},
    "ح": {"h": 0},
    "ه": {"h": 0},
    "خ": {"x": 0, "k": 0.2, "h": 0.3},
    "د": {"d": 0, "t": 0.4, "D": 0.4},
    "ض": {"d": 0, "D": 0, "T": 0.2, "z": 0.3, "t": 0.3},
    "ذ": {"T": 0.1, "D": 0, "d": 0.1, "z": 0.15},
    "ظ": {"D": 0, "T": 0.1, "z": 0, "d": 0.1},
    "ر": {"r": 0},
    "ز": {"z": 0, "Z": 0.1, "s": 0.4},
    "س": {"s": 0, "S": 0, "c": 0.5},
    "ص": {"s": 0, "S": 0.1},
    "ش": {"c": 0, "Z": 0.4, "s": 0.5},
    "ع": {"a": 0, "e": 0.05, "i": 0.1, "o": 0.05, "u": 0.1, "A": 0, "I": 0.2, "U": 0.2},
    "ف": {"f": 0},
    "ق": {"k": 0, "g": 0.15, "G": 0.3},
    "ك": {"k": 0, "S": 0.3, "g": 0.4},
    "ل": {"l": 0},
    "م": {"m": 0},
    "ن": {"n": 0},
}
"""What it costs to render an Arabic letter by a sound; 1.2 where it is not listed."""
UNLIKE = 1.2

UNWRITTEN: Mapping[str, float] = {
    "ع": 0.05,
    "ه": 0.35,
    "ح": 0.6,
    "ا": 0.45,
    "و": 0.55,
    "ي": 0.45,
}
"""What it costs to leave an Arabic letter out of the Latin spelling; 1 for others."""
UNWRITTEN_FIRST: Mapping[str, float] = {"ع": 0.35, "ا": 0.6, "ه": 0.8}
"""The same at the beginning, where all of them are heard."""
UNWRITTEN_LAST: Mapping[str, float] = {"ه": 0.1, "ا": 0.3, "ي": 0.3}
"""The same at the end of a word of three letters or more."""
LAST_TEH: Mapping[str, float] = {"h": 0, "a": 0, "e": 0, "A": 0, "t": 0.1, "i": 0.4}
"""How heh or teh marbuta at the end is rendered."""

UNHEARD: Mapping[str, float] = {
    "a": 0.08,
    "e": 0.08,
    "i": 0.12,
    "o": 0.15,
    "u": 0.12,
    "A": 0.35,
    "I": 0.3,
    "U": 0.35,
    "h": 0.45,
}
"""What a Latin sound costs that no Arabic letter stands for; 1 for others."""
