"""What entries are checked against before any of them is read.

The stored texts of the articles in the files, in which quotes must stand, and the data
sets whose facts may go without words.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from polgraph.seeds import values
from polgraph.seeds.contents import read_text
from polgraph.seeds.document import Document
from polgraph.seeds.keys import SOURCES_OPTIONAL
from polgraph.seeds.located import Plain, Position, Table
from polgraph.seeds.parts import single
from polgraph.seeds.problems import Findings
from polgraph.text.quotes import QuoteFinder


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The stored text of an article, ready to be searched."""

    text: str
    finder: QuoteFinder


@dataclass(frozen=True, slots=True)
class Library:
    """Article texts by article id and by the place of their entry."""

    by_id: Mapping[str, ArticleText]
    by_place: Mapping[Position, ArticleText]
    unsourced: frozenset[str]

    def needs_words(self, dataset: str | None) -> bool:
        """Whether the facts of a data set must quote an article."""
        return dataset not in self.unsourced


def gather(documents: Iterable[Document], findings: Findings) -> Library:
    """Read the texts of all articles, and which data sets need no sources."""
    documents = tuple(documents)
    by_id: dict[str, ArticleText] = {}
    by_place: dict[Position, ArticleText] = {}
    for document in documents:
        for table in document.of("Article"):
            if (text := _text(table, document, findings)) is not None:
                article = ArticleText(text, QuoteFinder(text))
                by_place[table.at] = article
                by_id |= dict.fromkeys(_texts(table, "id"), article)
    return Library(by_id, by_place, frozenset(_unsourced(documents)))


def _unsourced(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        for table in document.of("Dataset"):
            if SOURCES_OPTIONAL in _texts(table, "sources"):
                yield from _texts(table, "id")


def _texts(table: Table, key: str) -> Iterator[str]:
    node = table.get(key)
    if isinstance(node, Plain) and node.text is not None:
        yield node.text


def _text(table: Table, document: Document, findings: Findings) -> str | None:
    """The text of an article: from the file that it names, or written in place."""
    named = table.get("text_file")
    if named is None:
        return single("text", table.get("text"), values.words, findings)
    if table.get("text") is not None:
        findings.refuse(named.at, "`text` and `text_file` are both here; keep one")
    name = single("text_file", named, values.words, findings)
    if name is None:
        return None
    folder = document.file.path.parent
    return read_text(folder / name, folder, named.at, findings)
