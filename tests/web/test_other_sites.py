"""Pages of other sites: what they may read, and that they can make nothing happen."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx
import pytest

from polgraph.errors import SettingsError
from polgraph.settings import Settings
from polgraph.web.app import create_app
from tests.web.serving import serving
from tests.web.small_service import SCHEMA_TEXT, SmallService

ORIGIN = {"Origin": "https://paper.example"}
PREFLIGHT = {
    **ORIGIN,
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "content-type, authorization",
}


@asynccontextmanager
async def served(**given: str) -> AsyncGenerator[httpx.AsyncClient]:
    app = create_app(
        Settings.model_validate(given), SmallService(), schema_text=SCHEMA_TEXT
    )
    async with (
        serving(app) as address,
        httpx.AsyncClient(base_url=address, timeout=10) as client,
    ):
        yield client


async def test_other_sites_read_nothing_unless_told(client: httpx.AsyncClient):
    preflight = await client.options("/graphql", headers=PREFLIGHT)
    read = await client.get("/graphql?query={hello}", headers=ORIGIN)
    for answer in (preflight, read):
        assert not any(name.startswith("access-control") for name in answer.headers)


async def test_the_sites_that_are_named_may_read():
    async with served(POLGRAPH_CORS_ORIGINS="https://paper.example") as other:
        preflight = await other.options("/graphql", headers=PREFLIGHT)
        read = await other.get("/graphql?query={hello}", headers=ORIGIN)
        stranger = await other.get(
            "/graphql?query={hello}", headers={"Origin": "https://paper.example.evil"}
        )
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == ORIGIN["Origin"]
    assert read.headers["access-control-allow-origin"] == ORIGIN["Origin"]
    assert "access-control-allow-credentials" not in read.headers
    assert "Origin" in read.headers["vary"]
    assert "access-control-allow-origin" not in stranger.headers


async def test_all_sites_may_read_where_that_is_said():
    async with served(POLGRAPH_CORS_ORIGINS="*") as other:
        read = await other.get("/graphql?query={hello}", headers=ORIGIN)
    assert read.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
    ],
)
async def test_a_form_of_another_site_makes_nothing_happen(
    client: httpx.AsyncClient, content_type: str
):
    """These are what a browser sends without asking first."""
    sent = await client.post(
        "/graphql",
        content=b'{"query": "mutation { touch }"}',
        headers={**ORIGIN, "Content-Type": content_type},
    )
    fetched = await client.get("/graphql", params={"query": "mutation { touch }"})
    assert (sent.status_code, fetched.status_code) == (415, 405)


async def test_no_answer_sets_a_cookie(client: httpx.AsyncClient):
    for address in ("/", "/graphql?query={hello}", "/entity/x", "/docs"):
        assert "set-cookie" not in (await client.get(address)).headers


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("POLGRAPH_CORS_ORIGINS", "https://paper.example/path"),
        ("POLGRAPH_CORS_ORIGINS", "paper.example"),
        ("POLGRAPH_CORS_ORIGINS", "null"),
        ("POLGRAPH_TRUSTED_PROXIES", "localhost"),
        ("POLGRAPH_TRUSTED_PROXIES", "10.0.0.1/8"),
        ("POLGRAPH_TLS_KEY", "/nothing/there"),
        ("POLGRAPH_LOG_FORMAT", "xml"),
    ],
)
def test_a_setting_that_cannot_be_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        Settings.load()


async def test_browsers_keep_to_https_where_the_public_address_has_it():
    async with served(POLGRAPH_PUBLIC_URL="https://polgraph.example") as secure:
        answer = await secure.get("/healthz")
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    async with served() as plain:
        answer = await plain.get("/healthz")
    assert "strict-transport-security" not in answer.headers
