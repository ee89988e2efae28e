"""One client of the real server over the article."""

from collections.abc import Callable, Iterator

import httpx
import pytest

Ask = Callable[..., httpx.Response]


@pytest.fixture
def client(served: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served, timeout=30) as opened:
        yield opened


@pytest.fixture
def ask(client: httpx.Client) -> Ask:
    """Ask a document: `ask(query, name=value)`."""

    def asked(query: str, **variables: object) -> httpx.Response:
        return client.post(
            "/graphql",
            json={"query": query, "variables": variables},
            headers={"Accept": "application/graphql-response+json"},
        )

    return asked


def codes(response: httpx.Response) -> set[str]:
    errors = response.json().get("errors", [])
    return {str(error["extensions"]["code"]) for error in errors}
