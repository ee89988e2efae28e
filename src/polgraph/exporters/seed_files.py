"""The two formats that say everything: seed files in YAML, and one object a line.

YAML loads back to the same graph. An article's text stands in a file beside it, under
`texts/`, because only there every white space is kept.
"""

import json
from decimal import Decimal
from pathlib import Path

from polgraph.exporters.entries import Entry, Tree, entry, section
from polgraph.exporters.sections import Layout
from polgraph.exporters.yaml import yaml
from polgraph.records import Record

_TEXTS = "texts"


def yaml_layout() -> Layout:
    """Seed files: the data set at the top, then one section."""
    return Layout(".yaml", _yaml_head, _yaml_item)


def jsonl_layout() -> Layout:
    """Lines of JSON: the keys of seed files, with `dataset` and `section`."""
    return Layout(".jsonl", lambda _dataset, _section: "", _json_item)


def seed_text(record: Record) -> str:
    """A record as a whole seed file."""
    return _yaml_head(record.dataset, section(record)) + yaml([entry(record)], 1)


def _yaml_head(dataset: str, section_: str) -> str:
    return f"{yaml({'dataset': dataset})}\n{section_}:\n"


def _yaml_item(record: Record, home: Path) -> str:
    return yaml([with_text_file(entry(record), record, home)], 1)


def with_text_file(told: Entry, record: Record, home: Path) -> Entry:
    """An entry whose text, where it is an article's, stands in a file of its own."""
    if record.type != "Article" or "text" not in told:
        return told
    name = _write_text(record, home)
    return {
        "text_file" if key == "text" else key: name if key == "text" else value
        for key, value in told.items()
    }


def _write_text(record: Record, home: Path) -> str:
    name = f"{_TEXTS}/{record.id}.txt"
    (home / _TEXTS).mkdir(parents=True, exist_ok=True)
    (home / name).write_text(str(record.values["text"]), encoding="utf-8", newline="")
    return name


def _json_item(record: Record, _home: Path) -> str:
    told = {"section": section(record), "dataset": record.dataset, **entry(record)}
    text = json.dumps(told, ensure_ascii=False, default=_number, separators=(",", ":"))
    return f"{text}\n"


def _number(value: Tree) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(value)
