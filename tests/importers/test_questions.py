"""The contract's questions, asked of an imported corpus."""

from typing import Any

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.importers import About, load_import, read_import
from polgraph.settings import Settings
from tests.importers.reading import FILES, named
from tests.program import ROOT

EXAMPLES = ROOT / "frontend" / "examples"


async def test_an_imported_corpus_answers_who_spoke_where(
    graph: Graph, settings: Settings
):
    made = read_import("parlamint", [FILES / "corpus"], "corpus")
    await load_import(graph, made, About("corpus"))
    limits = settings.limits.model_copy(update={"database_seconds": 90.0})
    patient = settings.model_copy(update={"limits": limits})
    service = GraphService(graph, patient)
    await service.ready()

    async def asked(name: str, **variables: str) -> dict[str, Any]:
        document = (EXAMPLES / f"{name}.graphql").read_text("utf-8")
        answer = await service.answer(GraphQLRequest(document, dict(variables)))
        assert not answer.errors
        assert answer.data is not None
        return dict(answer.data)

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
