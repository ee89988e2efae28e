"""The queries of the public contract are answered as they stand."""

from typing import Any

import pytest

from tests.acceptance.conftest import Ask
from tests.program import ROOT

pytestmark = pytest.mark.engine

QUERIES = ROOT.parent / "shared" / "contract" / "queries"
VARIABLES: dict[str, dict[str, object]] = {
    "how-are-they-connected": {"from": "yusr-hassan", "to": "omar-al-dahamsheh"},
    "party-file": {"id": "erada-party"},
    "search": {"text": "Nedal Batayneh"},
    "where-did-they-speak": {"id": "nidal-al-bataineh"},
    "who-said-what-about": {"topic": "التواصل"},
    "who-spoke-at-which-meeting": {},
}


def query(name: str) -> str:
    path = QUERIES / f"{name}.graphql"
    if not path.exists():
        pytest.skip(f"{QUERIES} is not beside this repository")
    return path.read_text("utf-8")


@pytest.mark.parametrize("name", sorted(VARIABLES))
def test_a_query_is_answered_as_it_stands(ask: Ask, name: str):
    data = ask(query(name), VARIABLES[name])
    assert all(data.values())


def test_a_misspelt_name_comes_first_in_the_search(ask: Ask):
    found: dict[str, Any] = ask(query("search"), VARIABLES["search"])["search"]
    first = found["edges"][0]
    assert first["node"]["id"] == "nidal-al-bataineh"
    assert first["matchedName"]
    assert "<mark>" in first["highlight"]
    assert found["totalCount"] >= 1
