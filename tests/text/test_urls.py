"""Addresses that may become links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.text.urls import is_http_url


@pytest.mark.parametrize(
    "text",
    [
        "http://example.org",
        "https://example.org/",
        "HTTPS://Example.org:8443/a?b=c#d",
        "https://مثال.example/مقال/١",
        "http://127.0.0.1:8000/entity/x",
        "http://[::1]/",
        "https://example.org/a@b",
    ],
)
def test_addresses_of_the_web_are_links(text: str):
    assert is_http_url(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "//example.org",
        "/a",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "file:///etc/passwd",
        "http://",
        "http:///path",
        "http:example.org",
        "https://user@example.org",
        "https://user:secret@example.org",
        "https://@example.org",
        "https://example.org\\@evil.example",
        "http://example.org/a b",
        "http://example.org/\u00a0",
        " http://example.org",
        "http://example.org\n",
        "http://example.org/\u202e",
        "http://[::1",
        "http://example.org:99999/",
        "http://example.org:x/",
        "http://example.org:0/",
        "http://:80/",
    ],
)
def test_anything_else_is_none(text: str):
    assert not is_http_url(text)


@given(st.text())
def test_any_text_is_judged(text: str):
    assert not is_http_url(text) or text.lower().startswith(("http://", "https://"))
