"""Ids that authors choose and ids made from content."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.text.slug import content_id, is_slug


@pytest.mark.parametrize("text", ["a", "nidal-al-bataineh", "15-committees", "x" * 128])
def test_lower_case_letters_digits_and_hyphens_make_a_slug(text: str):
    assert is_slug(text)


@pytest.mark.parametrize(
    "text", ["", "x" * 129, "Amman", "a b", "a_b", "عمان", "a\n", "é", "a/b", "٣"]
)
def test_anything_else_makes_none(text: str):
    assert not is_slug(text)


@given(st.lists(st.text()))
def test_an_id_from_content_is_a_slug_that_opens_with_its_kind(parts: list[str]):
    made = content_id("statement", *parts)
    assert is_slug(made)
    assert made.startswith("statement-")
    assert made == content_id("statement", *parts)


@given(st.text(), st.sampled_from([" ", "\n", "\u00a0", " \t\r\n"]))
def test_composition_and_white_space_do_not_change_an_id(text: str, space: str):
    retyped = space + unicodedata.normalize("NFD", text).replace(" ", space) + space
    assert content_id("role", retyped) == content_id("role", text)


@given(
    st.lists(st.sampled_from(["", "a", "b", "ab", "1:a", ":"]), max_size=4), st.data()
)
def test_different_parts_make_different_ids(parts: list[str], data: st.DataObject):
    others = data.draw(st.lists(st.sampled_from(["", "a", "b", "ab", "1:a", ":"])))
    same = content_id("role", *parts) == content_id("role", *others)
    assert same == (parts == others)


def test_ids_stay_what_they_were_published_as():
    assert (
        content_id("role", "نضال البطاينة", "حزب إرادة") == "role-a0885ec813f716068ffb"
    )
    assert content_id("role") != content_id("statement")
