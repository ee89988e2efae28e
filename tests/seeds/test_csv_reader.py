"""CSV: one kind to a file, a column for each key; problems told at their cell."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.records import Wording
from polgraph.seeds.csv_reader import csv_parts
from polgraph.seeds.located import Item, Plain, Position, Table
from polgraph.seeds.problems import Findings
from polgraph.seeds.source import Source
from tests.seeds.conftest import NEWS, ReadFiles

HEADER = "id,name.ar,name.en,quote,source,dataset"
ROW = "nidal,نضال البطاينة,Nidal,نضال البطاينة,report,news"


def test_a_row_is_an_entry(read_files: ReadFiles):
    official = read_files(
        {"news.yaml": NEWS, "officials.csv": f"{HEADER}\n{ROW}\n"}
    ).one("Official")
    assert official.id == "nidal"
    names = official.values["name"]
    assert isinstance(names, tuple)
    assert [n.text for n in names if isinstance(n, Wording)] == [
        "نضال البطاينة",
        "Nidal",
    ]
    assert official.citations[0].quote == "نضال البطاينة"


def test_a_problem_is_told_at_its_cell(read_files: ReadFiles):
    row = ROW.replace("report", "no article")
    wrong = f"{HEADER},colour\n{row},red\n"
    told = read_files({"news.yaml": NEWS, "officials.csv": wrong}).problems
    assert any(each.startswith("officials.csv:2:41: `source`") for each in told), told
    assert any("officials.csv:1:41: unknown key `colour`" in each for each in told), (
        told
    )


def test_lists_and_parts_are_json(read_files: ReadFiles):
    text = f'{HEADER},identifiers\n{ROW},"[{{""scheme"": ""wikidata"", ""value"": ""Q1""}}]"\n'
    official = read_files({"news.yaml": NEWS, "officials.csv": text}).one("Official")
    assert official.values["identifiers"] == ({"scheme": "wikidata", "value": "Q1"},)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('id,name\n"open,x\n', "officials.csv:2:1: this is no CSV: the quotation mark"),
        ('id,name\na,b"c"\n', "officials.csv:2:3: this is no CSV: put a cell"),
        ("id,id\na,b\n", "officials.csv:1:4: the column `id` is there already"),
        ("id\na,b\n", "officials.csv:2:3: this row has more cells"),
    ],
)
def test_what_is_no_csv_is_told_with_its_place(
    read_files: ReadFiles, text: str, told: str
):
    problems = read_files({"officials.csv": text}).problems
    assert any(problem.startswith(told) for problem in problems), problems


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1), st.integers(1, 9))
def test_cells_are_what_the_csv_module_reads(rows: list[list[str]], size: int):
    written = io.StringIO()
    csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(
        [["x", "y"], *rows]
    )
    text = written.getvalue()
    pieces = (text[at : at + size] for at in range(0, len(text), size))
    findings = Findings()
    found = [
        [
            entry.value.text
            for entry in part.node.entries
            if isinstance(entry.value, Plain)
        ]
        for part in csv_parts(
            Source(lambda: pieces, Position("officials.csv"), findings)
        )
        if isinstance(part, Item) and isinstance(part.node, Table)
    ]
    plain = [row for row in rows if not any(cell[0] in "[{" for cell in row)]
    if plain == rows:
        assert found == rows
