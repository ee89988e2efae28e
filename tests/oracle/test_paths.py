"""The connections of many pairs are those that a search through everything finds."""

import random

import pytest

from tests.oracle.comparing import Asked, Compared
from tests.oracle.conftest import Filled
from tests.oracle.world import ENTITIES

pytestmark = pytest.mark.engine

ASKED = """query ($from: ID!, $to: ID!, $at: PartialDate) {
  paths(from: $from, to: $to, at: $at, maxHops: %d, first: 8) {
    length sentence(language: "en") steps { relation from { id } to { id } }
  }
}"""
PAIRS = 20


@pytest.mark.parametrize("hops", [2, 4])
async def test_pairs_are_connected_as_by_trying_everything(
    compared: Compared, filled: Filled, hops: int
):
    rng = random.Random(hops)
    ids = sorted({it.id for it in filled.records if it.type in ENTITIES})
    joined = 0
    for _ in range(PAIRS):
        start, end = rng.sample(ids, 2)
        at = rng.choice((None, None, "2024", "2021-06"))
        asked = Asked(ASKED % hops, {"from": start, "to": end, "at": at})
        assert await compared.difference(asked) is None
        data = (await compared.served(asked)).data
        joined += bool(data and data["paths"])
    assert joined > PAIRS // 4
