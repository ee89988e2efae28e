"""Planted connections come out before hubs and chance; nothing hidden is walked."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.records import Record, Wording
from polgraph.records.record import Value
from polgraph.settings import Settings
from polgraph.upsert import upsert

pytestmark = pytest.mark.engine

MEMBERS = 230
SITTINGS, SPEAKERS, TOGETHER = 40, 6, 8
PAIR = ("member-20", "member-21")
FAR_OFF = "2999-01-01T00:00:00Z"
NOW = "2026-01-01T00:00:00Z"
ASKED = """query ($from: ID!, $to: ID!, $at: PartialDate) {
  paths(from: $from, to: $to, at: $at, first: 10) { steps { to { id } } } }"""
DATA = "planted"


def words(text: str) -> Value:
    return (Wording(text, "en"),)


def named(type_: str, id_: str) -> Record:
    return Record(type_, id_, DATA, {"name": words(id_)})


def role(id_: str, official: str, body: str, since: str, until: str) -> Record:
    values = {"title": words("member"), "since": since, "until": until}
    links = {"official": (official,), "organization": (body,)}
    return Record("Role", id_, DATA, values, links)


def spoke(meeting: str, *officials: str, hidden: bool = False) -> Iterator[Record]:
    for official in officials:
        links = {"meeting": (meeting,), "participant": (official,)}
        id_ = f"{meeting}-{official}"
        embargo = FAR_OFF if hidden else None
        yield Record(
            "Participation", id_, DATA, {"role": "SPEAKER"}, links, (), embargo
        )


def planted() -> Iterator[Record]:
    """A parliament of hundreds in one country, and a few who met."""
    yield Record("Dataset", DATA, DATA, {"title": "Planted"})
    yield named("Place", "country")
    for body in ("parliament", "council"):
        yield named("Body", body)
    for number in range(MEMBERS):
        yield named("Official", f"member-{number}")
        yield role(f"seat-{number}", f"member-{number}", "parliament", "2020", "2024")
    for meeting in ("lunch", "dinner", "supper", "secret"):
        values = {"name": words(meeting), "date": "2022-05-01"}
        yield Record("Meeting", meeting, DATA, values, {"place": ("country",)})
    yield from spoke("lunch", "member-1", "member-2")
    yield from spoke("dinner", "member-3", "member-4")
    yield from spoke("supper", "member-4", "member-5")
    yield from spoke("secret", "member-6", "member-7", hidden=True)
    yield from sittings(Random(5))  # noqa: S311 (chance, not secrets)
    yield named("Official", "early")
    yield named("Official", "late")
    yield role("early-seat", "early", "council", "1990", "1995")
    yield role("late-seat", "late", "council", "2010", "2015")


def sittings(random: Random) -> Iterator[Record]:
    """Whoever speaks by chance, a chair who always does, and two who speak together."""
    yield named("Official", "chair")
    anybody = [f"member-{number}" for number in range(20, 80)]
    for number in range(SITTINGS + TOGETHER):
        planted = PAIR if number < TOGETHER else ("chair",)
        speakers = {*planted, *random.sample(anybody, SPEAKERS)}
        values = {
            "name": words(f"sitting {number}"),
            "date": f"2023-01-{number % 28 + 1:02}",
        }
        yield Record("Meeting", f"sitting-{number}", DATA, values)
        yield from spoke(f"sitting-{number}", *sorted(speakers))


@pytest.fixture
async def service(graph: Graph, settings: Settings) -> GraphService:
    async with graph.transaction() as transaction:
        await upsert(transaction, tuple(planted()), now=NOW)
    return GraphService(graph, settings)


async def through(
    service: GraphService, start: str, end: str, at: str | None = None
) -> Sequence[tuple[str, ...]]:
    variables = {"from": start, "to": end, "at": at}
    answer = await service.answer(GraphQLRequest(ASKED, variables))
    assert answer.data, answer.errors
    found: Any = answer.data["paths"]
    return [tuple(step["to"]["id"] for step in path["steps"][:-1]) for path in found]


async def test_whoever_met_is_not_joined_by_a_hub_first(service: GraphService):
    assert await through(service, "member-1", "member-2") == [
        ("lunch",),
        ("parliament",),
    ]
    assert await through(service, "member-3", "member-5") == [
        ("dinner", "member-4", "supper"),
        ("parliament",),
    ]
    hidden = await through(service, "member-6", "member-7")
    assert hidden == [("parliament",)]
    assert await through(service, "early", "late") == []
    before = await through(service, "member-1", "member-2", "2021-06-01")
    assert before == [("parliament",)]
    assert await through(service, "member-1", "member-2", "2025") == [("lunch",)]
    await weighed(service)
    await heaviest(service)
    await hostile(service)


async def weighed(service: GraphService) -> None:
    """Who was planted together is linked, and a hub makes nobody a fellow member."""
    asked = """{ network(around: ["member-4"], hops: 2, types: [OFFICIAL, BODY]) {
      truncated links { source target relation weight } } }"""
    answer = await service.answer(GraphQLRequest(asked))
    assert answer.data, answer.errors
    network: Any = answer.data["network"]
    together = {
        (link["source"], link["target"])
        for link in network["links"]
        if link["relation"] == "SPOKE_WITH"
    }
    assert together == {("member-3", "member-4"), ("member-4", "member-5")}
    assert not [x for x in network["links"] if x["relation"] == "MEMBER_WITH"]
    assert network["truncated"]


async def heaviest(service: GraphService) -> None:
    """Two who were planted together come before whom chance brought together."""
    asked = """query ($id: ID!) {
      official(id: $id) { coSpeakers(first: 5) { edges { count lift node { id } } } }
      network(around: [$id], types: [OFFICIAL]) { links { source target weight } } }"""
    answer = await service.answer(GraphQLRequest(asked, {"id": PAIR[0]}))
    assert answer.data, answer.errors
    data: Any = answer.data
    first, *others = data["official"]["coSpeakers"]["edges"]
    assert first["node"]["id"] == PAIR[1]
    assert first["count"] >= TOGETHER > max(edge["count"] for edge in others)
    assert first["lift"] > max(edge["lift"] for edge in others)
    link, *lighter = data["network"]["links"]
    assert (link["source"], link["target"]) == PAIR
    assert link["weight"] == first["count"] > max(it["weight"] for it in lighter)


async def hostile(service: GraphService) -> None:
    """Any string is an id, which is nobody's, or the name of somebody."""
    asked = """query ($id: ID!) {
      paths(from: $id, to: "member-1", maxHops: 2) { length }
      network(around: [$id]) { nodes { id } links { weight } } }"""
    for id_ in ("", "'", "\\", "$p0", "}) RETURN 1 //", "\u202e", "\x00", "x" * 20_000):
        answer = await service.answer(GraphQLRequest(asked, {"id": id_}))
        assert not answer.errors
        assert answer.data == {"paths": [], "network": {"nodes": [], "links": []}}
