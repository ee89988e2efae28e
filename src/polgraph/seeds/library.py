"""What entries are checked against before any of them is read.

The stored texts of the articles in the files, in which quotes must stand, and the data
sets whose facts may go without words. The texts are on disk; those used last are at hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from polgraph.scratch import Scratch
from polgraph.seeds import values
from polgraph.seeds.contents import read_text
from polgraph.seeds.files import SeedFile
from polgraph.seeds.keys import SECTION_OF, SOURCES_OPTIONAL, Shape
from polgraph.seeds.located import Plain, Position, Table
from polgraph.seeds.parts import single
from polgraph.seeds.problems import Findings
from polgraph.text.quotes import QuoteFinder

_TABLES = (
    "CREATE TABLE text (place TEXT PRIMARY KEY, id TEXT, text TEXT)",
    "CREATE INDEX by_id ON text (id)",
)
_ADD = "INSERT OR REPLACE INTO text VALUES (?, ?, ?)"
_BY_ID = "SELECT text FROM text WHERE id = ? ORDER BY rowid DESC LIMIT 1"
_BY_PLACE = "SELECT text FROM text WHERE place = ?"
_SECTIONS = frozenset(map(SECTION_OF.__getitem__, ("Article", "Dataset")))
_AT_HAND = 1_000  # articles


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The stored text of an article, ready to be searched."""

    text: str
    finder: QuoteFinder


class Library(Scratch):
    """Article texts by id and by the place of their entry, and data sets without sources.

    Use as a context manager, since it may hold a file.
    """

    def __init__(self) -> None:
        super().__init__(*_TABLES)
        self._unsourced: set[str] = set()
        self.article = lru_cache(_AT_HAND)(self._article)

    def wants(self, section: str) -> bool:
        """Whether its entries are looked at."""
        return section in _SECTIONS

    def take(
        self, file: SeedFile, shape: Shape, table: Table, findings: Findings
    ) -> None:
        """Look at an entry; keep the text of an article, and what a data set needs."""
        match shape.type.name:
            case "Article":
                text = _text(table, file, findings)
                if text is not None:
                    named = next(_texts(table, "id"), "")
                    self.database.execute(_ADD, (str(table.at), named, text))
            case "Dataset" if SOURCES_OPTIONAL in _texts(table, "sources"):
                self._unsourced.update(_texts(table, "id"))
            case _:
                pass

    def text_at(self, place: Position) -> str | None:
        """The text of the article whose entry stands somewhere."""
        return self._one(_BY_PLACE, str(place))

    def _article(self, id_: str) -> ArticleText | None:
        """The text of an article by its id, where it is in the files."""
        text = self._one(_BY_ID, id_)
        return None if text is None else ArticleText(text, QuoteFinder(text))

    def _one(self, statement: str, key: str) -> str | None:
        row = self.database.execute(statement, (key,)).fetchone()
        return None if row is None else str(row[0])

    def needs_words(self, dataset: str | None) -> bool:
        """Whether the facts of a data set must quote an article."""
        return dataset not in self._unsourced


def _texts(table: Table, key: str) -> Iterator[str]:
    node = table.get(key)
    if isinstance(node, Plain) and node.text is not None:
        yield node.text


def _text(table: Table, file: SeedFile, findings: Findings) -> str | None:
    """The text of an article: from the file that it names, or written in place."""
    named = table.get("text_file")
    if named is None:
        return single("text", table.get("text"), values.words, findings)
    if table.get("text") is not None:
        findings.refuse(named.at, "`text` and `text_file` are both here; keep one")
    name = single("text_file", named, values.words, findings)
    if name is None:
        return None
    folder = file.path.parent
    return read_text(folder / name, folder, named.at, findings)
