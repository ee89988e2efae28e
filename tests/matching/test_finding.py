from pathlib import Path

import pytest

from polgraph.database import Graph
from polgraph.matching import find_duplicates
from polgraph.matching.blocks import block_keys
from polgraph.matching.profiles import profiles
from polgraph.seeds.deciding import merge
from polgraph.seeds.loading import load
from tests.upsert.dump import dump

pytestmark = pytest.mark.engine

ONE = """\
dataset: one
language: ar
datasets: [{ id: one, title: One, sources: optional }]
officials:
  - { id: nidal, name: نضال البطاينة }
  - { id: omar, name: عمر الدهامشة, identifiers: [{ scheme: x, value: "1" }] }
bodies: [{ id: council, name: مجلس النواب }]
"""
TWO = """\
dataset: two
language: en
datasets: [{ id: two, title: Two, sources: optional }]
officials:
  - { id: nidal-2, name: Nidal Al-Bataineh }
  - { id: omar-2, name: Omar Dahamsheh, identifiers: [{ scheme: x, value: "1" }] }
  - { id: lina, name: Lina Haddad }
parties: [{ id: nidal-3, name: Nidal Al-Bataineh }]
"""


@pytest.fixture
async def both(graph: Graph, tmp_path: Path) -> Graph:
    (tmp_path / "one.yaml").write_text(ONE)
    (tmp_path / "two.yaml").write_text(TWO)
    await load(graph, [tmp_path])
    return graph


async def test_pairs_are_found_across_scripts_and_nothing_is_merged(both: Graph):
    before = await dump(both)
    pairs = await find_duplicates(both)
    assert [(pair.one.id, pair.other.id) for pair in pairs] == [
        ("omar", "omar-2"),
        ("nidal", "nidal-2"),
    ]
    assert "the same identifier: x 1" in pairs[0].reasons
    assert await dump(both) == before


async def test_a_pair_that_was_decided_is_listed_no_more(both: Graph):
    await merge(both, "nidal-2", "nidal", "one person", "Editor 1")
    pairs = await find_duplicates(both)
    assert [(pair.one.id, pair.other.id) for pair in pairs] == [("omar", "omar-2")]


async def test_every_pair_shares_a_key(both: Graph):
    keys = {
        profile.id: set(block_keys(profile))
        async for page in profiles(both)
        for profile in page
    }
    assert keys["nidal"] & keys["nidal-2"]
    assert not keys["nidal-2"] & keys["nidal-3"]
