"""Puts words of unknown script and origin on a page: isolated, directed, escaped.

Names and quotes of either language stand in lines of the other, so each run says its
own language and direction, and nothing in it can turn or break what is around it.
"""

import unicodedata
from urllib.parse import urlsplit

from markupsafe import Markup

_STRONG = frozenset({"L", "R", "AL"})
_LONGEST_LINE = 300


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
