"""One table for each section, for spreadsheets: a row is a record, a column a key.

What is not a single value has a column for each of its places: `name.ar`,
`name.en.kind`, `topics.1`, `citations.2.quote`. A fact with one plain citation says it
in `source` and `quote`. Files begin with a byte order mark, so that Excel takes them
for UTF-8; a text that a spreadsheet would take for a formula, or that begins with an
apostrophe, has an apostrophe before it, which a reader takes away again.
"""

import csv
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from polgraph.exporters.entries import Entry, Tree, entry, section
from polgraph.exporters.sections import Layout, SectionFiles
from polgraph.exporters.seed_files import with_text_file
from polgraph.exporters.things import Thing
from polgraph.records import Record
from polgraph.seeds.keys import SECTIONS

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_ROWS = ".rows"  # a hidden folder of rows, before the columns are known
_PLAIN_CITATION = {"source", "quote"}


class Tables:
    """Rows are spooled first: which columns a table has is known at its end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._spooled = folder / _ROWS
        self._spooled.mkdir()
        layout = Layout(".jsonl", lambda _dataset, _section: "", self._row)
        self._spool = SectionFiles(self._spooled, layout)
        self._columns: dict[tuple[str, str], dict[str, None]] = {}

    def add(self, things: Sequence[Thing]) -> None:
        """Spool the records of a batch and note their columns."""
        self._spool.add(things)

    def finish(self) -> Mapping[str, int]:
        """Write the tables; nothing is lost."""
        for spooled in sorted(self._spooled.rglob("*.jsonl")):
            place = self._folder / spooled.relative_to(self._spooled)
            place.parent.mkdir(exist_ok=True)
            key = (place.parent.name, spooled.stem.partition("-")[0])
            columns = _in_order(key[1], self._columns[key])
            _write(spooled, place.with_suffix(".csv"), columns)
        shutil.rmtree(self._spooled)
        return {}

    def _row(self, record: Record, _home: Path) -> str:
        told = entry(record)
        if "dataset" in SECTIONS[section(record)].keys:
            told = {**told, "dataset": record.dataset}
        told = with_text_file(told, record, self._folder / record.dataset)
        cells = dict(_cells("", _with_plain_citation(told)))
        key = (record.dataset, section(record))
        self._columns.setdefault(key, {}).update(dict.fromkeys(cells))
        return f"{json.dumps(cells, ensure_ascii=False)}\n"


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _with_plain_citation(told: Entry) -> Entry:
    """Say the only citation in the keys `source` and `quote`, where they can hold it."""
    match told.get("citations"):
        case [Mapping() as only] if only.keys() <= _PLAIN_CITATION and "quote" in only:
            others = {key: value for key, value in told.items() if key != "citations"}
            return {**others, "quote": only["quote"], "source": only["source"]}
        case _:
            return told


def _cells(path: str, tree: Tree) -> Iterator[tuple[str, str]]:
    match tree:
        case {"kind": str(kind), "text": str(text)} if not path[-1:].isdigit():
            yield path, guarded(text)
            yield f"{path}.kind", kind
        case Mapping():
            for key, value in tree.items():
                yield from _cells(f"{path}.{key}" if path else key, value)
        case str() | Decimal() | int():
            yield path, _cell(tree)
        case _:
            for number, item in enumerate(tree, start=1):
                yield from _cells(f"{path}.{number}", item)


def _cell(value: str | Decimal | int) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case int():
            return str(value)
        case str():
            return guarded(value)


def _in_order(name: str, columns: Iterable[str]) -> list[str]:
    """By the order of the keys, then by language and number."""
    keys = {key: place for place, key in enumerate(SECTIONS[name].keys)}
    return sorted(columns, key=lambda column: _rank(column.split("."), keys))


def _rank(
    path: Sequence[str], keys: Mapping[str, int]
) -> tuple[int, list[tuple[int, str]]]:
    parts = [(int(p), "") if p.isdigit() else (0, p) for p in path]
    return keys.get(path[0], len(keys)), parts


def _write(spooled: Path, place: Path, columns: Sequence[str]) -> None:
    with (
        spooled.open(encoding="utf-8") as rows,
        place.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        table = csv.DictWriter(file, columns)
        table.writeheader()
        table.writerows(json.loads(row) for row in rows)
