"""Imports into a graph: all or nothing, the same at each turn."""

from pathlib import Path

import pytest

from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.importers import About, load_import, read_import
from tests.importers.reading import imported, written

_COUNTS = "MATCH (n) RETURN labels(n)[-1], count(*) ORDER BY labels(n)[-1]"
_DATASET = "MATCH (d:Dataset {id: 'set'}) RETURN d.title, d.license, d.url"


async def test_a_data_set_keeps_what_was_said_of_it(graph: Graph):
    made = imported("popolo", "country.json")
    await load_import(graph, made, About("set", "Set 1", "CC0", None))
    await load_import(graph, made, About("set"))
    assert await graph.read(_DATASET) == [
        ["Set 1", "CC0", "https://example.org/parliament"]
    ]


async def test_a_dry_run_writes_nothing(graph: Graph):
    report = await load_import(
        graph, imported("popolo", "country.json"), About("set"), dry_run=True
    )
    assert report.load.total_added > 20
    assert await graph.read(_COUNTS) == []


async def test_a_stub_gives_way_to_what_the_graph_knows(graph: Graph, tmp_path: Path):
    persons = written(tmp_path, "persons.json", [{"id": "1", "name": "Official 1"}])
    role = {"person_id": "1", "organization_id": "a"}
    memberships = written(tmp_path, "memberships.json", [role])
    for path in (memberships, persons, memberships):
        await load_import(graph, read_import("popolo", [path], "set"), About("set"))
    assert await graph.read("MATCH (o:Official) RETURN o.name") == [["Official 1"]]


async def test_what_does_not_fit_leaves_the_graph_as_it_was(
    graph: Graph, tmp_path: Path
):
    await load_import(graph, imported("popolo", "country.json"), About("set"))
    before = await graph.read(_COUNTS)
    # An event of the first import is a meeting in the second.
    other = {"events": [{"id": "x", "name": "Sitting 2", "classification": "sitting"}]}
    made = read_import("popolo", [written(tmp_path, "country.json", other)], "set")
    (meeting,) = made.records
    await graph.execute(f"MATCH (e:Event) WITH e LIMIT 1 SET e.id = '{meeting.id}'")
    with pytest.raises(InputError, match="nothing was written"):
        await load_import(graph, made, About("set"))
    assert await graph.read(_COUNTS) == before
