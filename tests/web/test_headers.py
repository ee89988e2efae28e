"""The claims of `polgraph.web.headers` and `polgraph.web.request_id`."""

import httpx
import pytest

EVERYWHERE = ["/graphql", "/schema.graphql", "/healthz", "/version", "/nothing", "/"]


@pytest.mark.parametrize("address", EVERYWHERE)
async def test_every_answer_is_guarded(client: httpx.AsyncClient, address: str):
    headers = (await client.get(address)).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["x-request-id"]


@pytest.mark.parametrize("offered", ["abc", "A.b-c_1", "x" * 64])
async def test_a_harmless_request_id_is_kept(client: httpx.AsyncClient, offered: str):
    response = await client.get("/healthz", headers={"X-Request-Id": offered})
    assert response.headers["x-request-id"] == offered


@pytest.mark.parametrize("offered", ["", "x" * 65, "a b", "<b>", "a;b", "é"])
async def test_any_other_request_id_is_replaced(
    client: httpx.AsyncClient, offered: str
):
    headers = [(b"X-Request-Id", offered.encode())]
    response = await client.get("/healthz", headers=headers)
    assert len(response.headers["x-request-id"]) == 32
    assert response.headers["x-request-id"] != offered
