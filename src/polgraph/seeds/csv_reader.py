"""CSV (RFC 4180) piece by piece: one kind to a file, which is named after it.

`officials.csv` holds officials. A column is a key; `name.ar` and `name.en` are a text by
language, and `name.en.kind` would say of which kind it is. An empty cell says nothing. A
cell that begins with `[` or `{` is JSON, for lists and what has parts of its own.
"""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from polgraph.errors import InputError
from polgraph.seeds.json_reader import read_json
from polgraph.seeds.located import (
    Entry,
    Item,
    Listing,
    Node,
    Part,
    Plain,
    Position,
    Table,
)
from polgraph.seeds.problems import Findings, shown
from polgraph.seeds.source import Source

_CELL = re.compile(r'"((?:[^"]|"")*)"(?=,|\Z)|([^",]*)(?=,|\Z)')
_COMPOUND = ("[", "{")
_MOST_DOTS = 3

Cell = tuple[str, Position]
Column = tuple[tuple[str, ...], Position]
Given = tuple[tuple[str, ...], Position, Node]


def csv_parts(source: Source) -> Iterator[Part]:
    """Read a CSV file."""
    try:
        rows = _rows(source.text(), source.top)
        header = next(rows, None)
        if header is None:
            return
        section = Path(source.top.file).stem
        yield Entry(section, Listing((), source.top), source.top)
        if not source.wanted(section):
            return
        names = _names(header, source.findings)
        for row in rows:
            if any(text for text, _ in row) and source.turn():
                yield Item(section, _entry(names, row, source.findings))
    except _NoCsvError as error:
        source.findings.refuse(error.at, error.message)


class _NoCsvError(InputError):
    """The rest of the file cannot be read."""

    def __init__(self, at: Position, message: str) -> None:
        super().__init__(f"this is no CSV: {message}")
        self.at = at


def _rows(chunks: Iterator[str], top: Position) -> Iterator[list[Cell]]:
    """Split the text into cells that know where they stand."""
    held, number = "", 1
    begun = 1
    for line in chain(_lines(chunks), ("",)):
        if not held:
            begun = number
        held += line
        number += 1
        if held.count('"') % 2 == 0:
            if held.strip("\n"):
                yield list(_cells(held.removesuffix("\n"), Position(top.file, begun)))
            held = ""
    if held:
        message = "the quotation mark that begins here is not closed"
        raise _NoCsvError(Position(top.file, begun), message)


def _lines(chunks: Iterator[str]) -> Iterator[str]:
    held = ""
    for chunk in chunks:
        *lines, held = (held + chunk).split("\n")
        yield from (f"{line}\n" for line in lines)
    if held:
        yield held


def _cells(text: str, place: Position) -> Iterator[Cell]:
    at = 0
    while True:
        here = _moved(place, text[:at])
        found = _CELL.match(text, at)
        if found is None:
            message = (
                "put a cell that holds a comma or a quotation mark in quotation marks"
            )
            raise _NoCsvError(here, message)
        quoted, plain = found.groups()
        yield (plain if quoted is None else quoted.replace('""', '"')), here
        at = found.end() + 1
        if at > len(text):
            return


def _moved(place: Position, before: str) -> Position:
    lines = before.count("\n")
    return Position(place.file, place.line + lines, len(before) - before.rfind("\n"))


def _names(header: list[Cell], findings: Findings) -> list[Column]:
    seen: set[str] = set()
    for name, at in header:
        if name in seen:
            findings.refuse(at, f"the column {shown(name)} is there already; keep one")
        if name.count(".") > _MOST_DOTS:
            findings.refuse(at, f"no key has as many parts as {shown(name)}")
            return []
        seen.add(name)
    return [(tuple(name.strip().split(".")), at) for name, at in header]


def _entry(names: list[Column], row: list[Cell], findings: Findings) -> Table:
    if len(row) > len(names):
        at = row[len(names)][1]
        findings.refuse(at, "this row has more cells than the first one has columns")
    given = [
        (path, column, _value(text, at, findings))
        for (path, column), (text, at) in zip(names, row, strict=False)
        if text
    ]
    return _table(given, row[0][1])


def _table(given: list[Given], at: Position) -> Table:
    """Put cells under their keys; those with a dot under a table of their own.

    A key stands where its column is named, a value where its cell is.
    """
    entries: list[Entry] = []
    for key in dict.fromkeys(path[0] for path, _, _ in given):
        found: dict[tuple[str, ...], tuple[Position, Node]] = {}
        for path, place, node in given:
            if path[0] == key:
                found.setdefault(path[1:], (place, node))
        column, first = next(iter(found.values()))
        if found.keys() == {()}:
            entries.append(Entry(key, first, column))
        else:
            inside = [(p or ("text",), c, node) for p, (c, node) in found.items()]
            entries.append(Entry(key, _table(inside, first.at), column))
    return Table(tuple(entries), at)


def _value(text: str, at: Position, findings: Findings) -> Node:
    if not text.startswith(_COMPOUND):
        return Plain(text, at)
    within = Findings()
    node = read_json(text, at, within)
    for problem in within.problems:
        findings.refuse(at, problem.message)
    return Plain(None, at) if node is None or within.problems else node
