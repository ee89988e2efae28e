"""Asking the served article over HTTP, as clients do."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx
import pytest

Answer = dict[str, Any]
Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def client(served: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served, timeout=90) as opened:
        yield opened


@pytest.fixture(scope="session")
def ask(client: httpx.Client) -> Ask:
    """Give the data of a query that must be answered without an error."""

    def post(
        query: str, variables: Mapping[str, object] | None = None, language: str = ""
    ) -> Answer:
        response = client.post(
            "/graphql",
            json={"query": query, "variables": variables},
            headers={"Accept-Language": language} if language else {},
        )
        body = response.json()
        assert "errors" not in body, body["errors"]
        assert response.status_code == 200
        data: Answer = body["data"]
        return data

    return post
