"""The part of a link that makes a browser find and mark a quote in a page."""

from urllib.parse import quote as percent_encode

_LONGEST = 150  # characters; beyond, browsers are safer with both ends of the passage
_END_WORDS = 4


def fragment(quote: str) -> str:
    """Value of `#:~:text=` for a quote: the words, or the first and the last of many.

    Follows the grammar of text fragments, in which `-`, `,` and `&` have a meaning of
    their own and are therefore percent-encoded.
    """
    words = quote.split()
    whole = " ".join(words)
    if len(whole) <= _LONGEST or len(words) <= 2 * _END_WORDS:
        return _encoded(whole)
    first, last = words[:_END_WORDS], words[-_END_WORDS:]
    return f"{_encoded(' '.join(first))},{_encoded(' '.join(last))}"


def _encoded(text: str) -> str:
    return percent_encode(text, safe="").replace("-", "%2D")
