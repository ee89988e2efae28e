"""The addresses that a page names: its other language, formats and pages of a list.

A language stands in an address only where the reader's own address names one; otherwise
each reader's browser decides anew.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from starlette.requests import Request

from polgraph.text.characters import without_refused
from polgraph.web.documents import PageDocument
from polgraph.web.page_language import PageLanguage, page_language

_LONGEST_CURSOR = 2_000
_LONGEST_SEARCH = 200


@dataclass(frozen=True)
class PageAddress:
    """What was asked for.

    Attributes:
        path: without the ending of a format.
        language: of the page.
        named: whether the address itself names the language.
        cursors: where lists begin, by the names of the lists.
        search: what is searched for, on the page of results.
        base: the public address of the server, without a slash at its end.
        state: whatever else the query string says, in its order.
    """

    path: str
    language: PageLanguage
    named: bool
    cursors: Mapping[str, str]
    search: str
    base: str
    state: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, request: Request, path: str, document: PageDocument, base: str) -> Self:
        """Read a request, as far as the document of its page knows what to do with it."""
        asked = request.query_params
        cursors = {
            name: cursor
            for name in document.cursors
            if (cursor := asked.get(name)) and len(cursor) <= _LONGEST_CURSOR
        }
        search = without_refused(asked.get("q", "")).strip()[:_LONGEST_SEARCH]
        language = page_language(request)
        return cls(path, language, "lang" in asked, cursors, search, base)

    @property
    def carried(self) -> str:
        """The query string that keeps the language on the next page."""
        return f"?lang={self.language}" if self.named else ""

    @property
    def canonical(self) -> str:
        """The address to cite and to index."""
        return self.base + self.path

    @property
    def cited(self) -> str:
        """The address that leads to just this, in each reader's language."""
        return self.canonical + (f"?{urlencode(self.state)}" if self.state else "")

    def led(self, path: str, pairs: Iterable[tuple[str, str]]) -> str:
        """Another place on this server, in the language that the address names."""
        named = [("lang", self.language)] if self.named else []
        return path + "?" + urlencode([*named, *pairs])

    def turned(self, name: str, cursor: str | None) -> str:
        """This page with one list turned to a cursor, or back to its beginning."""
        others = {key: value for key, value in self.cursors.items() if key != name}
        return (
            self._query({**others, **({name: cursor} if cursor else {})}) + f"#{name}"
        )

    def in_language(self, language: PageLanguage) -> str:
        """This page in a language."""
        others = {**self._searched, **self.cursors}
        return "?" + urlencode([("lang", language), *others.items(), *self.state])

    def in_format(self, ending: str) -> str:
        """What the page shows, as data."""
        query = self._query(self.cursors)
        return f"{self.path}.{ending}" + (query if query != "?" else "")

    def graphiql(self, document: PageDocument, variables: Mapping[str, object]) -> str:
        """GraphiQL with the question that this page asks; it sets it in lines itself."""
        filled = json.dumps(dict(variables), ensure_ascii=False)
        fields = {"query": " ".join(document.text.split()), "variables": filled}
        return "/graphql#" + urlencode(fields)

    def _query(self, cursors: Mapping[str, str]) -> str:
        language = {"lang": self.language} if self.named else {}
        others = {**language, **self._searched, **cursors}
        return "?" + urlencode([*others.items(), *self.state])

    @property
    def _searched(self) -> dict[str, str]:
        return {"q": self.search} if self.search else {}
