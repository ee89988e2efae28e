"""Names come in the language that the reader asks for, over HTTP."""

import httpx
import pytest

pytestmark = pytest.mark.engine

NAME = {"query": '{ party(id: "erada-party") { name } }'}


@pytest.mark.parametrize(
    ("accepted", "name"),
    [
        ("ar", "حزب إرادة"),
        ("en", "Erada Party"),
        ("fr, en;q=0.5", "Erada Party"),
        ("en;q=0.3, ar", "حزب إرادة"),
        ("fr", "حزب إرادة"),
    ],
)
def test_names_follow_accept_language(client: httpx.Client, accepted: str, name: str):
    response = client.post("/graphql", json=NAME, headers={"Accept-Language": accepted})
    assert response.json()["data"]["party"]["name"] == name


def test_caches_are_told_that_the_language_matters(client: httpx.Client):
    response = client.post("/graphql", json=NAME)
    varies = {word.strip().lower() for word in response.headers["vary"].split(",")}
    assert "accept-language" in varies
