"""How the speakers of the article are connected, with the words that prove it."""

from typing import Any

import pytest

from tests.acceptance.conftest import Ask

pytestmark = pytest.mark.engine

ASKED = """query HowAreTheyConnected($from: ID!, $to: ID!) {
  paths(from: $from, to: $to) {
    length
    sentence
    steps { relation from { name } to { name } sentence citations { quote article { headline } } }
  }
}"""
AROUND = """{ network(around: ["yusr-hassan"]) {
  links { relation source target citations { quote article { id } } } } }"""
BETWEEN = {"from": "yusr-hassan", "to": "omar-al-dahamsheh"}


@pytest.fixture
def paths(ask: Ask) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(ASKED, BETWEEN, "ar")["paths"]
    return found


def test_the_meeting_joins_them_before_the_party(paths: list[dict[str, Any]]):
    through = [path["steps"][0]["to"]["name"] for path in paths]
    assert through[0].startswith("اجتماع فريق التواصل الاجتماعي")
    assert through[1] == "حزب إرادة"
    assert [path["length"] for path in paths] == [2, 2, 2]


def test_every_step_has_the_words_behind_it(paths: list[dict[str, Any]]):
    for path in paths:
        for step in path["steps"]:
            assert step["citations"]
            assert all(citation["quote"] for citation in step["citations"])
            assert step["sentence"] in path["sentence"]


def test_a_step_names_both_of_its_ends(paths: list[dict[str, Any]]):
    for path in paths:
        for step in path["steps"]:
            for end in (step["from"], step["to"]):
                assert end["name"] in step["sentence"]


def test_every_link_has_the_words_behind_it(ask: Ask):
    links = ask(AROUND)["network"]["links"]
    assert {"NAMES", "SPOKE_AT", "ROLE_IN", "SPOKE_WITH"} <= {
        link["relation"] for link in links
    }
    for link in links:
        assert link["citations"], link
        assert all(citation["quote"] for citation in link["citations"]), link
