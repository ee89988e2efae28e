"""What a search looks for before its page is read, and what is made of the rows."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from polgraph.cypher import render
from polgraph.cypher.tree import Statement
from polgraph.planner.cursors import CursorKeyOf
from polgraph.planner.lower import MOST_LITERAL, candidates, literal, row
from polgraph.planner.plan import Cursor, Found, Page
from polgraph.planner.sharing import Sharing
from polgraph.planner.sources import Context, Source, bind
from polgraph.search import Hit, asked_tokens, rank

Bound = Mapping[str, object]
Rows = Sequence[Sequence[object]]
_TEXT = "text"
_LEAST_TYPED = 2
_FEW = 5
"""Rows of a page that names with the very words may fill; more hardly ever have them."""


@dataclass(frozen=True, slots=True)
class Looking:
    """A statement that finds candidates, and how it does so for several requests."""

    cypher: str
    parameters: tuple[tuple[str, Hashable], ...]
    sharing: Sharing | None

    @classmethod
    def by(cls, statement: Statement, *, shares: bool = False) -> Self:
        """A statement, rendered; with `shares` for several requests too."""
        rendered = render(statement)
        sharing = Sharing.of(statement, rendered) if shares else None
        return cls(rendered.text, rendered.parameters, sharing)


@dataclass(frozen=True, slots=True)
class Finding:
    """Statements that find candidates, and what ranking them needs.

    `literal` is tried first where there is one: for a short page whose total is not
    asked for; it may give the page's rows too. `asked` are the text that is looked for
    and the keys of the cursor, by name.
    """

    root: Found
    literal: Looking | None
    candidates: Looking
    asked: tuple[tuple[str, Hashable], ...]

    @classmethod
    def of(cls, root: Found) -> Self:
        """What comes before the page of a search."""
        text = (_TEXT, root.text.parameter().source)
        return cls(
            root,
            _literal(root),
            Looking.by(candidates(root)),
            (text, *_keys(root.page.window.after)),
        )

    def looks(self, variables: Bound, context: Context) -> bool:
        """Whether anything is left to look for.

        Raises:
            ForeignCursorError: for a cursor of another list, or a forged one.
        """
        asked = bind(self.asked, variables, context)
        typed = sum(map(len, asked_tokens(asked[_TEXT])))
        return typed >= (_LEAST_TYPED if self.root.listed else 1)

    def enough(self, rows: Rows, variables: Bound, context: Context) -> Bound | None:
        """`hits` of the page asked for, where what `literal` found fills it; else None.

        With them come their `rows`, where that statement has read them.

        Args:
            rows: of that statement.
            variables: of the request.
            context: of the request.
        """
        match rows[0][0]:
            case [int(count), list(named), list(read)] if count < MOST_LITERAL:
                ranked = self._ranked([named, []], variables, context)
            case _:
                return None
        hits = [hit for hit in self._page(ranked, variables, context) if hit.is_literal]
        if len(hits) < _length(self.root.page):
            return None
        rows_of = dict(zip((id_ for id_, *_ in named), read, strict=False))
        told = [rows_of[hit.node] for hit in hits] if read else None
        return {"hits": self._told(hits), "total": None, "rows": told}

    def found(self, rows: Rows, variables: Bound, context: Context) -> Bound:
        """`hits` of the page asked for, and the `total` of all pages.

        Args:
            rows: of `candidates`; none where it was not run.
            variables: of the request.
            context: of the request.
        """
        ranked = self._ranked(rows[0][0], variables, context) if rows else []
        page = self._page(ranked, variables, context)
        return {"hits": self._told(page), "total": len(ranked)}

    def answered(self, found: Bound) -> Rows | None:
        """Rows of the page's statement where they are known, so that none is run."""
        if found.get("rows") is not None:
            return [[found["rows"]]]
        if found["hits"]:
            return None
        page = self.root.page
        if page.is_bare:
            return [[[] if page.needs_rows else found["total"]]]
        return [[[found["total"], []] if page.needs_rows else []]]

    def _told(self, hits: Sequence[Hit]) -> list[dict[str, object]]:
        """Hits as the page's statement takes them: matches only where edges tell them."""
        if any(view.name == "edges" for view in self.root.page.views):
            return [hit.as_row() for hit in hits]
        return [hit.as_place() for hit in hits]

    def _ranked(
        self, found: object, variables: Bound, context: Context
    ) -> Sequence[Hit]:
        asked = bind(self.asked, variables, context)
        return rank(str(asked[_TEXT]), found)

    def _page(
        self, ranked: Sequence[Hit], variables: Bound, context: Context
    ) -> Sequence[Hit]:
        """The hits of the page, and one more where it is asked whether there is one."""
        asked = bind(self.asked, variables, context)
        rest = ranked
        score, key = asked.get("score"), asked.get("key")
        if isinstance(score, int | float) and isinstance(key, str):
            rest = [hit for hit in ranked if (-hit.score, hit.key) > (-score, key)]
        return rest[: _length(self.root.page)]


def _keys(after: Cursor | None) -> tuple[tuple[str, Hashable], ...]:
    if after is None:
        return ()
    nulls = tuple(key is None for key in after.keys)
    return tuple(
        (name, Source(after.operand.origin, CursorKeyOf(index, after.signed, nulls)))
        for index, name in enumerate(("score", "key"))
    )


def _literal(root: Found) -> Looking | None:
    if not _may_be_filled(root):
        return None
    return Looking.by(literal(root, _length(root.page), row), shares=True)


def _may_be_filled(root: Found) -> bool:
    whole = root.listed or root.page.needs_total
    return not whole and 0 < _length(root.page) <= _FEW


def _length(page: Page) -> int:
    size = page.window.size.value
    if not isinstance(size, int):
        raise TypeError(size)
    return size + 1 if page.peeks else size
