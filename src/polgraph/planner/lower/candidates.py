"""What a search may be about: everything that the full-text indexes find, unranked.

The one row holds two lists, as `polgraph.search.ranking` reads them: what is found by
its names, and the articles and statements that are found by their words. Nothing
hidden is among them. Each index gives its best before anything is looked up for a row.

Most of that is for names that are only like what was asked for. Where those that have
its very words fill the page, `literal` finds them with a fraction of the work, and
reads the page too where hardly more of them are found than it has room for.
"""

from collections.abc import Callable

from polgraph.cypher.build import (
    NULL,
    TRUE,
    all_of,
    any_of,
    both,
    coalesce,
    collect,
    head,
    known,
    listed,
    returns,
)
from polgraph.cypher.once import once
from polgraph.cypher.tree import (
    Binary,
    Case,
    Comprehension,
    Expression,
    Function,
    HasLabel,
    Literal,
    Not,
    Parameter,
    Procedure,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.model.fields import FullText, Path, into, out
from polgraph.model.searching import (
    ARABIC_PASSAGES,
    LATIN_PASSAGES,
    NAME_KEYS,
    NAMES,
)
from polgraph.planner.lower.hits import takes_no_rank, written
from polgraph.planner.lower.patterns import Row, follow, visible
from polgraph.planner.plan import Found, Page
from polgraph.planner.sources import Constant, Source
from polgraph.search import literal_query, names_query, passages_query

MOST_NAMED = 100
MOST_WRITTEN = 25
"""How many of each index are ranked."""
MOST_LITERAL = 50
"""How many names that have all the words are looked at; where more have, all are."""
_LEFT_OUT = 2
"""How many are read in vain rather than the page with a statement of its own."""
_LOOKED_AT = 4
"""How many times as many it gives, of which some are hidden or of another type."""
_CHARACTERS = 50_000
"""How much of an article's text is looked through for the words to be marked."""
_QUOTES = 100

_SCORE = Variable("score")
_NODE, _TEXT = Variable("n"), Variable("p")
_WRITTEN = frozenset(("Article", "Meeting"))
"""What stands for an article or a statement that is found by its words."""
_MEETING: Path = (out("MADE_AT", "Meeting"),)
_CITED: Path = (out("CITES", "Article"),)
_CITING: Path = (into("CITES", "Cited"),)


def candidates(asked: Found) -> Statement:
    """The statement that finds what a search ranks."""
    texts = (
        Binary("+", _written(asked, ARABIC_PASSAGES), _written(asked, LATIN_PASSAGES))
        if _may_be_written(asked)
        else listed(())
    )
    return Statement((returns(listed((_named(asked), texts)), "found"),))


def literal(asked: Found, length: int, row: Row) -> Statement:
    """The statement that finds the names that have all the words asked for.

    Its one row holds how many the index gave, those that may be shown, and, in the same
    order, what the page asks of each. That is left out where it takes ranks to be told,
    and where those found are fewer than the page has rows, or many more.

    Args:
        asked: a page without a total.
        length: rows of the page.
        row: writes the row of a node.
    """
    found, shown = Variable("found"), Variable("shown")
    options = Parameter(Source(Constant({"limit": MOST_LITERAL})))
    call = Procedure(
        "db.index.fulltext.queryNodes",
        (Literal(NAMES.name), asked.text.parameter(literal_query), options),
        (("node", _NODE),),
    )
    gathered = Projection("WITH", ((Function("collect", (_NODE,)), found.name),))
    allowed = all_of((visible(_NODE), _of_types(asked, _NODE)))
    kept = Comprehension(_NODE, found, _NODE, allowed)
    narrowed = Projection("WITH", ((found, None), (kept, shown.name)))
    counted = Function("size", (found,))
    names = Comprehension(_NODE, shown, _name_row())
    page = _read(asked.page, shown, length, row) if takes_no_rank(asked.page) else None
    told = listed((counted, names, page or listed(())))
    whole = Statement((call, gathered, narrowed, returns(told, found.name)))
    return once(whole, found.name)


def _read(page: Page, shown: Variable, length: int, row: Row) -> Expression:
    """What a page asks of all that are shown, where it hardly leaves one out."""
    count = Function("size", (shown,))
    fills = Binary(">=", count, Literal(length))
    few = Binary("<=", count, Literal(length + _LEFT_OUT))
    read = Case(((both(fills, few), shown),), listed(()))
    return collect(Statement((Unwind(read, _NODE), returns(written(page, row, _NODE)))))


def _may_be_written(asked: Found) -> bool:
    """Whether what is found by its words can be among what is asked for."""
    types = asked.page.types
    return not asked.listed and (types is None or not _WRITTEN.isdisjoint(types))


def _named(asked: Found) -> Expression:
    call = _call(asked, NAMES, names_query, _NODE, MOST_NAMED, _of_types(asked, _NODE))
    best = _best((_NODE,), MOST_NAMED)
    return collect(Statement((call, best, returns(_name_row()))))


def _name_row() -> Expression:
    norm, _ = NAME_KEYS
    return listed(
        (
            Property(_NODE, "id"),
            coalesce(Property(_NODE, "nameTexts"), listed(())),
            coalesce(Property(_NODE, norm), listed(())),
        )
    )


def _written(asked: Found, index: FullText) -> Expression:
    call = _call(asked, index, passages_query, _TEXT, MOST_WRITTEN)
    standing = Projection(
        "WITH",
        ((_TEXT, None), (_SCORE, None), (_stand_in(), _NODE.name)),
        condition=all_of((known(_NODE), _of_types(asked, _NODE))),
    )
    best = _best((_TEXT, _NODE), MOST_WRITTEN)
    return collect(Statement((call, standing, best, returns(_texts(index)))))


def _call(
    asked: Found,
    index: FullText,
    query: Callable[[object], str],
    node: Variable,
    most: int,
    condition: Expression | None = None,
) -> Procedure:
    """The best of an index, without what is hidden."""
    options = Parameter(Source(Constant({"limit": most * _LOOKED_AT})))
    return Procedure(
        "db.index.fulltext.queryNodes",
        (Literal(index.name), asked.text.parameter(query), options),
        (("node", node), ("score", _SCORE)),
        all_of((visible(node), condition)),
    )


def _best(bound: tuple[Variable, ...], most: int) -> Projection:
    return Projection(
        "WITH",
        tuple((variable, None) for variable in (*bound, _SCORE)),
        order=(Sort(_SCORE, descending=True),),
        limit=Literal(most),
    )


def _of_types(asked: Found, node: Variable) -> Expression | None:
    types = asked.page.types
    return None if types is None else any_of(HasLabel(node, label) for label in types)


def _stand_in() -> Expression:
    """An article itself; for a statement its meeting, else an article that it cites."""
    meeting = follow(_TEXT, _MEETING, "m")
    article = follow(_TEXT, _CITED, "a")
    first = Projection(
        "RETURN",
        ((article.end, None),),
        order=(Sort(Property(article.end, "id")),),
        limit=Literal(1),
    )
    instead = Binary(
        "+",
        collect(Statement((meeting.match(), returns(meeting.end)))),
        collect(Statement((article.match(), first))),
    )
    return Case(((HasLabel(_TEXT, "Article"), _TEXT),), head(instead))


def _texts(index: FullText) -> Expression:
    is_article = HasLabel(_TEXT, "Article")
    public = coalesce(Property(_TEXT, "textPublic"), Literal(value=False))
    beginning = Function("left", (Property(_TEXT, "text"), Literal(_CHARACTERS)))
    wordings = [Property(_TEXT, key) for key in index.keys if key != "name"]
    shown = Case(
        (
            (Not(is_article), _present(*wordings)),
            (public, _present(beginning)),
        ),
        _quotes(),
    )
    hidden = Case(((all_of((is_article, Not(public))) or TRUE, beginning),))
    headline = Case(((is_article, Property(_TEXT, "name")),), NULL)
    return listed(
        (Property(_TEXT, "id"), Property(_NODE, "id"), headline, shown, hidden)
    )


def _present(*items: Expression) -> Expression:
    item = Variable("item")
    return Comprehension(item, listed(items), item, known(item))


def _quotes() -> Expression:
    """What facts quote of an article, which may be shown whatever its licence."""
    citing = follow(_TEXT, _CITING, "f")
    citation = citing.relationships[0] or citing.end
    quote = Property(citation, "quote")
    quoted = citing.match(known(quote), Not(HasLabel(citing.end, "Participation")))
    first = Projection(
        "RETURN", ((quote, None),), distinct=True, limit=Literal(_QUOTES)
    )
    return collect(Statement((quoted, first)))
