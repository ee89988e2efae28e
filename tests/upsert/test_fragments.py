from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from polgraph.upsert.fragments import fragment


def test_words_are_percent_encoded():
    assert fragment("قال") == "%D9%82%D8%A7%D9%84"


def test_what_means_something_in_a_fragment_is_encoded_too():
    assert fragment("a-b, c&d") == "a%2Db%2C%20c%26d"


def test_white_space_counts_as_one_blank():
    assert fragment("a\n  b") == "a%20b"


def test_a_long_quote_is_given_by_its_ends():
    words = [f"word{number}" for number in range(40)]
    assert unquote(fragment(" ".join(words))) == (
        "word0 word1 word2 word3,word36 word37 word38 word39"
    )


def test_a_long_quote_of_few_words_is_given_whole():
    assert fragment("x" * 500) == "x" * 500


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_nothing_but_the_comma_between_the_ends_is_left_bare(quote: str):
    assert fragment(quote).count(",") <= 1
    assert not set(fragment(quote)) & set('&- #"<>`')
