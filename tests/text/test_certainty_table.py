"""The tables of docs/certainty.md, executed row by row."""

from itertools import product
from pathlib import Path

import pytest

from polgraph.text.certainty import held, tenure
from polgraph.text.partial_date import PartialDate

DOCUMENT = Path(__file__).parents[2] / "docs" / "certainty.md"
Table = list[list[str]]


def tables() -> list[Table]:
    """Read the tables of the document as rows of cells, the head first."""
    found: list[Table] = [[]]
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        if line.startswith("|"):
            found[-1].append([cell.strip() for cell in line.strip("|").split("|")])
        elif found[-1]:
            found.append([])
    return [[rows[0], *rows[2:]] for rows in found if rows]


def date(cell: str) -> PartialDate | None:
    return None if cell == "-" else PartialDate.parse(cell)


_WORDS, COMBINATIONS, REPORTS = tables()
ASKED = COMBINATIONS[0][2:]


@pytest.mark.parametrize("row", COMBINATIONS[1:], ids=lambda row: " to ".join(row[:2]))
def test_every_combination_of_start_and_end_answers_as_documented(row: list[str]):
    known = tenure(date(row[0]), date(row[1]))
    assert [held(known, PartialDate.parse(at)) for at in ASKED] == row[2:]


@pytest.mark.parametrize("row", REPORTS[1:], ids=lambda row: " ".join(row[:6]))
def test_reports_deaths_and_contradictions_answer_as_documented(row: list[str]):
    *dates, at, answer, _because = row
    assert held(tenure(*map(date, dates)), PartialDate.parse(at)) == answer


def test_the_table_holds_every_combination():
    pairs = {(len(row[0]), len(row[1])) for row in COMBINATIONS[1:]}
    lengths = [len(written) for written in ("-", "2020", "2020-03", "2020-03-10")]
    assert pairs == set(product(lengths, lengths))
