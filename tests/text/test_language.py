"""Language tags: form, usual case, fallbacks, what a browser asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.errors import InputError
from polgraph.text.language import (
    canonical_language,
    fallbacks,
    is_language,
    parse_accept_language,
    preferred,
)

TAGS = st.from_regex(r"\A[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?(-[0-9a-z]{5,8})?\Z")


@pytest.mark.parametrize(
    "tag",
    [
        "ar",
        "ar-JO",
        "AR-jo",
        "qaa",
        "sr-Latn-RS",
        "zh-cmn-Hans-CN",
        "es-419",
        "sl-rozaj-biske",
        "de-1996",
        "en-u-ca-gregory",
        "en-a-bbb-x-a-ccc",
        "x-whatever",
    ],
)
def test_tags_of_the_standard_are_tags(tag: str):
    assert is_language(tag)


@pytest.mark.parametrize(
    "text",
    [
        *[
            "a",
            "ar_JO",
            "ar-",
            "-ar",
            "ar--JO",
            "arabic_JO",
            "عربي",
            "ar-J",
            "x",
            "en-u",
            "abcdefghi",
            "ar-419-JO",
        ],
        *("", "ar\n", " ar", "i-klingon", "x-" + "a-" * 40 + "a"),
    ],
)
def test_what_lacks_the_form_is_no_tag(text: str):
    assert not is_language(text)
    with pytest.raises(InputError, match="BCP 47"):
        canonical_language(text)


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("AR-jo", "ar-JO"),
        ("sr-latn-rs", "sr-Latn-RS"),
        ("EN-ca-X-CA", "en-CA-x-ca"),
        ("az-LATN-x-LATN", "az-Latn-x-latn"),
        ("de-1996", "de-1996"),
        ("X-Ab", "x-ab"),
        ("EN-U-CA-Gregory", "en-u-ca-gregory"),
    ],
)
def test_tags_are_written_in_their_usual_case(written: str, usual: str):
    assert canonical_language(written) == usual


@given(TAGS)
def test_case_is_settled_once(tag: str):
    usual = canonical_language(tag)
    assert canonical_language(usual) == usual == canonical_language(tag.swapcase())


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", ("ar",)),
        ("ar-JO", ("ar-JO", "ar")),
        ("zh-Hant-TW", ("zh-Hant-TW", "zh-Hant", "zh")),
        ("en-a-bbb", ("en-a-bbb", "en")),
    ],
)
def test_a_tag_falls_back_to_the_wider_language(tag: str, expected: tuple[str, ...]):
    assert fallbacks(tag) == expected


@given(st.lists(TAGS, max_size=5))
def test_wishes_are_expanded_once_each_and_in_order(tags: list[str]):
    wanted = preferred(tuple(tags))
    assert len(set(wanted)) == len(wanted)
    assert set(tags) <= set(wanted)
    assert not tags or wanted[0] == tags[0]


def test_the_first_wish_and_its_fallbacks_come_first():
    wanted = preferred(("ar-JO", "en", "ar-EG"))
    assert wanted == ("ar-JO", "ar", "en", "ar-EG")


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ("", ()),
        ("*", ()),
        ("ar", ("ar",)),
        ("en-US,en;q=0.5,ar;q=0.9", ("en-US", "ar", "en")),
        ("ar-jo ; q=0.8 , en;Q=0.9", ("en", "ar-JO")),
        ("ar;q=0, en;q=0.000, fr", ("fr",)),
        ("ar;q=2, en;q=x, fr;q=0.1234, de;level=1, it;", ("it",)),
        (",,;q=1, <script>, fr", ("fr",)),
        ("ar, AR, ar;q=0.1", ("ar",)),
    ],
)
def test_the_header_of_a_browser_is_read(header: str, tags: tuple[str, ...]):
    assert parse_accept_language(header) == tags


def test_at_most_ten_wishes_are_kept():
    header = ", ".join(f"a{letter}" for letter in "abcdefghijklmnop")
    assert parse_accept_language(header) == tuple(header.split(", ")[:10])


@given(st.text())
def test_any_header_yields_canonical_tags(header: str):
    read = parse_accept_language(header)
    assert len(read) <= 10
    assert all(canonical_language(tag) == tag for tag in read)
