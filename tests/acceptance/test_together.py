"""Who speaks with whom in the article, and what is on a speaker's timeline."""

import pytest

from tests.acceptance.conftest import Ask

pytestmark = pytest.mark.engine

TOGETHER = """{ official(id: "yusr-hassan") { coSpeakers {
  totalCount edges { count lift node { id } meetings { id } } } } }"""
TIMELINE = """query ($language: Language) { official(id: "yusr-hassan") {
  timeline(first: 100) { totalCount edges {
    since until sentence(language: $language) node { __typename id } } } } }"""


def test_the_other_three_spoke_with_her_once(ask: Ask):
    found = ask(TOGETHER)["official"]["coSpeakers"]
    assert found["totalCount"] == 3
    for edge in found["edges"]:
        assert (edge["count"], edge["lift"]) == (1, 1.0)
        assert edge["meetings"] == [{"id": "erada-team-meeting"}]


def test_a_timeline_says_what_the_article_says(ask: Ask):
    found = ask(TIMELINE, {"language": "en"})["official"]["timeline"]
    edges = found["edges"]
    assert found["totalCount"] == len(edges)
    kinds = [edge["node"]["__typename"] for edge in edges]
    assert kinds[:2] == ["Role", "Meeting"]
    assert set(kinds[2:-1]) == {"Statement"}
    assert kinds[-1] == "Article"
    assert {(edge["since"], edge["until"]) for edge in edges} == {(None, None)}
    assert edges[0]["sentence"] == (
        "Yusr Hassan is recorded as Deputy Secretary-General for Media and"
        " Communication in Erada Party"
    )


def test_a_timeline_in_arabic_keeps_the_words_of_the_article(ask: Ask):
    edges = ask(TIMELINE, {"language": "ar"})["official"]["timeline"]["edges"]
    assert edges[0]["sentence"] == (
        "نائب الأمين العام للإعلام والاتصال في حزب إرادة: يسر حسان"
    )
