"""Content negotiation: what the client's Accept and Accept-Language ask for.

The first thing that looks at a request. Ranges are weighed as RFC 9110 says: the most
specific range that names a media type decides its quality, q=0 refuses it, and a
range that cannot be read counts as not sent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

JSON = "application/json"
GRAPHQL_RESPONSE = "application/graphql-response+json"
HTML = "text/html"

_QUALITY = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_MOST_LANGUAGES = 10
_HEADERS_KEPT = 64


@dataclass(frozen=True)
class Range:
    """One item of an Accept header and its place in it."""

    name: str
    quality: float
    charset: str
    position: int

    def specificity(self, media_type: str) -> int | None:
        """Say how closely this names a media type: 2 exactly, 0 as `*/*`, None not."""
        family = media_type.partition("/")[0]
        if self.charset not in {"", "utf-8", "utf8"}:
            return None
        return {media_type: 2, f"{family}/*": 1, "*/*": 0}.get(self.name)


@lru_cache(_HEADERS_KEPT)
def response_type(accept: str | None) -> str | None:
    """Choose the media type of a GraphQL response.

    Returns:
        `application/json` where nothing is asked or everything is as welcome, None
        where neither of the two media types is acceptable.
    """
    return _best(accept, (JSON, GRAPHQL_RESPONSE))


def prefers_page(accept: str | None) -> bool:
    """Say whether the client names `text/html` and would not rather have JSON."""
    named = any(item.name == HTML for item in _ranges(accept or ""))
    return named and _best(accept, (HTML, JSON, GRAPHQL_RESPONSE)) == HTML


@lru_cache(_HEADERS_KEPT)
def preferred_languages(accept_language: str | None) -> tuple[str, ...]:
    """List the language tags of Accept-Language, best first, without `*` and q=0."""
    items = [
        item
        for item in _ranges(accept_language or "")
        if item.quality > 0 and _LANGUAGE.fullmatch(item.name)
    ]
    items.sort(key=lambda item: -item.quality)
    return tuple(item.name for item in items[:_MOST_LANGUAGES])


def _best(accept: str | None, offers: tuple[str, ...]) -> str | None:
    ranges = list(_ranges(accept or "*/*")) or [Range("*/*", 1, "", 0)]
    ranked = [(_rank(offer, ranges), offer) for offer in offers]
    (quality, _, _), best = max(ranked, key=lambda pair: pair[0])
    return best if quality > 0 else None


def _rank(media_type: str, ranges: list[Range]) -> tuple[float, int, int]:
    matches = [
        (specificity, -item.position, item.quality)
        for item in ranges
        if (specificity := item.specificity(media_type)) is not None
    ]
    if not matches:
        return (0, 0, 0)
    specificity, position, quality = max(matches)
    return (quality, specificity, position)


def _ranges(header: str) -> Iterator[Range]:
    for position, part in enumerate(header.split(",")):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        pairs = dict(_pair(text) for text in parameters)
        quality = pairs.get("q", "1")
        if name and _QUALITY.fullmatch(quality):
            yield Range(name, float(quality), pairs.get("charset", ""), position)


def _pair(parameter: str) -> tuple[str, str]:
    key, _, value = parameter.partition("=")
    return key.strip(), value.strip().strip('"')
