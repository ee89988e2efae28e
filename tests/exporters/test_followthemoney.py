import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from polgraph.database import Graph
from polgraph.exporters import Export, Format, export
from tests.exporters.world import loaded

pytestmark = pytest.mark.engine

Entity = Mapping[str, object]


async def exported(graph: Graph, folder: Path) -> tuple[dict[str, Entity], Export]:
    await loaded(graph, folder)
    report = await export(graph, Format.FOLLOWTHEMONEY, folder / "out")
    text = (folder / "out" / "entities.ftm.json").read_text()
    entities = [json.loads(line) for line in text.splitlines()]
    return {entity["id"]: entity for entity in entities}, report


async def test_entities_keep_what_followthemoney_knows(graph: Graph, tmp_path: Path):
    entities, report = await exported(graph, tmp_path)
    assert entities["official-42"] == {
        "id": "official-42",
        "schema": "Person",
        "properties": {
            "name": ["=Official 42", "مسؤول"],
            "alias": ["+42"],
            "birthDate": ["1970-05"],
            "notes": ["A doubt"],
            "website": ["https://example.org/42"],
            "proof": ["paper-report"],
            "sourceUrl": ["https://example.org/report"],
        },
    }
    assert entities["seat"]["properties"] == {
        "member": ["official-42"],
        "organization": ["council"],
        "role": ["Member"],
        "startDate": ["2000-01"],
    }
    assert entities["gift"]["properties"] == {
        "payer": ["council"],
        "beneficiary": ["official-42"],
        "amount": ["12.5"],
        "currency": ["JOD"],
    }
    assert report.lost["officials.identifiers"] == 1
    assert report.lost["statements"] >= 8
    assert not {"hidden", "secret-seat"} & entities.keys()
    assert "hidden" not in json.dumps([*entities.values()])


async def test_entities_are_valid_by_the_model_of_followthemoney(
    graph: Graph, tmp_path: Path
):
    reason = "followthemoney is not installed; it needs ICU to build: pip install followthemoney"
    library = pytest.importorskip("followthemoney", reason=reason)
    entities, _ = await exported(graph, tmp_path)
    for entity in entities.values():
        proxy = library.model.get_proxy(entity)
        proxy.schema.validate(entity)
        for prop in proxy.iterprops():
            for value in proxy.get(prop):
                assert prop.type.clean(value, proxy=proxy) == value, (prop, value)
        wanted = entity["properties"]
        assert isinstance(wanted, dict)
        assert proxy.to_dict()["properties"].keys() == wanted.keys()
