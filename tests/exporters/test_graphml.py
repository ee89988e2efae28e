from pathlib import Path

import networkx as nx
import pytest

from polgraph.database import Graph
from polgraph.exporters import Format, export
from tests.exporters.world import loaded

pytestmark = pytest.mark.engine


async def test_a_real_reader_finds_nodes_edges_and_values(graph: Graph, tmp_path: Path):
    await loaded(graph, tmp_path)
    report = await export(graph, Format.GRAPHML, tmp_path / "out")
    read = nx.read_graphml(tmp_path / "out" / "graph.graphml")
    assert read.nodes["official-42"] == {
        "type": "Official",
        "label": "=Official 42",
        "datasets": "other",
        "name": "=Official 42",
        "note": "A doubt",
        "birthDate": "1970-05",
    }
    assert read.nodes["gift"]["amount"] == 12.5
    assert read.nodes["council"]["kind"] == "parliament"
    edges = {(a, b, data["type"]) for a, b, data in read.edges(data=True)}
    assert ("seat", "official-42", "HELD_BY") in edges
    assert ("gift", "council", "FROM") in edges
    assert "hidden" not in read
    assert "secret-seat" not in read
    assert report.lost["officials.identifiers"] == 1
    labels = {data.get("label") for _, data in read.nodes(data=True)}
    assert "@all <here> & there" in labels


async def test_every_edge_ends_at_a_node_that_is_declared(graph: Graph, tmp_path: Path):
    await loaded(graph, tmp_path)
    await export(graph, Format.GRAPHML, tmp_path / "out", dataset="other")
    text = (tmp_path / "out" / "graph.graphml").read_text()
    read = nx.parse_graphml(text)
    assert all(f'<node id="{node}"' in text for node in read)
