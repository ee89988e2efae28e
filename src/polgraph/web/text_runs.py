"""Puts words of unknown script and origin on a page: isolated, directed, escaped.

Names and quotes of either language stand in lines of the other, so each run says its
own language and direction, and nothing in it can turn or break what is around it.
"""

import re
import unicodedata
from html import unescape
from urllib.parse import urlsplit

from markupsafe import Markup, escape

_STRONG = frozenset({"L", "R", "AL"})
_LONGEST_LINE = 300
_MARK = re.compile(r"</?mark>")
_MARKS = re.compile(r"(</?mark>)")


def run(text: str, language: str | None = None) -> Markup:
    """Wrap a text in a `bdi` that carries `lang` and `dir`.

    Args:
        text: anything; escaped here.
        language: its BCP 47 tag where it is known, else guessed from the script.
    """
    letter = _first_letter_class(text)
    known = language if language and language != "und" else _guess(letter)
    element = Markup('<bdi lang="{}" dir="{}">{}</bdi>')
    return element.format(known, _direction(letter), text)


def marked(passage: str) -> Markup:
    """Put a passage that matched a search on a page, its `<mark>`s kept.

    Args:
        passage: as the API gives it: escaped HTML but for `<mark>`; escaped anew here.
    """
    plain = _MARK.sub("", passage)
    letter = _first_letter_class(unescape(plain))
    pieces = (
        Markup(piece) if _MARK.fullmatch(piece) else escape(unescape(piece))  # noqa: S704
        for piece in _MARKS.split(passage)
    )
    element = Markup('<bdi lang="{}" dir="{}">{}</bdi>')
    return element.format(_guess(letter), _direction(letter), Markup().join(pieces))


def brief(text: str) -> str:
    """Cut what is too long for a line; its own page has it whole."""
    return text if len(text) <= _LONGEST_LINE else f"{text[:_LONGEST_LINE]}…"


def web_link(url: str | None) -> str | None:
    """Let an address through only when it leads to the web: http or https."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def _first_letter_class(text: str) -> str:
    classes = (unicodedata.bidirectional(character) for character in text)
    return next((name for name in classes if name in _STRONG), "")


def _guess(letter: str) -> str:
    match letter:
        case "AL":
            return "ar"
        case "L":
            return "en"
        case _:
            return ""


def _direction(letter: str) -> str:
    match letter:
        case "AL" | "R":
            return "rtl"
        case "L":
            return "ltr"
        case _:
            return "auto"
