"""The two formats that say everything: seed files in YAML, and one object a line.

YAML loads back to the same graph. An article's text stands in a file beside it, under
`texts/`, because only there every white space is kept.
"""

import json
from decimal import Decimal
from pathlib import Path

from polgraph.exporters.entries import Tree, entry, section
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


def _yaml_head(dataset: str, section_: str) -> str:
    return f"{yaml({'dataset': dataset})}\n{section_}:\n"


def _yaml_item(record: Record, home: Path) -> str:
    told = entry(record)
    if record.type == "Article" and "text" in told:
        told = {_moved(key): value for key, value in told.items()}
        told["text_file"] = _write_text(record, home)
    return yaml([told], 1)


def _moved(key: str) -> str:
    return "text_file" if key == "text" else key


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
