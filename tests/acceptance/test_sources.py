"""Every fact that the seeds state is found through the API, with the words behind it."""

from collections.abc import Iterator
from typing import Any

import pytest

from polgraph.records import Record
from polgraph.seeds import read
from tests.acceptance.conftest import Ask
from tests.program import ROOT

pytestmark = pytest.mark.engine

ARTICLE = "altaj-erada-team"
CITED = "citations(first: 100) { quote start end article { id } }"
LISTS = (
    "officials", "parties", "bodies", "outlets", "roles", "statements", "relations",
    "meetings", "events", "articles", "mediaItems", "places",
)  # fmt: skip
WITHOUT_SOURCE = {"Topic", "Dataset"}
SHARES = {"speakers": "Participation", "participants": "Participation"}

Thing = dict[str, Any]


def pages(ask: Ask, field: str, selection: str, around: str = "%s") -> Iterator[Thing]:
    """Every edge of a connection, three at a time."""
    after = None
    while True:
        asked = f"{field}(first: 3, after: $after)"
        within = (
            around
            % f"found: {asked} {{ edges {{ {selection} }} pageInfo {{ endCursor hasNextPage }} }}"
        )
        data = ask(f"query($after: String) {{ {within} }}", {"after": after})
        found = data.get("found") or next(iter(data.values()))["found"]
        yield from found["edges"]
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            return


@pytest.fixture(scope="module")
def records() -> tuple[Record, ...]:
    return read([ROOT / "seeds"]).records


@pytest.fixture(scope="module")
def things(ask: Ask) -> dict[str, Thing]:
    """Every entity and fact that has an id, by its id."""
    edges = (
        edge
        for field in LISTS
        for edge in pages(ask, field, f"node {{ __typename id {CITED} }}")
    )
    return {edge["node"]["id"]: edge["node"] for edge in edges}


@pytest.fixture(scope="module")
def shares(ask: Ask, records: tuple[Record, ...]) -> list[Thing]:
    """Every part that somebody took in a meeting."""
    meetings = [record.id for record in records if record.type == "Meeting"]
    return [
        edge
        for meeting in meetings
        for edge in pages(
            ask, "participants", CITED, f'meeting(id: "{meeting}") {{ %s }}'
        )
    ]


@pytest.fixture(scope="module")
def facts(ask: Ask) -> list[Thing]:
    selection = "subject relation object quote node { __typename id }"
    around = f'article(id: "{ARTICLE}") {{ %s }}'
    return list(pages(ask, "facts", selection, around))


def test_everything_in_the_seeds_is_found(
    records: tuple[Record, ...], things: dict[str, Thing], shares: list[Thing]
):
    with_ids = {
        record.id
        for record in records
        if record.type not in {*WITHOUT_SOURCE, "Participation"}
    }
    assert set(things) == with_ids
    assert len(shares) == sum(record.type == "Participation" for record in records)


def test_nothing_is_without_a_citation(things: dict[str, Thing], shares: list[Thing]):
    assert [
        thing for thing in (*things.values(), *shares) if not thing["citations"]
    ] == []


def test_speakers_are_cited_too(ask: Ask, records: tuple[Record, ...]):
    (meeting,) = (record.id for record in records if record.type == "Meeting")
    edges = pages(ask, "speakers", CITED, f'meeting(id: "{meeting}") {{ %s }}')
    assert all(edge["citations"] for edge in edges)


def test_no_quote_is_elsewhere_than_it_says(
    things: dict[str, Thing], shares: list[Thing]
):
    text = (ROOT / "seeds" / f"{ARTICLE}.ar.txt").read_text(encoding="utf-8")
    quoted = [
        citation
        for thing in (*things.values(), *shares)
        for citation in thing["citations"]
        if citation["quote"] is not None
    ]
    assert {citation["article"]["id"] for citation in quoted} == {ARTICLE}
    for citation in quoted:
        found = text[citation["start"] : citation["end"]]
        assert found.split() == citation["quote"].split()


def test_only_an_article_is_its_own_source_without_a_quote(things: dict[str, Thing]):
    unquoted = {
        thing["__typename"]
        for thing in things.values()
        if not any(citation["quote"] for citation in thing["citations"])
    }
    assert unquoted == {"Article"}


def test_the_article_lists_each_fact_that_cites_it(
    facts: list[Thing], things: dict[str, Thing]
):
    listed = {fact["node"]["id"] for fact in facts}
    stated = {
        id_
        for id_, thing in things.items()
        if thing["__typename"] in {"Role", "Statement", "Relation"}
    }
    assert listed >= stated
    assert all(fact["subject"] for fact in facts)
    wordless = {fact["node"]["__typename"] for fact in facts if not fact["quote"]}
    assert wordless <= {"Article", "Topic"}
