"""The GraphQL documents that the pages send to our own API.

One file in `queries/` for each kind of page, beside them a folder of the fragments that
they share; a document carries only the fragments it uses, as validation demands.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

_FOLDER = Path(__file__).parent / "queries"
_SPREAD = re.compile(r"\.\.\.([A-Z]\w*)")
_CURSOR = re.compile(r"\$(\w+): String\b(?!!)")
_ORGANIZATIONS = ("Party", "Body", "Outlet")
_NODES = (
    "Official",
    "Meeting",
    "Article",
    "Media",
    "Place",
    "Topic",
    "Event",
    "Role",
    "Statement",
    "Relation",
)


@dataclass(frozen=True)
class PageDocument:
    """What a kind of page asks, and the template that shows the answer.

    `cursors` are the variables that turn the pages of its lists; each bears the name of
    the list.
    """

    text: str
    template: str
    cursors: tuple[str, ...] = ()


def node_documents() -> Mapping[str, PageDocument]:
    """Read the documents of everything that has a page, by its GraphQL type."""
    pages = {name: page_document(name) for name in _NODES}
    pages |= dict.fromkeys(_ORGANIZATIONS, page_document("Organization"))
    return MappingProxyType(pages)


def page_documents() -> tuple[PageDocument, ...]:
    """Read the documents of all pages."""
    return tuple(page_document(file.stem) for file in sorted(_FOLDER.glob("*.graphql")))


def page_document(name: str) -> PageDocument:
    """Read one document by the name of its file."""
    text = (_FOLDER / f"{name}.graphql").read_text("utf-8")
    cursors = tuple(_CURSOR.findall(text))
    return PageDocument(completed(text), f"{name.lower()}.html", cursors)


def completed(text: str) -> str:
    """Add the fragments that an operation needs."""
    return "\n".join(_with_fragments(text, {"": text}).values())


def _with_fragments(text: str, collected: dict[str, str]) -> dict[str, str]:
    """Add the fragments that a text spreads, each once, under their names."""
    for name in _SPREAD.findall(text):
        if name not in collected:
            fragment = (_FOLDER / "fragments" / f"{name}.graphql").read_text("utf-8")
            collected = _with_fragments(fragment, {**collected, name: fragment})
    return collected
