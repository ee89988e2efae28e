"""The claims of `polgraph.web.caller`, asked over a real connection."""

from collections.abc import AsyncGenerator
from pathlib import Path

import httpx
import pytest

from polgraph.access import TokenFile
from polgraph.settings import Limits, Settings, TokenLimits
from polgraph.web.app import create_app
from tests.web.serving import serving
from tests.web.small_service import SCHEMA_TEXT, SmallService

ASKED = {"query": "{ trusted }"}


@pytest.fixture
def tokens(tmp_path: Path) -> TokenFile:
    return TokenFile(tmp_path / "tokens.json")


@pytest.fixture
async def guarded(
    tokens: TokenFile, service: SmallService
) -> AsyncGenerator[httpx.AsyncClient]:
    given = {
        "POLGRAPH_TOKENS_FILE": tokens.path,
        "_limits_": Limits(response_bytes=200),
        "_token_limits_": TokenLimits(response_bytes=2_000),
    }
    app = create_app(Settings.model_validate(given), service, schema_text=SCHEMA_TEXT)
    async with (
        serving(app) as address,
        httpx.AsyncClient(base_url=address, timeout=10) as client,
    ):
        yield client


async def trusted(client: httpx.AsyncClient, authorization: str | None) -> object:
    headers = {} if authorization is None else {"Authorization": authorization}
    answer = await client.post("/graphql", json=ASKED, headers=headers)
    return answer.json()["data"]["trusted"]


async def test_whoever_sends_a_token_is_trusted(
    guarded: httpx.AsyncClient, tokens: TokenFile
):
    secret = tokens.add("editor")
    assert await trusted(guarded, None) is False
    assert await trusted(guarded, f"Bearer {secret}") is True
    assert await trusted(guarded, f"bearer  {secret}") is True


async def test_other_schemes_are_a_proxys_business(guarded: httpx.AsyncClient):
    assert await trusted(guarded, "Basic YTpi") is False
    assert await trusted(guarded, "") is False


@pytest.mark.parametrize("address", ["/graphql?query={trusted}", "/", "/entity/x.json"])
async def test_a_token_that_is_none_is_refused_everywhere(
    guarded: httpx.AsyncClient, tokens: TokenFile, address: str
):
    secret = tokens.add("editor")
    tokens.remove("editor")
    for sent in (f"Bearer {secret}", "Bearer", "Bearer x"):
        refused = await guarded.get(address, headers={"Authorization": sent})
        assert refused.status_code == 401
        assert refused.headers["www-authenticate"].startswith("Bearer")
        assert refused.headers["x-content-type-options"] == "nosniff"
        assert refused.headers["cache-control"] == "no-store"
        assert secret not in refused.text


async def test_what_a_token_is_told_is_kept_by_no_cache(
    guarded: httpx.AsyncClient, tokens: TokenFile
):
    held = {"Authorization": f"Bearer {tokens.add('editor')}"}
    public = await guarded.get("/graphql", params=ASKED)
    private = await guarded.get("/graphql", params=ASKED, headers=held)
    assert private.headers["cache-control"] == "private, no-store"
    assert "etag" not in private.headers
    assert "Authorization" in public.headers["vary"]
    tag = {"If-None-Match": public.headers["etag"]}
    again = await guarded.get("/graphql", params=ASKED, headers=held | tag)
    assert again.json()["data"] == {"trusted": True}


async def test_a_token_has_limits_of_its_own(
    guarded: httpx.AsyncClient, tokens: TokenFile
):
    held = {"Authorization": f"Bearer {tokens.add('editor')}"}
    asked = {"query": "{ long(characters: 500) }"}
    refused = await guarded.post("/graphql", json=asked)
    answered = await guarded.post("/graphql", json=asked, headers=held)
    assert refused.json()["errors"][0]["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert len(answered.json()["data"]["long"]) == 500
