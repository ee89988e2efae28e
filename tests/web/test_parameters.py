"""The claims of `polgraph.web.parameters`."""

import pytest

from polgraph.web.faults import AddressTooLongError, RefusedRequestError
from polgraph.web.parameters import Parameters, from_body, from_query_string


@pytest.mark.parametrize(
    "body",
    [
        b"null",
        b"true",
        b"1",
        b'"x"',
        b"[]",
        b'[{"query": "{ hello }"}]',
        b"{}",
        b'{"query": ""}',
        b'{"query": null}',
        b'{"query": 1}',
        b'{"query": "{a}", "variables": []}',
        b'{"query": "{a}", "variables": "{}"}',
        b'{"query": "{a}", "operationName": 1}',
        b'{"query": "{a}", "extensions": true}',
    ],
)
def test_a_body_of_another_shape_is_refused(body: bytes):
    with pytest.raises(RefusedRequestError):
        from_body(body)


def test_nulls_and_unknown_names_are_let_be():
    body = b'{"query": "{a}", "variables": null, "operationName": null, "more": 1}'
    assert from_body(body) == Parameters("{a}", None, None)


def test_a_query_string_carries_variables_as_json():
    text = b"query=%7Ba%7D&variables=%7B%22name%22%3A%22%D9%86%22%7D&operationName="
    assert from_query_string(text, most=1000) == Parameters("{a}", None, {"name": "ن"})


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"query=",
        b"query=%FF",
        b"query=%ED%A0%80",
        b"query=\xff",
        b"query=%7Ba%7D&query=%7Bb%7D",
        b"query=%7Ba%7D&variables=1",
        b"query=%7Ba%7D&variables=%7B",
    ],
)
def test_a_query_string_of_another_shape_is_refused(text: bytes):
    with pytest.raises(RefusedRequestError):
        from_query_string(text, most=1000)


def test_a_long_query_string_is_refused_unread():
    with pytest.raises(AddressTooLongError, match="10 bytes"):
        from_query_string(b"%" * 11, most=10)
