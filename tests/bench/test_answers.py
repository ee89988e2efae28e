"""Answers of different servers are the same where they say the same."""

import orjson
import pytest

from polgraph.bench.answers import AnswersDifferError, normal


def answer(value: object) -> bytes:
    return orjson.dumps({"data": {"root": value}})


def test_a_connection_is_its_list():
    ours = {"parts": {"nodes": [{"id": "a"}]}}

    assert normal(answer(ours)) == normal(answer({"parts": [{"id": "a"}]}))


def test_an_edge_and_its_node_are_one():
    ours = {"parts": {"edges": [{"position": 1, "node": {"id": "a"}}]}}
    theirs = [{"parts": [{"position": 1, "node": [{"id": "a"}]}]}]

    assert normal(answer(ours)) == normal(answer(theirs))


def test_an_edge_to_nobody_is_left_out():
    theirs = {"parts": [{"position": 1, "node": []}]}

    assert normal(answer(theirs)) == normal(answer({"parts": []}))


def test_the_order_of_a_root_list_counts():
    forward = answer({"nodes": [{"id": "a"}, {"id": "b"}]})
    backward = answer({"nodes": [{"id": "b"}, {"id": "a"}]})

    assert normal(forward) != normal(backward)


def test_another_value_is_another_answer():
    assert normal(answer({"name": "one"})) != normal(answer({"name": "other"}))


def test_an_error_is_no_answer():
    with pytest.raises(AnswersDifferError, match="went wrong"):
        normal(b'{"errors": [{"message": "went wrong"}], "data": null}')


def test_nothing_found_is_no_answer():
    with pytest.raises(AnswersDifferError):
        normal(b'{"data": {"root": null}}')
