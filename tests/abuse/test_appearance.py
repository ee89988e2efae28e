"""Nothing looks like what it is not: bidi controls and letters that look alike."""

import httpx
import pytest

pytestmark = pytest.mark.engine

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LOOKS_ALIKE = (
    "еrada-party",  # a Cyrillic e
    "erada-pаrty",  # a Cyrillic a
    "erada\u2010party",  # another hyphen
    "erada-party\u200b",
    "ｅrada-party",
    "ERADA-PARTY",
    "erada-party%00",
)


@pytest.mark.parametrize("id_", LOOKS_ALIKE)
def test_an_id_that_looks_like_another_is_another(client: httpx.Client, id_: str):
    assert client.get(f"/entity/{id_}").status_code == 404
    asked = {
        "query": "query ($t: ID!) { node(id: $t) { id } }",
        "variables": {"t": id_},
    }
    assert client.post("/graphql", json=asked).json()["data"] == {"node": None}


def test_what_was_typed_cannot_turn_a_page_around(client: httpx.Client):
    page = client.get("/", params={"q": f"erada{TURNING}gpj.exe"})
    assert page.status_code == 200
    assert not set(TURNING) & set(page.text)


def test_what_was_typed_cannot_turn_an_error_around(client: httpx.Client):
    answer = client.post("/graphql", json={"query": f"{{ a{TURNING}b }}"})
    assert answer.json()["errors"]
    assert answer.headers["content-type"].startswith("application/json")
