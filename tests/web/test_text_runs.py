"""The claims of `polgraph.web.text_runs`."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.web.text_runs import marked, run, web_link

RUN = re.compile(
    r'<bdi lang="([^"<>]*)" dir="(ltr|rtl|auto)">([^<>"]*)</bdi>', re.DOTALL
)


@given(st.text(), st.none() | st.text())
def test_any_text_comes_out_as_it_went_in(text: str, language: str | None):
    found = RUN.fullmatch(run(text, language))
    assert found
    assert html.unescape(found[3]) == text


@pytest.mark.parametrize(
    ("text", "language", "opening"),
    [
        ("حزب إرادة", None, '<bdi lang="ar" dir="rtl">'),
        ("2023: حزب", None, '<bdi lang="ar" dir="rtl">'),
        ("Erada", None, '<bdi lang="en" dir="ltr">'),
        ("Erada", "fr", '<bdi lang="fr" dir="ltr">'),
        ("حزب", "und", '<bdi lang="ar" dir="rtl">'),
        ("שלום", None, '<bdi lang="" dir="rtl">'),
        ("2023", None, '<bdi lang="" dir="auto">'),
        ("", None, '<bdi lang="" dir="auto">'),
    ],
)
def test_a_run_says_what_is_known_of_it(text: str, language: str | None, opening: str):
    assert run(text, language).startswith(opening)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "/entity/x",
        "file:///etc/passwd",
        "http://",
        "http://[",
        "ftp://example.org",
    ],
)
def test_only_the_web_is_linked(url: str | None):
    assert web_link(url) is None


@pytest.mark.parametrize("url", ["https://example.org/?a=1#b", "HTTP://EXAMPLE.org"])
def test_an_address_of_the_web_is_kept(url: str):
    assert web_link(url) == url


@given(st.lists(st.text()))
def test_a_passage_keeps_its_marks_and_nothing_else_of_html(pieces: list[str]):
    escaped = [html.escape(piece) for piece in pieces]
    passage = "<mark>" + "</mark><mark>".join(escaped) + "</mark>"
    shown = marked(passage)
    assert re.findall(r"<[^>]*>", shown)[1:-1] == ["<mark>", "</mark>"] * max(
        1, len(pieces)
    )
    assert html.unescape(re.sub(r"<[^>]*>", "", shown)) == "".join(pieces)
