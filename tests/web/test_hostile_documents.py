"""Hostile requests are refused, each for its own reason, while others are answered."""

import asyncio

import httpx
import pytest

from polgraph.bench.hostility import HONEST, HOSTILE, Hostile, attack, table

pytestmark = pytest.mark.engine

_JSON = {
    "Accept": "application/graphql-response+json",
    "Content-Type": "application/json",
}


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.name)
async def test_a_hostile_request_is_refused_while_others_go_on(
    served: str, hostile: Hostile
):
    async with httpx.AsyncClient(base_url=served, headers=_JSON) as client:
        answers = await asyncio.gather(
            client.post("/graphql", content=hostile.body),
            *(client.post("/graphql", content=HONEST) for _ in range(3)),
            client.post("/graphql", content=hostile.body),
        )
    first, *honest, again = answers
    assert (first.status_code, _code(first)) == (hostile.status, hostile.code)
    assert (again.status_code, _code(again)) == (hostile.status, hostile.code)
    for answer in honest:
        assert len(answer.json()["data"]["meetings"]["nodes"]) == 1


def test_an_attack_is_told_in_a_table(served: str):
    made = attack(httpx.URL(served).port or 80, times=1, alone=0.1)
    told = table(made)
    assert all(hostile.name in told for hostile in HOSTILE)
    assert made.alone
    assert made.meanwhile


def _code(answer: httpx.Response) -> object:
    return answer.json()["errors"][0]["extensions"]["code"]
