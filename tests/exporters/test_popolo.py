import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import Draft3Validator
from referencing import Registry
from referencing.jsonschema import DRAFT3

from polgraph.database import Graph
from polgraph.exporters import Export, Format, export
from tests.exporters.world import loaded
from tests.program import ROOT

pytestmark = pytest.mark.engine

SCHEMAS = ROOT.parent / "shared" / "data" / "popolo_spec" / "schemas"
CLASSES = {
    "areas": "area",
    "events": "event",
    "memberships": "membership",
    "organizations": "organization",
    "persons": "person",
    "speeches": "speech",
}
Schema = bool | Mapping[str, Any]
Item = Mapping[str, object]
Document = Mapping[str, list[Item]]


async def exported(graph: Graph, folder: Path) -> tuple[Document, Export]:
    await loaded(graph, folder)
    report = await export(graph, Format.POPOLO, folder / "out")
    document = json.loads((folder / "out" / "popolo.json").read_text())
    return document, report


def one(document: Document, name: str, id_: str) -> Item:
    (item,) = (item for item in document[name] if item["id"] == id_)
    return item


async def test_people_and_memberships_keep_what_popolo_knows(
    graph: Graph, tmp_path: Path
):
    document, _ = await exported(graph, tmp_path)
    assert one(document, "persons", "official-42") == {
        "id": "official-42",
        "name": "=Official 42",
        "other_names": [
            {"name": "مسؤول", "note": "translation", "lang": "ar"},
            {"name": "+42", "note": "alias", "lang": "en"},
        ],
        "birth_date": "1970-05",
        "identifiers": [{"identifier": "42", "scheme": "test"}],
        "links": [{"url": "https://example.org/42", "note": "Page"}],
        "sources": [{"url": "https://example.org/report", "note": "Official 42"}],
    }
    assert one(document, "memberships", "seat") == {
        "id": "seat",
        "person_id": "official-42",
        "organization_id": "council",
        "role": "Member",
        "start_date": "2000-01",
        "legislative_period_id": "term-1",
    }
    session = one(document, "events", "session")
    assert session["organization_id"] == "council"
    (speech,) = (s for s in document["speeches"] if s.get("event_id") == "session")
    assert speech["text"] == "@all <here> & there"


async def test_what_is_hidden_is_left_out_and_counted(graph: Graph, tmp_path: Path):
    document, report = await exported(graph, tmp_path)
    assert "idden" not in json.dumps(document)
    assert "secret-seat" not in json.dumps(document)
    assert report.lost["things and citations under embargo"] == 2
    assert report.lost["relations"] == 1
    assert report.lost["officials.note"] >= 1
    assert report.lost["roles.rank"] == 1


async def test_the_document_is_valid_by_popolos_own_schemas(
    graph: Graph, tmp_path: Path
):
    if not SCHEMAS.is_dir():
        pytest.skip(
            f"{SCHEMAS} is not here: Popolo's schemas are not of this repository"
        )
    document, _ = await exported(graph, tmp_path)
    schemas = {path.stem: json.loads(path.read_text()) for path in SCHEMAS.iterdir()}
    registry = Registry[Schema]().with_resources(
        (schema["id"].rstrip("#"), DRAFT3.create_resource(schema))
        for schema in schemas.values()
    )
    assert document.keys() == CLASSES.keys()
    for name, items in document.items():
        validator = Draft3Validator(schemas[CLASSES[name]], registry=registry)
        assert items
        for item in items:
            validator.validate(item)
