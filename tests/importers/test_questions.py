"""The contract's questions, asked of an imported corpus."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.importers import About, load_import, read_import
from polgraph.settings import Settings
from tests.importers.reading import FILES, named
from tests.importers.test_manifest import DATA, MANIFEST
from tests.program import ROOT

EXAMPLES = ROOT / "frontend" / "examples"
CORPUS = DATA / "parlamint_es_ga"

Ask = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def asked(graph: Graph, settings: Settings) -> Ask:
    """Asks a question of the contract by its name."""
    limits = settings.limits.model_copy(update={"database_seconds": 90.0})
    patient = settings.model_copy(update={"limits": limits})
    service = GraphService(graph, patient)

    async def ask(name: str, **variables: object) -> dict[str, Any]:
        await service.ready()
        document = (EXAMPLES / f"{name}.graphql").read_text("utf-8")
        answer = await service.answer(GraphQLRequest(document, dict(variables)))
        assert not answer.errors
        assert answer.data is not None
        return dict(answer.data)

    return ask


async def test_an_imported_corpus_answers_who_spoke_where(graph: Graph, asked: Ask):
    made = read_import("parlamint", [FILES / "corpus"], "corpus")
    await load_import(graph, made, About("corpus"))
    later, first = (await asked("who-spoke-at-which-meeting"))["meetings"]["nodes"]
    assert (later["date"], first["date"]) == ("2020-01-03", "2020-01-02")
    speakers = first["speakers"]["edges"]
    assert [edge["position"] for edge in speakers] == [1, 2]
    parties = {role["organization"]["name"] for role in speakers[0]["rolesThen"]}
    assert parties == {"Parlamento 1", "Party A"}
    assert [len(edge["statements"]) for edge in speakers] == [2, 1]
    person = named(made, "Oficial Un").id
    spoke = (await asked("where-did-they-speak", id=person))["official"]["spokeAt"]
    assert [edge["node"]["date"] for edge in spoke["edges"]] == [
        "2020-01-03",
        "2020-01-02",
    ]


@pytest.mark.skipif(not CORPUS.exists(), reason=f"no ParlaMint corpus at {CORPUS}")
async def test_the_sittings_of_a_published_corpus_answer_who_spoke_where(
    graph: Graph, asked: Ask
):
    await load_import(graph, read_import("parlamint", [CORPUS], "gal"), About("gal"))
    entries = json.loads(MANIFEST.read_text("utf-8"))["files"].values()
    sittings = {e["sitting_date"]: e for e in entries if "sitting_date" in e}
    meetings = (await asked("who-spoke-at-which-meeting"))["meetings"]
    found = {meeting["date"]: meeting for meeting in meetings["nodes"]}
    assert [*found] == sorted(sittings, reverse=True)
    often: dict[str, list[str]] = {}
    for date, meeting in found.items():
        edges = meeting["speakers"]["edges"]
        assert len(edges) == min(sittings[date]["speakers"], 20)
        assert [edge["position"] for edge in edges] == [*range(1, len(edges) + 1)]
        assert all(edge["rolesThen"] and edge["statements"] for edge in edges)
        for edge in edges:
            often.setdefault(edge["node"]["id"], []).append(date)
    person, dates = max(often.items(), key=lambda each: len(each[1]))
    spoke = (await asked("where-did-they-speak", id=person))["official"]["spokeAt"]
    assert [e["node"]["date"] for e in spoke["edges"]] == dates
