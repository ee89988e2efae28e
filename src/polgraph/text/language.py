"""Language tags (BCP 47) and the order in which a reader wants languages.

Names and texts are kept by tag; a request names tags by argument or `Accept-Language`.
Form is checked, not registration: `ar-JO` and `xx` pass, `arabic_JO` does not.
"""

import re

from polgraph.errors import InputError

_LONGEST_TAG = 35  # what RFC 5646, section 4.4.1, asks software to support
_MOST_WANTED = 10

_TAG = re.compile(
    r"""
    (?: [a-z]{2,3} (?:-[a-z]{3}){0,3} | [a-z]{4,8} )    # language, extended language
    (?: -[a-z]{4} )?                                    # script
    (?: -(?: [a-z]{2} | [0-9]{3} ) )?                   # region
    (?: -(?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )*      # variants
    (?: -[0-9a-wyz] (?: -[a-z0-9]{2,8} )+ )*            # extensions
    (?: -x (?: -[a-z0-9]{1,8} )+ )?                     # private use
    | x (?: -[a-z0-9]{1,8} )+
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_SCRIPT = re.compile("[a-z]{4}")
_REGION = re.compile("[a-z]{2}")
_QUALITY = re.compile(r"q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)


def is_language(text: str) -> bool:
    """Whether `text` has the form of a tag (RFC 5646), at most 35 characters long.

    The irregular tags of before 2005 (`i-klingon`) are not accepted.
    """
    return len(text) <= _LONGEST_TAG and _TAG.fullmatch(text) is not None


def canonical_language(text: str) -> str:
    """Write a tag in its usual case: `AR-jo` as `ar-JO`, `sr-latn` as `sr-Latn`.

    Raises:
        InputError: when `text` is no language tag.
    """
    if not is_language(text):
        message = (
            f"{text[:_LONGEST_TAG]!r} is no language tag. "
            "Write one as BCP 47 has it: ar, ar-JO, en or sr-Latn."
        )
        raise InputError(message)
    first, *others = text.lower().split("-")
    return "-".join((first, *_cased(first, others)))


def fallbacks(tag: str) -> tuple[str, ...]:
    """List `tag` and what it falls back to: `zh-Hant-TW`, `zh-Hant`, `zh` (RFC 4647)."""
    subtags = tag.split("-")
    ends = range(len(subtags), 0, -1)
    return tuple("-".join(subtags[:n]) for n in ends if len(subtags[n - 1]) > 1)


def preferred(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Expand wanted tags with their fallbacks, first wish first, each once."""
    return tuple(dict.fromkeys(wanted for tag in tags for wanted in fallbacks(tag)))


def parse_accept_language(header: str) -> tuple[str, ...]:
    """Read `Accept-Language` as canonical tags, the most wanted first.

    `*`, tags of quality 0 and whatever is malformed are left out; of equal wishes the
    first named comes first; at most ten are kept.
    """
    wishes = [wish for part in header.split(",") if (wish := _wish(part))]
    wishes.sort(key=lambda wish: wish[0], reverse=True)
    tags = dict.fromkeys(tag for quality, tag in wishes if quality > 0)
    return tuple(tags)[:_MOST_WANTED]


def _cased(first: str, others: list[str]) -> list[str]:
    """Case subtags by length, up to the first singleton, after which all are lower."""
    cased: list[str] = []
    after_singleton = len(first) == 1
    for subtag in others:
        after_singleton = after_singleton or len(subtag) == 1
        cased.append(subtag if after_singleton else _in_usual_case(subtag))
    return cased


def _in_usual_case(subtag: str) -> str:
    if _REGION.fullmatch(subtag):
        return subtag.upper()
    return subtag.title() if _SCRIPT.fullmatch(subtag) else subtag


def _wish(part: str) -> tuple[float, str] | None:
    tag, _, weight = (piece.strip() for piece in part.partition(";"))
    quality = _QUALITY.fullmatch(weight) if weight else None
    if not is_language(tag) or (weight and not quality):
        return None
    return (float(quality[1]) if quality else 1.0, canonical_language(tag))
