"""Rules for what stands behind a fact: its citations and data sets."""

from polgraph.cypher.build import both, coalesce, known
from polgraph.cypher.tree import (
    Binary,
    Case,
    Expression,
    Literal,
    Match,
    NodePattern,
    Pattern,
    Property,
    Sort,
    Variable,
)
from polgraph.model.fields import Path, out
from polgraph.planner.lower.listings import item_of, listing
from polgraph.planner.lower.patterns import Row, Scope, asserting, follow, visible
from polgraph.planner.plan import Rule
from polgraph.planner.sources import context

PAGES = context("pages")
_CITES: Path = (out("CITES", "Article"),)


def citations(answer: Rule, scope: Scope, row: Row) -> Expression:
    """Citations, oldest article first, in the order of its words."""
    followed = follow(scope.this, _CITES, scope.prefix)
    citation = followed.relationships[0] or followed.end
    keys = (
        Property(followed.end, "publishedAt"),
        Property(followed.end, "id"),
        Property(citation, "start"),
        Property(citation, "key"),
    )
    order = tuple(Sort(key) for key in keys)
    below = Scope(citation, f"{scope.prefix}c", node=followed.end)
    return listing(
        answer, (followed.match(),), (citation, followed.end), order, below, row
    )


def cited_article(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The article of a citation."""
    return row(item_of(answer), Scope(scope.node or scope.this, f"{scope.prefix}a"))


def citation_url(_answer: Rule, scope: Scope, _row: Row) -> Expression:
    """The article at the quote, else the article, else its page here."""
    article = scope.node or scope.this
    address = Property(article, "url")
    fragment = Property(scope.this, "fragment")
    at_quote = Binary("+", Binary("+", address, Literal("#:~:text=")), fragment)
    own_page = Binary("+", PAGES, Property(article, "id"))
    return Case(((known(address), coalesce(at_quote, address)),), own_page)


def datasets(answer: Rule, scope: Scope, row: Row) -> Expression:
    """Data sets that assert a node."""
    dataset = Variable(f"{scope.prefix}d")
    asserts = Binary("IN", Property(dataset, "id"), asserting(scope.this))
    match = Match(
        Pattern(NodePattern(dataset, "Dataset")), both(visible(dataset), asserts)
    )
    order = (Sort(Property(dataset, "id")),)
    below = Scope(dataset, dataset.name)
    return listing(answer, (match,), (dataset,), order, below, row)
