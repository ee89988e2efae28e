"""The claims of `polgraph.web.rates`, and of proxies whose word is taken."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from hypothesis import given
from hypothesis import strategies as st

from polgraph.access import TokenFile
from polgraph.settings import Limits, Settings, TokenLimits
from polgraph.web.app import create_app
from polgraph.web.rates import Rates
from tests.web.serving import serving
from tests.web.small_service import SCHEMA_TEXT, SmallService


@asynccontextmanager
async def behind_a_proxy(
    tokens: Path, proxies: str = "127.0.0.1"
) -> AsyncGenerator[httpx.AsyncClient]:
    """Three requests a minute for everybody, five for tokens."""
    given = {
        "POLGRAPH_TOKENS_FILE": tokens,
        "POLGRAPH_TRUSTED_PROXIES": proxies,
        "_limits_": Limits(requests_per_minute=3),
        "_token_limits_": TokenLimits(requests_per_minute=5),
    }
    settings = Settings.model_validate(given)
    app = create_app(settings, SmallService(), schema_text=SCHEMA_TEXT)
    async with (
        serving(app) as address,
        httpx.AsyncClient(base_url=address, timeout=10) as client,
    ):
        yield client


async def statuses(client: httpx.AsyncClient, number: int, **headers: str) -> list[int]:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    answers = [await client.get("/schema.graphql", headers=sent) for _ in range(number)]
    return [answer.status_code for answer in answers]


async def test_who_asks_too_often_is_told_when_to_come_back(tmp_path: Path):
    async with behind_a_proxy(tmp_path / "t") as client:
        forwarded = {"X-Forwarded-For": "203.0.113.7"}
        assert await statuses(client, 3, x_forwarded_for="203.0.113.7") == [200] * 3
        refused = await client.get("/graphql?query={hello}", headers=forwarded)
        assert refused.status_code == 429
        assert 1 <= int(refused.headers["retry-after"]) <= 20
        assert refused.json()["errors"][0]["extensions"]["code"] == "TOO_MANY_REQUESTS"
        assert refused.headers["x-content-type-options"] == "nosniff"
        assert await statuses(client, 1, x_forwarded_for="203.0.113.8") == [200]
        probe = await client.get("/healthz", headers=forwarded)
        assert probe.status_code == 200


async def test_a_token_counts_for_itself_wherever_it_comes_from(tmp_path: Path):
    file = TokenFile(tmp_path / "t")
    secret = file.add("press")
    async with behind_a_proxy(file.path) as client:
        await statuses(client, 4, x_forwarded_for="203.0.113.7")
        held = {"authorization": f"Bearer {secret}", "x_forwarded_for": "203.0.113.7"}
        assert await statuses(client, 6, **held) == [200] * 5 + [429]


async def test_neighbours_in_a_network_of_ipv6_are_one_client(tmp_path: Path):
    async with behind_a_proxy(tmp_path / "t") as client:
        for end in ("1", "2", "3"):
            await statuses(client, 1, x_forwarded_for=f"2001:db8:1:2::{end}")
        assert await statuses(client, 1, x_forwarded_for="2001:db8:1:2::4") == [429]
        assert await statuses(client, 1, x_forwarded_for="2001:db8:1:3::1") == [200]


async def test_only_the_nearest_address_beyond_trusted_proxies_counts(tmp_path: Path):
    async with behind_a_proxy(tmp_path / "t", "127.0.0.1, 10.0.0.0/8") as client:
        told = "198.51.100.{}, 203.0.113.7, 10.1.2.3"
        answers = [
            await statuses(client, 1, x_forwarded_for=told.format(number))
            for number in range(4)
        ]
        assert answers == [[200]] * 3 + [[429]]


async def test_nobody_else_is_believed_about_an_address(tmp_path: Path):
    async with behind_a_proxy(tmp_path / "t", "192.0.2.1") as client:
        answered = await statuses(client, 8, x_forwarded_for="203.0.113.7")
    assert answered == [200] * 8  # this machine itself is not counted


@given(
    st.integers(1, 50),
    st.lists(st.floats(0, 30, allow_nan=False), min_size=1, max_size=80),
)
def test_a_minute_never_admits_more_than_a_burst_and_what_was_earned(
    per_minute: int, pauses: list[float]
):
    rates, now, admitted = Rates(), 1_000.0, []
    for pause in pauses:
        now += pause
        if rates.wait("a", per_minute, now) == 0:
            admitted.append(now)
    for begin in admitted:
        within = sum(begin <= instant < begin + 60 for instant in admitted)
        assert within <= 2 * per_minute


def test_who_comes_back_when_told_is_admitted():
    rates = Rates()
    assert [rates.wait("a", 4, 0.0) for _ in range(4)] == [0.0] * 4
    seconds = rates.wait("a", 4, 0.0)
    assert seconds == 15.0
    assert rates.wait("a", 4, seconds) == 0.0


def test_many_addresses_do_not_make_the_memory_grow():
    rates = Rates(remembered=100)
    for number in range(1_000):
        rates.wait(str(number), 1, 0.0)
    assert len(rates._paid) == 100
