"""Characters that no text of ours may hold: they hide, reorder or break what is read.

Checked on seeds before anything is stored. Arabic needs some invisible characters;
the marks U+061C, U+200E and U+200F, ZWNJ and ZWJ are therefore welcome, whereas
overrides, embeddings and isolates, which can show a text in another order, are not.
"""

import re
import unicodedata

_PLANE_ENDS = "".join(
    chr(plane + end)
    for plane in range(0, 0x110000, 0x10000)
    for end in (0xFFFE, 0xFFFF)
)
_LAST_BASIC = "\uffff"
_CLASSES = {
    "control character": "\x00-\x08\x0b-\x1f\x7f-\x9f",
    "bidi control": "\u202a-\u202e\u2066-\u2069",
    "lone surrogate": "\ud800-\udfff",
    "noncharacter": f"\ufdd0-\ufdef{_PLANE_ENDS}",
}
_CHARACTERS = "".join(_CLASSES.values())
_REFUSED = re.compile(f"[{_CHARACTERS}]")
# Python looks characters of the basic plane up in a table, as long as a class has no others.
_BASIC = re.compile(f"[{''.join(c for c in _CHARACTERS if c <= _LAST_BASIC)}]")
_KINDS = {kind: re.compile(f"[{chars}]") for kind, chars in _CLASSES.items()}


def refused_character(text: str) -> tuple[int, str] | None:
    """Find the first character of `text` that is refused.

    Returns:
        Its offset and a description such as `U+202E (RIGHT-TO-LEFT OVERRIDE, bidi
        control)`, or None when the text is clean.
    """
    found = (_BASIC if text.isascii() else _REFUSED).search(text)
    if found is None:
        return None
    kind = next(name for name, chars in _KINDS.items() if chars.match(found[0]))
    name = unicodedata.name(found[0], "")
    label = f"{name}, {kind}" if name else kind
    return found.start(), f"U+{ord(found[0]):04X} ({label})"


def without_refused(text: str) -> str:
    """`text` without the characters that are refused."""
    return _REFUSED.sub("", text)
