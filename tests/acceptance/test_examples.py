"""What the product exists for: who spoke at which meeting, in which office."""

from typing import Any

import pytest

from tests.acceptance.conftest import Ask
from tests.acceptance.examples import NAMES, example

pytestmark = pytest.mark.engine

SPEAKERS = [
    ("نضال البطاينة", "Nidal Al-Bataineh"),
    ("يسر حسان", "Yusr Hassan"),
    ("سيمياء الشطرات", "Simya Al-Shatarat"),
    ("عمر الدهامشة", "Omar Al-Dahamsheh"),
]


def speaker_edges(ask: Ask, language: str = "ar") -> list[dict[str, Any]]:
    asked = example("who-spoke-at-which-meeting")
    (meeting,) = ask(asked.query, asked.variables, language)["meetings"]["nodes"]
    edges: list[dict[str, Any]] = meeting["speakers"]["edges"]
    return edges


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_answered_as_it_stands(ask: Ask, name: str):
    asked = example(name)
    data = ask(asked.query, asked.variables)
    assert all(data.values())


def test_the_four_spoke_in_this_order(ask: Ask):
    edges = speaker_edges(ask)
    assert [edge["node"]["name"] for edge in edges] == [ar for ar, _ in SPEAKERS]
    assert [edge["position"] for edge in edges] == [1, 2, 3, 4]


def test_each_speaker_holds_the_office_that_the_article_gives(ask: Ask):
    offices = {
        edge["node"]["id"]: [
            (role["title"], role["organization"]["name"]) for role in edge["rolesThen"]
        ]
        for edge in speaker_edges(ask)
    }
    assert all(offices.values())
    assert offices["nidal-al-bataineh"] == [("الأمين العام", "حزب إرادة")]


def test_what_each_said_is_there_with_the_words_of_the_article(ask: Ask):
    for edge in speaker_edges(ask):
        assert edge["roleAsWritten"]
        assert edge["statements"]
        for statement in edge["statements"]:
            assert all(citation["quote"] for citation in statement["citations"])


def test_a_reader_of_english_meets_the_same_four(ask: Ask):
    edges = speaker_edges(ask, "en")
    assert [edge["node"]["name"] for edge in edges] == [en for _, en in SPEAKERS]
