"""What matched, with `<mark>` around the words and everything else HTML-escaped."""

from collections.abc import Sequence
from html import escape

from polgraph.search.passages import Span

_AROUND = 90
"""Characters shown before the first and after the last word that matched."""
_MOST = 400
_CUT = "…"


def marked(text: str, spans: Sequence[Span]) -> str:
    """The whole text with its spans marked; they are in order and do not overlap."""
    parts: list[str] = []
    place = 0
    for start, end in spans:
        parts += [escape(text[place:start]), f"<mark>{escape(text[start:end])}</mark>"]
        place = end
    return "".join((*parts, escape(text[place:])))


def excerpt(text: str, spans: Sequence[Span]) -> str:
    """What stands around the spans, marked: some 400 characters of it at most."""
    first, last = (spans[0][0], spans[-1][1]) if spans else (0, 0)
    start = _forward(text, max(0, first - _AROUND), first)
    end = _backward(
        text, min(len(text), max(last + _AROUND, start + 2 * _AROUND)), last
    )
    end = max(last, min(end, start + _MOST)) if spans else min(end, start + _MOST)
    inside = [(begin - start, stop - start) for begin, stop in spans]
    shown = marked(text[start:end], inside)
    before = _CUT if start else ""
    return f"{before}{shown}{_CUT if end < len(text) else ''}"


def _forward(text: str, start: int, limit: int) -> int:
    """The next beginning of a word, where `start` falls into one."""
    if start == 0:
        return 0
    space = text.find(" ", start, limit)
    return start if space < 0 else space + 1


def _backward(text: str, end: int, limit: int) -> int:
    """The last end of a word, where `end` falls into one."""
    if end == len(text):
        return end
    space = text.rfind(" ", limit, end)
    return end if space < 0 else space
