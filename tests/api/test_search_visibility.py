"""A search tells nobody what they may not see."""

import pytest
from tests.api.test_search import searched, suggested
from tests.upsert.news import FAR_OFF, LONG_AGO, embargoed, news, saying, thing, write

from polgraph.api.graphql import GraphService
from polgraph.database import Graph
from polgraph.records import Wording
from polgraph.settings import Limits, Settings

pytestmark = pytest.mark.engine

ONLY_IN_THE_TEXT = "إن"
"""A word of the article's text that no fact quotes."""


@pytest.fixture
def fresh(graph: Graph) -> GraphService:
    """A service that waits for the first search of a server that has just started."""
    patient = Limits.model_validate({"database_seconds": 120})
    return GraphService(graph, Settings.model_validate({"_limits_": patient}))


async def test_what_is_embargoed_is_neither_found_nor_counted(
    graph: Graph, fresh: GraphService
):
    await write(graph, embargoed(news(), "nidal", FAR_OFF))
    assert (await searched(fresh, text="nidal"))["totalCount"] == 0
    assert await suggested(fresh, text="nid") == []
    await write(graph, embargoed(news(), "nidal", LONG_AGO))
    assert (await searched(fresh, text="nidal"))["totalCount"] == 1


async def test_a_statement_is_not_found_through_a_hidden_meeting(
    graph: Graph, fresh: GraphService
):
    await write(graph, embargoed(news(), "meeting", FAR_OFF))
    found = await searched(fresh, text="الحزب يعمل")
    said = [edge for edge in found["edges"] if edge["statement"]]
    assert [edge["node"]["id"] for edge in said] == ["report"]


async def test_a_hidden_statement_shows_no_words(graph: Graph, fresh: GraphService):
    await write(graph, embargoed(news(), "claim", FAR_OFF))
    found = await searched(fresh, text="يعمل")
    assert {edge["node"]["id"] for edge in found["edges"]} == {"report"}
    assert all("يعمل" not in edge["highlight"] for edge in found["edges"])


async def test_a_text_that_may_not_be_shown_is_found_weakly_and_not_shown(
    graph: Graph, fresh: GraphService
):
    await write(graph, news())
    (edge,) = (await searched(fresh, text=ONLY_IN_THE_TEXT))["edges"]
    assert edge["node"]["id"] == "report"
    assert edge["highlight"] == "report"
    assert edge["weak"]


async def test_a_quote_is_shown_whatever_the_licence(graph: Graph, fresh: GraphService):
    await write(graph, news())
    found = await searched(fresh, text="وحضرت يسر", types=["ARTICLE"])
    assert [edge["node"]["id"] for edge in found["edges"]] == ["report"]


async def test_a_text_that_may_be_shown_is_marked(graph: Graph, fresh: GraphService):
    await write(graph, saying(news(), "news", textPublic=True))
    (edge,) = (await searched(fresh, text=ONLY_IN_THE_TEXT))["edges"]
    assert f"<mark>{ONLY_IN_THE_TEXT}</mark>" in edge["highlight"]


async def test_markup_in_a_name_is_escaped(graph: Graph, fresh: GraphService):
    name = (Wording("<b>Nidal</b> & Sons", "en"),)
    named = thing("Party", "sons", {"name": name})
    await write(graph, (*news(), named))
    found = await searched(fresh, text="nidal sons")
    marked = "&lt;b&gt;<mark>Nidal</mark>&lt;/b&gt; &amp; <mark>Sons</mark>"
    assert found["edges"][0]["highlight"] == marked
