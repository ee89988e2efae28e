"""What a page shows, as a table (CSV): a row for each fact and each of its sources."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from polgraph.web.linked_data import Node, items

_BYTE_ORDER_MARK = "\ufeff"  # by which Excel takes the file for UTF-8
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

# Columns of a fact, each with the fields that may fill it, best first.
_FACT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "id": ("id",),
        "name": ("name", "headline", "title", "subject"),
        "original": ("original",),
        "words": ("text", "description", "object", "sentence"),
        "kind": ("kind", "relation", "role"),
        "held": ("held",),
        "since": ("since", "date", "publishedAt"),
        "until": ("until",),
        "person": ("official", "speaker", "from"),
        "organization": ("organization", "outlet", "to"),
        "meeting": ("meeting",),
        "count": ("count", "turns"),
        "address": ("url",),
    }
)
SOURCE = ("quote", "article", "outlet", "published", "source")
"""Columns of a source."""


def page_table(node: Node) -> str:
    """Write the table, with a head, for a spreadsheet."""
    return written(("section", *_FACT, *SOURCE), _rows(node))


def written(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Write rows for a spreadsheet.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return _BYTE_ORDER_MARK + text.getvalue()


def _rows(node: Node) -> Iterator[tuple[object, ...]]:
    for section, fact in _facts(node):
        cells = [_first(fact, fields) for fields in _FACT.values()]
        yield from ((section, *cells, *source) for source in sources(fact))


def _facts(node: Node) -> Iterator[tuple[str, Node]]:
    yield "page", node
    for section, value in node.items():
        if section == "citations":
            continue
        for fact in items(value):
            yield section, fact


def sources(fact: Node) -> Iterator[tuple[object, ...]]:
    """List the sources of a fact by their columns; one empty where there is none."""
    citations = items(fact.get("citations"))
    if not citations:
        yield (fact.get("quote"), *[None] * (len(SOURCE) - 1))
    for citation in citations:
        match citation["article"]:
            case {"headline": headline, "outlet": outlet, "publishedAt": published}:
                name = _shown(outlet)
                url = citation.get("url")
                yield (citation.get("quote"), headline, name, published, url)
            case _:
                continue


def _first(fact: Node, fields: tuple[str, ...]) -> object:
    return next((_shown(fact[field]) for field in fields if fact.get(field)), None)


def _shown(value: object) -> object:
    match value:
        case {"name": name}:
            return name
        case str() | int() | float():
            return value
        case _:
            return None


def _harmless(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
