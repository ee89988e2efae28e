"""The words that support an entry, found in the stored text of their article.

An entry has one `quote`, or several `citations`, or both; without any it cites its
source as a whole. A quote is kept as the article has it, with its offsets; where the
article's text is not in the files, the graph must check it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from polgraph.errors import InputError
from polgraph.records import Citation
from polgraph.seeds import values
from polgraph.seeds.fields import Reference
from polgraph.seeds.keys import Shape
from polgraph.seeds.library import Library
from polgraph.seeds.located import Node, Table
from polgraph.seeds.parts import listed, refuse_unknown_keys, single, tables
from polgraph.seeds.problems import Findings, shown
from polgraph.seeds.scope import Scope

_KEYS = ("quote", "source", "article", "supports", "embargo_until")
_NO_ARTICLE = (
    "no article is cited; name one with `source`, here or at the top of the file"
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation, and the references that it makes."""

    citation: Citation
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class CitationReader:
    """Reads the citations of one entry.

    Attributes:
        shape: the entry's; `supports` names its fields.
        scope: gives the article where none is named.
        library: the texts in which quotes must stand.
        findings: takes the problems.
    """

    shape: Shape
    scope: Scope
    library: Library
    findings: Findings

    def read(self, table: Table) -> tuple[Cited, ...]:
        """Read all citations of an entry, each once."""
        cited = [*self._quoted(table), *self._listed(table)]
        said = table.get("citations") is not None  # an empty list says: none at all
        if not cited and not said and self.scope.source is not None:
            cited = [Cited(Citation(self.scope.source))]
        return tuple({each.citation: each for each in cited}.values())

    def _quoted(self, table: Table) -> Iterator[Cited]:
        quote = table.get("quote")
        if quote is None:
            return
        if self.scope.source is None:
            self.findings.refuse(quote.at, _NO_ARTICLE)
        else:
            yield self._located(Citation(self.scope.source), quote)

    def _listed(self, table: Table) -> Iterator[Cited]:
        for item in tables("citations", table.get("citations"), self.findings):
            refuse_unknown_keys(item, _KEYS, self.findings)
            named = item.get("source") or item.get("article")
            article = single("source", named, values.slug, self.findings)
            if article is None and named is None:
                article = self.scope.source
                if article is None:
                    self.findings.refuse(item.at, _NO_ARTICLE)
            if article is not None:
                yield self._item(item, article, named)

    def _item(self, item: Table, article: str, named: Node | None) -> Cited:
        until = item.get("embargo_until")
        plain = Citation(
            article,
            supports=tuple(self._supports(item)),
            embargo_until=single("embargo_until", until, values.instant, self.findings),
        )
        made = (Reference("source", article, "Article", named.at),) if named else ()
        quote = item.get("quote")
        if quote is None:
            return Cited(plain, made)
        cited = self._located(plain, quote)
        return replace(cited, references=(*made, *cited.references))

    def _located(self, citation: Citation, node: Node) -> Cited:
        """Find the quote in its article, or leave it to the graph."""
        quote = single("quote", node, values.words, self.findings)
        article = self.library.article(citation.article)
        if quote is None:
            return Cited(citation)
        if article is None:
            unchecked = Reference("quote", citation.article, "Article", node.at, quote)
            return Cited(replace(citation, quote=quote), (unchecked,))
        span = article.finder.find(quote)
        if span is None:
            near = article.finder.nearest(quote)
            told = f"nearest there: «{near}»" if near else "nothing there is like them"
            message = f"the words {shown(quote)} are not in the text of `{citation.article}`; {told}"
            self.findings.refuse(node.at, message)
            return Cited(replace(citation, quote=quote))
        words = article.text[span.start : span.end]
        return Cited(replace(citation, quote=words, start=span.start, end=span.end))

    def _supports(self, item: Table) -> Iterator[str]:
        for node in listed("supports", item.get("supports"), self.findings):
            name = single("supports", node, self._field, self.findings)
            if name is not None:
                yield name

    def _field(self, key: str) -> str:
        """The name of a supported field.

        Raises:
            InputError: when the entry can have no such field.
        """
        if key in self.shape.fields and key != "note":
            return self.shape.fields[key].name
        near = values.guess(key, self.shape.fields)
        message = f"{shown(key)} is no field of this {self.shape.noun}{near}"
        raise InputError(message)
