"""What stands between a headline and the first words of an article.

Lines of their own for the outlet, the author and the date, and the dateline before the
first dash: `عمان 5 حزيران (بترا)- `, `كتب - فلان الفلاني:`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from polgraph.drafting.dates import Reading, find_dates, find_yearless
from polgraph.drafting.lexicon.groups import CITY_NAMES, COUNTRIES, OUTLET_WORDS
from polgraph.drafting.lexicon.pages import BYLINES
from polgraph.drafting.lexicon.verbs import VERBS
from polgraph.drafting.proposals import Quote
from polgraph.drafting.sentences import quoted
from polgraph.drafting.tokens import fold, tokens

_DATELINE = re.compile(r"\s*([^\n–—-]{2,60}?)\s*(?:[–—]|/(?!\d)|\s-|(?<=\))-)\s*")
_BYLINE = re.compile(
    r"\s*(?P<by>\w+)\s*[:–—-]\s*(?P<author>[^\n:–—-]{3,40}?)\s*(?:[:–—-]|\n|$)"
)
_SEGMENT_WORDS = 6
_SEGMENTS = 3
_OUTLET_WORDS = 4
_DATED_WORDS = 9

Line = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says.

    Attributes:
        authors: whom a byline names.
        names: places and outlets, as the dateline or a line of its own has them.
        dated: a date that stands there.
    """

    authors: tuple[Quote, ...] = ()
    names: tuple[Quote, ...] = ()
    dated: Quote | None = None


def read_heading(text: str, lines: list[Line]) -> tuple[Heading, list[Line]]:
    """Read the heading above the body, and give the lines that are the body."""
    heading = Heading()
    while len(lines) > 1 and (more := _with_line(heading, text, lines[0])):
        heading, lines = more, lines[1:]
    return _with_dateline(heading, text, lines)


def is_known_place(words: str) -> bool:
    """Whether a dateline's words are the name of a town or a country."""
    return fold(words).strip() in CITY_NAMES | COUNTRIES


def _with_line(heading: Heading, text: str, line: Line) -> Heading | None:
    """The heading with what a line of its own says; None for a line of the body."""
    words = text[slice(*line)]
    keys = [token.key for token in tokens(words)]
    if any(key in VERBS for key in keys if key not in BYLINES):
        return None
    author = _author(text, line)
    if author is not None and author[1] >= line[1]:
        return replace(heading, authors=(*heading.authors, author[0]))
    dates = find_dates(words)
    if len(dates) == 1 and len(words.split()) <= _DATED_WORDS:
        dated = heading.dated or _date_quote(words, dates[0], line[0])
        return replace(heading, dated=dated)
    name = quoted(text, *line)
    if name and len(words.split()) <= _OUTLET_WORDS and OUTLET_WORDS & set(keys):
        return replace(heading, names=(*heading.names, name))
    return None


def _author(text: str, line: Line) -> tuple[Quote, int] | None:
    """Whom a byline at the start of a line names, and where it ends."""
    match = _BYLINE.match(text, *line)
    if match is None or fold(match["by"]) not in BYLINES:
        return None
    return Quote(match["author"], match.start("author")), match.end()


def _with_dateline(
    heading: Heading, text: str, lines: list[Line]
) -> tuple[Heading, list[Line]]:
    """Take what stands before dashes at the start of the first paragraph."""
    if not lines:
        return heading, lines
    (start, end), *rest = lines
    if author := _author(text, (start, end)):
        told = replace(heading, authors=(*heading.authors, author[0]))
        return told, [(author[1], end), *rest]
    for _ in range(_SEGMENTS):
        match = _DATELINE.match(text, start, end)
        if match is None or not _is_segment(match[1]):
            break
        for piece in _pieces(match[1], match.start(1)):
            heading = _with_piece(heading, piece)
        start = match.end()
    return heading, [(start, end), *rest]


def _with_piece(heading: Heading, piece: Quote) -> Heading:
    if find_dates(piece.words):
        return replace(heading, dated=heading.dated or piece)
    return replace(heading, names=(*heading.names, piece))


def _pieces(words: str, start: int) -> Iterator[Quote]:
    """`عمان 5 حزيران (بترا)` as a place, perhaps a date, and an agency."""
    dated = [(found.start, found.end) for found in find_dates(words)]
    brackets = ((i, i + 1) for i, character in enumerate(words) if character in "()")
    at = 0
    cuts = sorted((*dated, *find_yearless(words), *brackets))
    for first, end in (*cuts, (len(words), len(words))):
        if before := quoted(words, at, first):
            yield Quote(before.words, start + (before.start or 0))
        if (first, end) in dated:
            yield Quote(words[first:end], start + first)
        at = max(at, end)


def _is_segment(words: str) -> bool:
    begins = tokens(words)[:1]
    short = len(words.split()) <= _SEGMENT_WORDS
    return short and not any(token.key in VERBS for token in begins)


def _date_quote(words: str, found: Reading, start: int) -> Quote:
    return Quote(words[found.start : found.end], start + found.start)
