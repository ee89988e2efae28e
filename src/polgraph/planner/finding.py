"""The first statement of a search: what it looks for, and what is made of its rows."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from polgraph.cypher import render
from polgraph.planner.cursors import CursorKeyOf
from polgraph.planner.lower import candidates
from polgraph.planner.plan import Cursor, Found, Page
from polgraph.planner.sources import Context, Source, bind
from polgraph.search import Hit, asked_tokens, rank

Bound = Mapping[str, object]
_TEXT = "text"
_LEAST_TYPED = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement that finds candidates, and what ranking them needs.

    `asked` are the text that is looked for and the keys of the cursor, by name.
    """

    root: Found
    cypher: str
    parameters: tuple[tuple[str, Hashable], ...]
    asked: tuple[tuple[str, Hashable], ...]

    @classmethod
    def of(cls, root: Found) -> "Finding":
        """The first statement of a search."""
        rendered = render(candidates(root))
        text = (_TEXT, root.text.parameter().source)
        return cls(
            root,
            rendered.text,
            rendered.parameters,
            (text, *_keys(root.page.window.after)),
        )

    def bind(self, variables: Bound, context: Context) -> dict[str, object] | None:
        """Parameters for one request; None where nothing is left to look for.

        Raises:
            ForeignCursorError: for a cursor of another list, or a forged one.
        """
        asked = bind(self.asked, variables, context)
        tokens = asked_tokens(asked[_TEXT])
        typed = sum(map(len, tokens))
        if typed < (_LEAST_TYPED if self.root.listed else 1):
            return None
        return bind(self.parameters, variables, context)

    def found(
        self, rows: Sequence[Sequence[object]], variables: Bound, context: Context
    ) -> Bound:
        """`hits` of the page asked for, and the `total` of all pages.

        Args:
            rows: of the statement; none where it was not run.
            variables: of the request.
            context: of the request.
        """
        asked = bind(self.asked, variables, context)
        ranked = rank(str(asked[_TEXT]), rows[0][0]) if rows else []
        page = _page(self.root.page, ranked, asked)
        return {"hits": [hit.as_row() for hit in page], "total": len(ranked)}

    def empty(self, found: Bound) -> Sequence[Sequence[object]] | None:
        """Rows of the second statement where nothing was found, so that none is run."""
        if found["hits"]:
            return None
        page = self.root.page
        if page.is_bare:
            return [[[] if page.needs_rows else found["total"]]]
        return [[[found["total"], []] if page.needs_rows else []]]


def _keys(after: Cursor | None) -> tuple[tuple[str, Hashable], ...]:
    if after is None:
        return ()
    nulls = tuple(key is None for key in after.keys)
    return tuple(
        (name, Source(after.operand.origin, CursorKeyOf(index, after.signed, nulls)))
        for index, name in enumerate(("score", "key"))
    )


def _page(page: Page, ranked: Sequence[Hit], asked: Bound) -> Sequence[Hit]:
    """The hits of a page, and one more where it is asked whether there is one."""
    rest = ranked
    score, key = asked.get("score"), asked.get("key")
    if isinstance(score, int | float) and isinstance(key, str):
        rest = [hit for hit in ranked if (-hit.score, hit.key) > (-score, key)]
    size = page.window.size.value
    if not isinstance(size, int):
        raise TypeError(size)
    return rest[: size + 1 if page.peeks else size]
