"""Imports for tests: a file of this folder, or contents written into one."""

import json
from pathlib import Path

from polgraph.importers import Imported, read_import
from polgraph.records import Record, Wording
from polgraph.records.record import Value

FILES = Path(__file__).parent / "files"


def imported(format_name: str, *names: str, dataset: str = "set") -> Imported:
    """What files of this folder say."""
    return read_import(format_name, [FILES / name for name in names], dataset)


def written(folder: Path, name: str, contents: object) -> Path:
    """A file with text, bytes, or anything else as JSON."""
    path = folder / name
    match contents:
        case bytes():
            path.write_bytes(contents)
        case str():
            path.write_text(contents, "utf-8")
        case _:
            path.write_text(json.dumps(contents), "utf-8")
    return path


def named(made: Imported, name: str) -> Record:
    """The one record that has a name first."""
    (found,) = [each for each in all_records(made) if name_of(each) == name]
    return found


def of(made: Imported, *types: str) -> list[Record]:
    """The records of types, stubs included."""
    return [each for each in all_records(made) if each.type in types]


def all_records(made: Imported) -> list[Record]:
    """Records and stubs."""
    return [*made.records, *made.stubs]


def name_of(record: Record) -> str | None:
    """The first name."""
    return next(iter(texts(record.values.get("name", ()))), None)


def texts(value: Value) -> list[str]:
    """The words of wordings."""
    items = value if isinstance(value, tuple) else ()
    return [each.text for each in items if isinstance(each, Wording)]
