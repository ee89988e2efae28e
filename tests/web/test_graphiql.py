"""The claims of `polgraph.web.graphiql`."""

from pathlib import Path

import httpx

from polgraph.web.graphiql import GraphiQLPage

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


async def test_a_browser_gets_the_page_and_its_policy(client: httpx.AsyncClient):
    response = await client.get("/graphql", headers=BROWSER)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["vary"] == "Accept, Accept-Language, Authorization"
    policy = response.headers["content-security-policy"]
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "script-src 'self';" in policy


async def test_a_query_in_the_address_is_answered_also_to_a_browser(
    client: httpx.AsyncClient,
):
    response = await client.get(
        "/graphql", params={"query": "{ hello }"}, headers=BROWSER
    )
    assert response.json()["data"] == {"hello": "hello world"}


async def test_who_posts_never_gets_the_page(client: httpx.AsyncClient):
    response = await client.post(
        "/graphql", json={"query": "{ hello }"}, headers=BROWSER
    )
    assert response.json()["data"] == {"hello": "hello world"}


def test_an_installation_without_the_page_says_so(tmp_path: Path):
    response = GraphiQLPage(tmp_path).response()
    assert b"GraphiQL is not part of this installation" in bytes(response.body)
