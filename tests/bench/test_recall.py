"""Files of names are read as they are written, and grown without their names."""

import json
from pathlib import Path

import pytest

from polgraph.bench.recall.asking import Answered
from polgraph.bench.recall.cases import Cases, read_cases
from polgraph.bench.recall.figures import figures, table
from polgraph.bench.recall.namesakes import namesakes, records
from polgraph.errors import InputError

PAIRS = [["وردة الجبل", ["Warda Jabal"]], ["نجمة البحر", ["Najma Bahr", "Nedjma Bahr"]]]
OBJECT = {
    "entities": [{"id": "a", "type": "Party", "name": "حزب النجوم", "aliases": ["Stars"]}],
    "distractors": [{"id": "b", "type": "Person", "name": "نجم البحر"}],
    "cases": [{"query": "stars", "expect": "a", "also_ok": ["b"]}],
    "negatives": ["nobody"],
}  # fmt: skip


def written(tmp_path: Path, value: object) -> Cases:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return read_cases(path)


def test_pairs_are_people_and_their_spellings(tmp_path: Path):
    cases = written(tmp_path, PAIRS)
    assert [item.names for item in cases.named] == [("وردة الجبل",), ("نجمة البحر",)]
    assert [case.query for case in cases.cases] == [
        "Warda Jabal", "Najma Bahr", "Nedjma Bahr",
    ]  # fmt: skip


def test_an_object_has_cases_and_negatives(tmp_path: Path):
    cases = written(tmp_path, OBJECT)
    assert [item.type for item in cases.named] == ["Party", "Official"]
    assert cases.cases[0].expected == {"a", "b"}
    assert cases.negatives == ("nobody",)


@pytest.mark.parametrize("value", [{}, [1], "x", None, {"entities": []}])
def test_what_holds_no_cases_is_refused(tmp_path: Path, value: object):
    with pytest.raises(InputError, match="holds no cases"):
        written(tmp_path, value)


def test_a_graph_is_grown_by_new_names_alone(tmp_path: Path):
    cases = written(tmp_path, PAIRS)
    made = list(namesakes(cases.named, 100))
    assert {item.names for item in made} == {("وردة البحر",), ("نجمة الجبل",)}
    assert len(list(records(cases.named, 4))) == 5


def test_figures_count_the_first_and_the_first_five():
    right = Answered("a", frozenset({"x"}), ("x", "y"), sure=True, milliseconds=1)
    second = Answered("b", frozenset({"x"}), ("y", "x"), sure=True, milliseconds=3)
    found = figures("names", 2, [right, second], [second])
    assert (found.first, found.first_five, found.sure_negatives) == (0.5, 1, 1)
    assert found.missed == ("b",)
    assert "| names | 2 | 2 | 50.0% | 100.0% | 1 of 1 |" in table([found])
