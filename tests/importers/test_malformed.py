"""Files that are not what they should be: one clear line, and nothing is read."""

import os
from pathlib import Path

import pytest

from polgraph.errors import InputError
from polgraph.importers import read_import
from tests.importers.reading import written

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


@pytest.mark.parametrize("format_name", ["popolo"])
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
