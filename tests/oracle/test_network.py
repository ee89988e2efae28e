"""What lies around an entity is what counting all its ties comes to."""

import random
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from tests.oracle.comparing import Asked, Compared
from tests.oracle.conftest import Filled
from tests.oracle.connecting import Tie, overlap, ties
from tests.oracle.world import ENTITIES, Thing, World

pytestmark = pytest.mark.engine

ASKED = """query ($around: [ID!]!, $first: Int) {
  network(around: $around, first: $first) {
    truncated nodes { id } links { source target relation weight }
  }
}"""
_ROLES = ("ROLE_IN", "ON_BEHALF_OF")
Link = tuple[str, str, str]


async def asked(compared: Compared, around: str, first: int = 100) -> dict[str, Any]:
    served = await compared.served(Asked(ASKED, {"around": [around], "first": first}))
    assert served.data, served.errors
    found: Any = served.data["network"]
    return dict(found)


async def test_links_weigh_what_they_stand_for(compared: Compared, filled: Filled):
    rng = random.Random(7)
    ids = sorted({it.id for it in filled.records if it.type in ENTITIES})
    for id_ in rng.sample(ids, 25):
        network = await asked(compared, id_)
        expected = naive(filled.world, id_)
        links = network["links"]
        got = {
            (it["source"], it["target"], it["relation"]): it["weight"] for it in links
        }
        assert got == expected, id_
        weights = [link["weight"] for link in links]
        assert weights == sorted(weights, reverse=True)
        ends = {end for source, target, _ in expected for end in (source, target)}
        known = {id_} if filled.world.get(id_) else set()
        assert {node["id"] for node in network["nodes"]} == ends | known
        assert not network["truncated"]


async def test_the_limit_keeps_the_heaviest_and_says_so(
    compared: Compared, filled: Filled
):
    whole = await asked(compared, "official-1")
    cut = await asked(compared, "official-1", 3)
    assert cut["truncated"]
    assert [node["id"] for node in cut["nodes"]] == [
        node["id"] for node in whole["nodes"][:3]
    ]
    assert {tuple(link.items()) for link in cut["links"]} <= {
        tuple(link.items()) for link in whole["links"]
    }
    assert filled.world.get("official-1")


def naive(world: World, id_: str) -> dict[Link, int]:
    """Each link with the number of different things that it is counted by."""
    here, counted = world.get(id_), defaultdict[Link, set[str]](set)
    every = [tie for tie in ties(world) if tie.subject is not tie.object]
    own = [tie for tie in every if here in (tie.subject, tie.object)]
    for tie in own:
        relation = str(tie.fact.text("kind")) if tie.name == "RELATION" else tie.name
        relation = "SPOKE_AT" if _speaks(tie) else relation
        counted[tie.subject.id, tie.object.id, relation].add(tie.fact.id)
    for one in own if here is not None and here.type == "Official" else ():
        for other, relation in _shared(one, every):
            source, target = sorted((id_, other.id))
            counted[source, target, relation].add(one.object.id)
    return {link: len(via) for link, via in counted.items()}


def _shared(one: Tie, every: list[Tie]) -> Iterator[tuple[Thing, str]]:
    for tie in every:
        if tie.object is not one.object or tie.subject.type != "Official":
            continue
        if tie.subject is one.subject:
            continue
        if _speaks(one) and _speaks(tie):
            yield tie.subject, "SPOKE_WITH"
        held = one.name in _ROLES and tie.name in _ROLES
        if held and overlap(one.days, tie.days):
            yield tie.subject, "MEMBER_WITH"


def _speaks(tie: Tie) -> bool:
    return tie.name == "ATTENDED" and tie.fact.text("role") == "SPEAKER"
