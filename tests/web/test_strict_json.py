"""The claims of `polgraph.web.strict_json`."""

import pytest

from polgraph.web.faults import RefusedRequestError
from polgraph.web.strict_json import DEEPEST, parse_json


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"NaN",
        b"[Infinity]",
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b'"\\ud800"',
        b"1" * 5000,
        b"1e999",
        b"{'a': 1}",
        b"\xef\xbb\xbf{}",
        b"\xff\xfe{\x00}\x00",
        b"{} {}",
        b"[" * 100_000,
        b"[" * 500 + b"]" * 500,
    ],
)
def test_what_is_not_plain_json_is_refused(text: bytes):
    with pytest.raises(RefusedRequestError, match=r"^the body is n"):
        parse_json(text, what="the body")


def test_nesting_is_allowed_as_deep_as_it_says():
    allowed = b'{"a":' * DEEPEST + b"1" + b"}" * DEEPEST
    assert parse_json(b"[" + allowed[5:-1] + b"]", what="x")
    with pytest.raises(RefusedRequestError, match="64 levels"):
        parse_json(b"[[" + allowed + b"]]", what="x")


def test_arabic_and_emoji_are_read_as_they_are():
    assert parse_json('["حزب إرادة", "🏃"]'.encode(), what="x") == ["حزب إرادة", "🏃"]
