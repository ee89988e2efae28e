"""The claims of `polgraph.web.app`."""

import httpx
import pytest


@pytest.mark.parametrize(
    "address", ["/graphql/", "/nothing", "/entity/", "/entity/a/b"]
)
async def test_an_unknown_address_is_not_found(client: httpx.AsyncClient, address: str):
    assert (await client.get(address)).status_code == 404


async def test_a_page_takes_no_other_method(client: httpx.AsyncClient):
    response = await client.post("/version")
    assert response.status_code == 405
    assert set(response.headers["allow"].split(", ")) == {"GET", "HEAD"}


async def test_nothing_repeats_the_host_header(client: httpx.AsyncClient):
    for address in ("/graphql", "/graphql/", "/entity/x", "/", "/version"):
        response = await client.get(address, headers={"Host": "evil.example"})
        assert "evil.example" not in response.text
        assert "evil.example" not in str(response.headers)
