"""Queries hold only what we put there, and never too much of it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from polgraph.search import literal_query, names_query, passages_query

TERM = re.compile(r"(?:(?:norm|skel):)?\w+\*?(?:~1)?(?:\^[0-9.]+)?")
MOST_CLAUSES = 1024


@given(st.text(max_size=300))
def test_a_query_is_made_of_our_terms_alone(text: str):
    for query in (names_query(text), passages_query(text), literal_query(text)):
        for term in re.sub(r"\)\^(?:3|20)(?![0-9.])|[()]", " ", query).split():
            assert term in {"AND", "OR"} or TERM.fullmatch(term), term


@given(st.text(max_size=300))
def test_a_query_has_fewer_clauses_than_lucene_allows(text: str):
    assert names_query(text).count(":") < MOST_CLAUSES / 2


def test_nothing_to_look_for_is_no_query():
    for text in ("", " ", "***", '"', "\u200f", "\0", "🙂", "(((", "\\"):
        assert names_query(text) == ""
        assert passages_query(text) == ""
        assert literal_query(text) == ""


def test_operators_are_words():
    assert "AND " not in names_query("AND").replace("norm", "")
    assert "norm:and^" in names_query("AND")


def test_a_literal_query_asks_for_every_word_and_nothing_like_it():
    assert literal_query("Dr Nidal al-Bataineh") == "norm:nidal AND norm:bataineh"


def test_only_8_words_of_200_characters_are_looked_for():
    assert passages_query("كلمة " * 500).count("كلمه") <= 16
    assert len(names_query("a" * 1_000_000)) < 2_000


def test_a_single_letter_is_no_beginning():
    assert "*" not in names_query("ن")
