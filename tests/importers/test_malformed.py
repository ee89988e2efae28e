"""Files that are not what they should be: one clear line, and nothing is read."""

import os
from pathlib import Path

import pytest

from polgraph.errors import InputError
from polgraph.importers import FORMATS, About, read_import
from polgraph.library import import_files
from polgraph.settings import Settings
from tests.importers.reading import written
from tests.importers.test_manifest import DATA

POPOLO = {
    "empty": (b"", "this is no JSON"),
    "cut short": (b'{"persons": [{"id": "1", "na', ":1:26: this is no JSON"),
    "on the third line": (
        b'{"persons":\n[{"id": "1"},\n{"id" "2"}]}',
        ":3:7: this is no JSON",
    ),
    "more than one value": (b'{"persons": []} {}', ":1:17: this is no JSON"),
    "another format": (b"<TEI/>", "this is no JSON"),
    "not UTF-8": (b'{"persons": [\n{"id": "\xff"}]}', ":2: this is not UTF-8"),
    "UTF-16": ('{"persons": []}'.encode("utf-16"), "this is not UTF-8"),
    "a list of nothing known": (b"[]", "holds no Popolo data"),
    "an object of nothing known": (b'{"people_count": 3}', "holds no Popolo data"),
    "text where a person belongs": (
        b'{"persons": ["Official 1"]}',
        "persons 1: expected an object",
    ),
    "nested without end": (b'{"persons": [' + b"[" * 100_000, "64 levels deep"),
}


@pytest.mark.parametrize("case", POPOLO)
def test_a_malformed_popolo_file_is_told(case: str, tmp_path: Path):
    contents, told = POPOLO[case]
    _refused("popolo", written(tmp_path, "data.json", contents), told)


