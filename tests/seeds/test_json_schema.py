"""The JSON Schema says what the reader takes."""

import json
from collections.abc import Iterator

import pytest

from polgraph.seeds import json_schema
from polgraph.seeds.keys import PARTICIPANT, SECTIONS, SPEAKER, SPOKEN, TOLD, Shape
from tests.seeds.conftest import ReadText

NESTED = {
    "participant": PARTICIPANT,
    "speaker": SPEAKER,
    "told": TOLD,
    "spoken": SPOKEN,
}
SHAPES = {shape.noun: shape for shape in SECTIONS.values()} | NESTED


def definitions() -> dict[str, dict[str, object]]:
    found = json_schema()["$defs"]
    assert isinstance(found, dict)
    return found


def references(schema: object) -> Iterator[str]:
    match schema:
        case {"$ref": str(name)}:
            yield name.removeprefix("#/$defs/")
        case dict():
            yield from (name for item in schema.values() for name in references(item))
        case list():
            yield from (name for item in schema for name in references(item))
        case _:
            pass


@pytest.mark.parametrize(("name", "shape"), SHAPES.items())
def test_every_entry_has_the_keys_that_the_reader_takes(name: str, shape: Shape):
    properties = definitions()[name]["properties"]
    assert isinstance(properties, dict)
    assert set(properties) == set(shape.keys)
    assert definitions()[name]["additionalProperties"] is False


def test_every_reference_leads_to_a_definition():
    assert set(references(json_schema())) == definitions().keys()


def test_what_the_schema_requires_is_refused_when_missing(read_news: ReadText):
    for key, shape in SECTIONS.items():
        required = definitions()[shape.noun]["required"]
        assert isinstance(required, list)
        told = " ".join(read_news(f"{key}: [ {{ note: x }} ]").problems)
        missing = [name for name in required if f"`{name}`" not in told]
        assert missing == [], key


def test_it_is_the_same_each_time_and_plain_json():
    assert json.dumps(json_schema()) == json.dumps(json_schema())
