"""Ids: readable slugs that authors choose, and ids derived from what is said.

A fact without an id of its own gets one from its kind, its ends and its source's
words, so that loading the same file again meets the same fact.
"""

import hashlib
import re
import unicodedata

_SLUG = re.compile(r"[a-z0-9-]{1,128}")
_DIGITS = 20


def is_slug(text: str) -> bool:
    """Whether `text` can be an id: 1 to 128 of `a-z`, `0-9` and `-`."""
    return _SLUG.fullmatch(text) is not None


def content_id(kind: str, *parts: str) -> str:
    """Derive an id from content: `role-` and 20 hexadecimal digits (80 bits).

    Parts that differ only in Unicode composition or in runs of white space give the
    same id; the bounds between parts count (`("ab", "c")` is not `("a", "bc")`).

    Args:
        kind: a slug that opens the id, such as `statement`.
        parts: what makes the thing itself; without lone surrogates.
    """
    digest = hashlib.sha256(b"".join(map(_bounded, parts)))
    return f"{kind}-{digest.hexdigest()[:_DIGITS]}"


def _bounded(part: str) -> bytes:
    """A part behind its length."""
    folded = " ".join(unicodedata.normalize("NFC", part).split()).encode()
    return b"%d:%b" % (len(folded), folded)
