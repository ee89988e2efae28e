"""What a drafter proposes, held against the text: anything else is refused.

Every passage must stand in the text letter for letter, at the offset given or, runs of
white space counting as one, somewhere; every date must be one that polgraph reads in its words itself; every address
must be one that may become a link. A drafter that is wrong once is refused as a whole:
nothing of it is written.
"""

from dataclasses import fields, is_dataclass, replace

from polgraph.drafting.dates import read_date
from polgraph.drafting.proposals import Date, Media, Proposals, Quote, parts
from polgraph.errors import InputError
from polgraph.text.language import is_language
from polgraph.text.quotes import QuoteFinder
from polgraph.text.urls import is_http_url

_SHOWN = 60


def verified(proposals: Proposals, text: str) -> Proposals:
    """Give the proposals with the offset of every quote.

    Raises:
        InputError: a quote is not in the text, words are no date, an address is none.
    """
    if not is_language(proposals.language):
        message = f"the drafter names a language that is none: {proposals.language!r}"
        raise InputError(message)
    for date in parts(proposals, Date):
        if read_date(date.written.words) is None:
            message = f"the drafter takes «{_shown(date.written)}» for a date; it is none: leave it out"
            raise InputError(message)
    for media in parts(proposals, Media):
        if media.url is not None and not is_http_url(media.url.words):
            message = f"the drafter gives «{_shown(media.url)}» as an address; it is none: leave it out"
            raise InputError(message)
    located = _located(proposals, text, QuoteFinder(text))
    if not isinstance(located, Proposals):
        raise TypeError(located)
    return located


def _located(of: object, text: str, finder: QuoteFinder) -> object:
    """The same proposal with its quotes located, from the leaves upwards."""
    match of:
        case Quote():
            return _quote(of, text, finder)
        case tuple():
            return tuple(_located(item, text, finder) for item in of)
        case _ if is_dataclass(of) and not isinstance(of, type):
            names = (field.name for field in fields(of))
            values = {n: _located(getattr(of, n), text, finder) for n in names}
            return replace(of, **values)
        case _:
            return of


def _quote(quote: Quote, text: str, finder: QuoteFinder) -> Quote:
    """The quote at its offset; without one, the first place of its words."""
    words = quote.words
    if not words.strip() or words != words.strip():
        message = f"the drafter quotes {words!r}; a quote is words, without white space around them"
        raise InputError(message)
    if quote.start is not None:
        if quote.start >= 0 and text.startswith(words, quote.start):
            return quote
        message = f"the drafter quotes «{_shown(quote)}» at offset {quote.start}; other words stand there"
        raise InputError(message)
    if (span := finder.find(words)) is not None:
        return Quote(text[span.start : span.end], span.start)
    near = finder.nearest(words)
    told = f"nearest there: «{near}»" if near else "nothing there is like them"
    message = (
        f"the drafter quotes «{_shown(quote)}», words that are not in the text; {told}"
    )
    raise InputError(message)


def _shown(quote: Quote) -> str:
    line = " ".join(quote.words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
