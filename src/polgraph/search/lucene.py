"""Lucene queries that no input can break.

Whatever was typed is cut to 200 characters and 8 tokens and folded to letters and
digits in lower case, so that neither an operator nor a wildcard of the user's is left;
then the query is put together here. Nothing left gives an empty string, which nobody
may send: Lucene refuses it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from polgraph.model.searching import NAME_KEYS
from polgraph.names import query_tokens, skeletons
from polgraph.names.folding import fold, is_arabic
from polgraph.names.vocabulary import SORT_OF

MOST_CHARACTERS = 200
MOST_TOKENS = 8
_MOST_SKELETONS = 4
_LEAST_FUZZY = 4
"""Letters of which one may differ."""
_SORT_WEIGHT = 0.3
_TOGETHER, _LITERALLY = 3, 20
_ARTICLE = "ال"
_CLITICS = re.compile(r"^(?:[وفبك]ال(?=...)|[وفبلك](?=...))")
_NORM, _SKEL = NAME_KEYS
_WORD = re.compile(r"\w+")


def asked_tokens(text: object) -> tuple[str, ...]:
    """The tokens that a query asks for: at most 8, of its first 200 characters."""
    return _asked(str(text)[:MOST_CHARACTERS])


@lru_cache(maxsize=1_000)
def _asked(text: str) -> tuple[str, ...]:
    return tuple(token.text for token in query_tokens(text)[:MOST_TOKENS])


def asked_words(text: object) -> tuple[str, ...]:
    """The words that a query asks for, as an analyzer of Lucene's takes them."""
    plain = unicodedata.normalize("NFKC", str(text)[:MOST_CHARACTERS]).casefold()
    bare = "".join(
        character
        for character in plain
        if not unicodedata.category(character).startswith(("M", "Cf"))
    )
    return tuple(word for word in _WORD.findall(bare) if fold(word))[:MOST_TOKENS]


def names_query(text: object) -> str:
    """What finds the names that a text may mean; empty where it has no tokens.

    What `literal_query` finds comes before all else. Names that have all the tokens are
    worth three times those that have some. A token is sought as it is, as a beginning, with a letter changed, and by its skeletons.
    """
    tokens = asked_tokens(text)
    last = len(tokens) - 1
    similar = _together(
        [_token(token, typing=place == last) for place, token in enumerate(tokens)]
    )
    return f"({literal_query(text)})^{_LITERALLY} OR {similar}" if tokens else ""


def literal_query(text: object) -> str:
    """What finds the nodes whose names have every token; empty where there are none."""
    return " AND ".join(f"{_NORM}:{token}" for token in asked_tokens(text))


def passages_query(text: object) -> str:
    """What finds articles and statements by their words; empty where there are none."""
    return _together([_word(word) for word in asked_words(text)])


def _together(groups: Sequence[str]) -> str:
    if not groups[1:]:
        return "".join(groups)
    return f"({' AND '.join(groups)})^{_TOGETHER} OR {' OR '.join(groups)}"


def _word(word: str) -> str:
    """A word as it is, folded, and in Arabic with and without the article.

    Lucene takes a leading `و` for "and" unless an article stands before it.
    """
    spelled = dict.fromkeys((word, *fold(word).split()))
    if is_arabic(fold(word)):
        bare = word.removeprefix(_ARTICLE)
        spelled |= dict.fromkeys((bare or word, _ARTICLE + (bare or word)))
    return f"({' OR '.join(spelled)})"


def _token(token: str, *, typing: bool) -> str:
    weight = _SORT_WEIGHT if token in SORT_OF else 1.0
    terms = (*_spelled(token, typing=typing), *_sounding(token, typing=typing))
    return f"({' OR '.join(_weighted(terms, weight))})"


def _weighted(terms: Iterable[tuple[str, float]], weight: float) -> Iterator[str]:
    for term, boost in terms:
        yield f"{term}^{round(boost * weight, 2)}"


def _spelled(token: str, *, typing: bool) -> Iterator[tuple[str, float]]:
    yield f"{_NORM}:{token}", 4
    if is_arabic(token) and _CLITICS.search(token):
        yield f"{_NORM}:{_CLITICS.sub('', token)}", 2
    if len(token) > 1:
        boost = min(1.5 * len(token), 9)
        yield f"{_NORM}:{token}*", boost if typing else 0.3 * boost
    if len(token) >= _LEAST_FUZZY:
        yield f"{_NORM}:{token}~1", 0.6


def _sounding(token: str, *, typing: bool) -> Iterator[tuple[str, float]]:
    keys = sorted(skeletons(token), key=lambda key: (-len(key), key))
    for key in keys[:_MOST_SKELETONS]:
        yield f"{_SKEL}:{key}", 1.5 if len(key) > 1 else 0.6
        if typing and len(key) > 1:
            yield f"{_SKEL}:{key}*", 0.6 * len(key)
    if keys and len(keys[0]) >= _LEAST_FUZZY:
        yield f"{_SKEL}:{keys[0]}~1", 0.4
