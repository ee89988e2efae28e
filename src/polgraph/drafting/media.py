"""Addresses in a text: the videos, pictures, recordings and documents among them.

And what the text says was published on paper: `كتيب صدر مؤخرا`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

from polgraph.drafting.lexicon.pages import (
    PUBLICATIONS,
    PUBLISHED,
    SUFFIXES,
    VIDEO_HOSTS,
    VIDEO_WORDS,
)
from polgraph.drafting.proposals import Media, Quote
from polgraph.drafting.tokens import tokens
from polgraph.model.enums import MediaKind
from polgraph.text.urls import is_http_url

_URL = re.compile(r"https?://[^\s<>«»\"،؛]+")
_TRAILING = ".,;:!?)]}'"
_UNNAMED = "the text gives it no name; say what it is, in the text's words"
_UNSEEN = "the text does not say what it shows or who published it; add that only from a source"


def find_addresses(text: str) -> tuple[Quote, ...]:
    """All http(s) addresses of a text, each once."""
    found = (
        Quote(match[0].rstrip(_TRAILING), match.start())
        for match in _URL.finditer(text)
    )
    return tuple({q.words: q for q in found if is_http_url(q.words)}.values())


def find_media(text: str) -> tuple[Media, ...]:
    """Addresses that are known to hold a video, a picture, a recording or a document.

    Then the first booklet, book or the like of each sort of which the text says that it
    was published.
    """
    return (*_at_addresses(text), *_published(text))


def _published(text: str) -> Iterator[Media]:
    words = tokens(text)
    found: dict[str, Media] = {}
    for noun, verb in pairwise(words):
        if noun.key in PUBLICATIONS and verb.key in PUBLISHED:
            name = Quote(noun.word, noun.start)
            quote = Quote(text[noun.start : verb.end], noun.start)
            made = Media(MediaKind.DOCUMENT, name, None, quote, (_UNNAMED, _UNSEEN))
            found.setdefault(noun.key, made)
    yield from found.values()


def _at_addresses(text: str) -> Iterator[Media]:
    for url in find_addresses(text):
        kind = _kind(url.words)
        if kind is None:
            continue
        name = _word(text) if kind is MediaKind.VIDEO else None
        doubts = (_UNNAMED, _UNSEEN) if name is None else (_UNSEEN,)
        yield Media(kind, name or url, url, doubts=doubts)


def _kind(url: str) -> MediaKind | None:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host in VIDEO_HOSTS:
        return MediaKind.VIDEO
    suffix = next((s for s in SUFFIXES if parts.path.lower().endswith(s)), None)
    return MediaKind(SUFFIXES[suffix]) if suffix else None


def _word(text: str) -> Quote | None:
    """The word `فيديو`, where the text has it."""
    found = (t for t in tokens(text) if t.key in VIDEO_WORDS)
    return next((Quote(t.word, t.start) for t in found), None)
