"""Tables that a spreadsheet opens without harm, and that say what the records say."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.database import Graph
from polgraph.exporters import Format, export
from polgraph.exporters.csv import guarded, unguarded
from tests.exporters.world import loaded

Row = Mapping[str, str]


def table(path: Path) -> dict[str, Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.mark.engine
async def test_a_row_says_what_its_record_says(graph: Graph, tmp_path: Path):
    await loaded(graph, tmp_path)
    report = await export(graph, Format.CSV, tmp_path / "out")
    assert report.lost == {}
    officials = table(tmp_path / "out" / "other" / "officials.csv")
    filled = {key: cell for key, cell in officials["official-42"].items() if cell}
    assert filled == {
        "id": "official-42",
        "name.ar": "مسؤول",
        "name.ar.kind": "translation",
        "name.en": "'=Official 42",
        "names.1.text": "'+42",
        "names.1.language": "en",
        "names.1.kind": "alias",
        "note.en": "A doubt",
        "identifiers.1.scheme": "test",
        "identifiers.1.value": "42",
        "links.1.url": "https://example.org/42",
        "links.1.title": "Page",
        "birth_date": "1970-05",
        "quote": "Official 42",
        "source": "paper-report",
        "dataset": "other",
    }
    assert officials["hidden"]["embargo_until"] == "2999-01-01T00:00:00Z"
    party = table(tmp_path / "out" / "erada-news" / "parties.csv")["erada-party"]
    assert party["citations.2.supports.1"] == "description"


@pytest.mark.engine
async def test_a_table_begins_with_a_mark_and_its_id(graph: Graph, tmp_path: Path):
    await loaded(graph, tmp_path)
    await export(graph, Format.CSV, tmp_path / "out", dataset="other")
    data = (tmp_path / "out" / "other" / "roles.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,official,organization,title.en,")


@given(st.text(st.sampled_from("=+-@'\t\rab"), max_size=4))
def test_no_cell_is_a_formula_and_none_is_lost(text: str):
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(text)) == text
