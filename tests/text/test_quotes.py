"""Quotes: found word for word, whatever the white space; or the nearest shown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.text.quotes import QuoteFinder, Span

TEXT = "قال الأمين العام\n للحزب:\u00a0\u00a0«نحن هنا».\r\n\r\nوأضاف  أن الحزب هنا."
WORDS = st.lists(st.sampled_from(["a", "b", "ab", "حزب", "."]), max_size=12)
SPACES = st.sampled_from([" ", "  ", "\n", "\u00a0", "\t\r\n ", "\u2003"])


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("الأمين العام للحزب", "الأمين العام\n للحزب"),
        ("للحزب: «نحن هنا».", "للحزب:\u00a0\u00a0«نحن هنا»."),
        ("  هنا\n", "هنا"),
        ("هنا». وأضاف أن", "هنا».\r\n\r\nوأضاف  أن"),
        ("قال", "قال"),
        (".", "."),
    ],
)
def test_a_run_of_white_space_counts_as_one(quote: str, words: str):
    span = QuoteFinder(TEXT).find(quote)
    assert span == Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize("quote", ["", " \n", "قالالأمين", "الأمِين", "nowhere"])
def test_words_that_are_not_there_are_not_found(quote: str):
    assert QuoteFinder(TEXT).find(quote) is None


def test_an_empty_text_holds_no_quote():
    assert QuoteFinder("").find("a") is None
    assert QuoteFinder("").nearest("a") is None


@given(WORDS, st.data())
def test_offsets_point_at_the_first_occurrence(words: list[str], data: st.DataObject):
    spaced = [data.draw(SPACES) + word for word in words]
    text = "".join(spaced) + data.draw(SPACES)
    quote = data.draw(SPACES).join(data.draw(WORDS))
    pattern = r"\s+".join(map(re.escape, quote.split()))
    expected = re.search(pattern, text) if pattern else None
    found = QuoteFinder(text).find(quote)
    assert found == (Span(*expected.span()) if expected else None)


@given(st.text(), st.data())
def test_every_passage_of_a_text_is_found(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    passage = text[start : data.draw(st.integers(start, len(text)))]
    span = QuoteFinder(text).find(passage)
    assert (span is None) == (not passage.strip())
    if span:
        assert text[span.start : span.end].split() == passage.split()


def test_the_nearest_passage_is_shown_on_one_line():
    nearest = QuoteFinder(TEXT).nearest("الامين العام لحزب")
    assert nearest is not None
    assert "الأمين العام" in nearest
    assert "\n" not in nearest


@pytest.mark.parametrize("quote", ["", "zzzz qqqq xxxx"])
def test_nothing_near_shows_nothing(quote: str):
    assert QuoteFinder(TEXT).nearest(quote) is None


def test_the_nearest_passage_of_a_long_quote_is_short():
    text = "كلمة مختلفة " * 20_000
    nearest = QuoteFinder(text).nearest("كلمه مختلفه " * 5_000)
    assert nearest is not None
    assert len(nearest) <= 80
