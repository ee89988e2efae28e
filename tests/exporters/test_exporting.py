"""From a graph to files and back to the same graph."""

import re
from pathlib import Path

import pytest

from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.exporters import Format, export
from polgraph.exporters.public import EMBARGOED
from polgraph.schema import ensure
from polgraph.seeds import read
from polgraph.seeds.loading import load
from tests.exporters.reading import contents
from tests.exporters.world import loaded
from tests.program import ROOT
from tests.upsert.dump import dump

pytestmark = pytest.mark.engine

MORE = """\
dataset: other
datasets: [{ id: other, title: Other, sources: optional }]
officials:
  - { id: nidal-al-bataineh, name: Nidal, gender: male, embargo_until: 2999-01-01 }
meetings:
  - id: erada-team-meeting
    name: Meeting
    participants: [{ official: nidal-al-bataineh, role: chair }]
"""


async def emptied(graph: Graph) -> Graph:
    await graph.execute("MATCH (n) DETACH DELETE n")
    await ensure(graph)
    return graph


async def test_yaml_loads_back_to_the_same_graph(graph: Graph, tmp_path: Path):
    (tmp_path / "other.yaml").write_text(MORE)
    await load(graph, [ROOT / "seeds", tmp_path / "other.yaml"])
    first, second = tmp_path / "first", tmp_path / "second"
    report = await export(graph, Format.YAML, first)
    before = await dump(graph)
    await load(await emptied(graph), [first])
    await export(graph, Format.YAML, second)
    assert contents(second) == contents(first)
    assert [undated(line) for line in await dump(graph)] == [
        undated(line) for line in before
    ]
    assert report.lost == {}
    assert report.embargoed == 1
    assert report.records["other"] == {
        "datasets": 1,
        "meetings": 1,
        "officials": 1,
        "participations": 1,
    }


def undated(line: str) -> str:
    """A line of a dump without the instants of the load."""
    return re.sub(r'"(updatedAt|loadedAt)": "[^"]*"', "", line)


async def test_one_data_set_alone_is_as_it_is_among_all(graph: Graph, tmp_path: Path):
    (tmp_path / "other.yaml").write_text(MORE)
    await load(graph, [ROOT / "seeds", tmp_path / "other.yaml"])
    whole, alone = tmp_path / "whole", tmp_path / "alone"
    await export(graph, Format.YAML, whole)
    await export(graph, Format.YAML, alone, dataset="other")
    kept = {name: data for name, data in contents(whole).items() if "other/" in name}
    assert contents(alone) == kept


async def test_an_export_may_leave_out_what_is_under_embargo(
    graph: Graph, tmp_path: Path
):
    await loaded(graph, tmp_path)
    public = tmp_path / "public"
    report = await export(graph, Format.YAML, public, embargoed=False)
    text = b"".join(contents(public).values()).decode()
    assert report.embargoed == 0
    assert report.lost == {EMBARGOED: 4}
    assert "id: hidden" not in text
    assert "secret-seat" not in text
    assert "embargo_until" not in text
    assert read([public]).problems == ()
    await load(await emptied(graph), [public])


async def test_a_data_set_that_is_not_there_is_refused(graph: Graph, tmp_path: Path):
    with pytest.raises(InputError, match="no data set nowhere"):
        await export(graph, Format.YAML, tmp_path / "out", dataset="nowhere")
    assert contents(tmp_path) == {}