CONGRESS = {
    "a tab": (b"- id:\n\t- x", ":2:1: this is no YAML"),
    "cut short": (b'- id: {bioguide: "A', "this is no YAML"),
    "an anchor": (b"- &a\n  terms: []\n- *a", ":1:3: anchors and aliases are not used"),
    "a tag": (b"- !!python/object:os.system x", "tags are not used"),
    "text alone": (b"nothing", ":1:1: a list or a mapping is expected"),
    "a list of text": (b"- one", ":1: this is no entry of a congress-legislators file"),
    "an unknown entry": (b"- colour: red", ":1: this is no entry"),
    "a seat that is text": (b"HSXX:\n- one", "this is no entry"),
    "two documents": (
        b"- terms: []\n---\n- terms: []",
        ":2:1: one document is expected",
    ),
    "a control character": (b"- terms: [\x00]", "this is no YAML"),
    "nested without end": (b"[" * 900, "32 levels deep"),
    "a key that is a list": (b"? [a]\n: b", "a key is expected here"),
}
MONEY = {
    "cut short": (
        b'{"id": "1", "schema": "Person"}\n{"id": "2", "sch',
        ":2: one JSON object is expected on each line",
    ),
    "a list": (b'[{"id": "1"}]', ":1: one JSON object is expected on each line"),
    "not UTF-8": (b'{"id": "\xff"}', ":1: one JSON object"),
    "without an id": (b'{"schema": "Person"}', ":1: an entity needs an `id`"),
    "a numbered id": (b'{"id": 1, "schema": "Person"}', ":1: an entity needs an `id`"),
    "without a schema": (b'{"id": "1"}', ":1: an entity needs an `id` and a `schema`"),
    "text for properties": (
        b'{"id": "1", "schema": "Person", "properties": "x"}',
        ":1: `properties` must be an object",
    ),
    "nested without end": (b'{"id": ' + b"[" * 100_000, ":1: one JSON object"),
}
PARLAMINT = {
    "empty": (b"", "this is not well-formed XML"),
    "cut short": (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>", ":1:"),
    "wrongly closed": (
        b"<listOrg xmlns='http://www.tei-c.org/ns/1.0'>\n<org>\n</listOrg>",
        ":3:11: this is not well-formed XML",
    ),
    "not TEI": (b"<html><body/></html>", ":1: this is no file of a ParlaMint corpus"),
    "without a header": (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "no teiHeader"),
    "entities": (
        b"<!DOCTYPE TEI [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]>"
        b"<TEI xmlns='http://www.tei-c.org/ns/1.0'>&b;</TEI>",
        "it has a DOCTYPE",
    ),
    "another file": (
        b"<!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><TEI>&x;</TEI>",
        "it has a DOCTYPE",
    ),
    "JSON": (b'{"persons": []}', ":1:1: this is not well-formed XML"),
    "wrong encoding": (b"<?xml version='1.0' encoding='utf-8'?><TEI>\xff</TEI>", ":1:"),
}


@pytest.mark.parametrize("case", CONGRESS)
def test_a_malformed_congress_file_is_told(case: str, tmp_path: Path):
    contents, told = CONGRESS[case]
    _refused("congress-legislators", written(tmp_path, "data.yaml", contents), told)


@pytest.mark.parametrize("case", MONEY)
def test_a_malformed_followthemoney_file_is_told(case: str, tmp_path: Path):
    contents, told = MONEY[case]
    _refused("followthemoney", written(tmp_path, "data.json", contents), told)


@pytest.mark.parametrize("case", PARLAMINT)
def test_a_malformed_parlamint_file_is_told(case: str, tmp_path: Path):
    contents, told = PARLAMINT[case]
    _refused("parlamint", written(tmp_path, "data.xml", contents), told)


@pytest.mark.skipif(not DATA.exists(), reason=f"no public data sets at {DATA}")
def test_the_malformed_files_among_the_public_data_sets_are_told():
    malformed = sorted(DATA.glob("parlamint*/malformed/*.xml"))
    assert malformed
    for path in malformed:
        _refused("parlamint", path, "this is not well-formed XML")


@pytest.mark.parametrize(
    ("format_name", "suffix", "contents"),
    [
        ("popolo", ".json", POPOLO["cut short"][0]),
        ("congress-legislators", ".yaml", CONGRESS["a tab"][0]),
        ("followthemoney", ".json", MONEY["cut short"][0]),
        ("parlamint", ".xml", PARLAMINT["cut short"][0]),
    ],
)
def test_a_malformed_file_is_refused_before_there_is_any_graph(
    format_name: str, suffix: str, contents: bytes, tmp_path: Path
):
    path = written(tmp_path, f"data{suffix}", contents)
    nowhere = Settings.model_validate({"neo4j_uri": "bolt://127.0.0.1:1"})
    with pytest.raises(InputError, match="data"):
        import_files(format_name, [path], About("set"), settings=nowhere)


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_path_to_nothing_is_told(format_name: str, tmp_path: Path):
    _refused(format_name, tmp_path / "none.json", "no such file or folder")
    _refused(format_name, tmp_path, "is here")
    _refused(format_name, written(tmp_path, "notes.txt", "x"), "this is no")


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.json")
    _refused("popolo", tmp_path / "pipe.json", "a pipe, a device or a folder")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path):
    written(tmp_path, "secret.json", {"persons": []})
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.json").symlink_to(tmp_path / "secret.json")
    _refused("popolo", tmp_path / "in", "lies outside its folder")


def test_an_unknown_format_or_data_set_is_told(tmp_path: Path):
    path = written(tmp_path, "data.json", {"persons": []})
    with pytest.raises(InputError, match="did you mean `popolo`"):
        read_import("popollo", [path], "set")
    for dataset in ("", "With Space", "x" * 49):
        with pytest.raises(InputError, match="cannot name a data set"):
            read_import("popolo", [path], dataset)


def test_values_of_the_wrong_form_are_told_and_left_out(tmp_path: Path):
    odd = {
        "persons": [
            {
                "id": 7,
                "name": ["x"],
                "gender": {"a": 1},
                "links": "x",
                "other_names": [3],
            },
            {"name": "Official \ud800 8", "birth_date": 1950, "death_date": False},
        ],
        "memberships": [{"person_id": {"id": "7"}, "organization_id": None}],
        "events": {"id": "not a list"},
    }
    made = read_import("popolo", [written(tmp_path, "data.json", odd)], "set")
    assert len(made.records) == 3
    assert made.tally.noted["value left out"] >= 5


def _refused(format_name: str, path: Path, told: str) -> None:
    with pytest.raises(InputError) as refused:
        read_import(format_name, [path], "set")
    assert told in refused.value.message
    assert str(path)[:20] in refused.value.message
    assert "\n" not in refused.value.message
