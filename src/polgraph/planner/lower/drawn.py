"""Rules for the parts of a network: its entities, its links and the words behind these."""

from collections.abc import Iterator

from polgraph.cypher.build import collect, equal, returns
from polgraph.cypher.tree import (
    Case,
    Clause,
    Expression,
    Item,
    Literal,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.model.fields import Step
from polgraph.model.ties import NAMES
from polgraph.planner.lower.listings import item_of, listing
from polgraph.planner.lower.patterns import Row, Scope, follow
from polgraph.planner.lower.steps import about_named, by_relation, supporting
from polgraph.planner.plan import Rule


def network_nodes(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The entities of a network, those it is around first."""
    return _each(answer, scope, row, "nodes")


def network_links(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The links of a network, the heaviest first."""
    return _each(answer, scope, row, "links")


def link_citations(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The citations of the facts that a link stands for, oldest article first.

    Where an article names an entity, they are what it is cited for about the entity.
    """
    from_article = equal(Property(scope.this, "relation"), Literal(NAMES.name))
    return Case(
        ((from_article, _named(answer, scope, row)),), _cited(answer, scope, row)
    )


def _each(answer: Rule, scope: Scope, row: Row, key: str) -> Expression:
    one = Variable(f"{scope.prefix}x")
    written = returns(row(item_of(answer), Scope(one, one.name)))
    return collect(Statement((Unwind(Property(scope.this, key), one), written)))


def _facts(scope: Scope, fact: Variable) -> Iterator[Clause]:
    """Each fact of a link, once; it holds them in a list for each thing counted."""
    together = Variable(f"{scope.prefix}g")
    yield Unwind(Property(scope.this, "facts"), together)
    yield Unwind(together, fact)
    yield Projection("WITH", ((fact, None),), distinct=True)


def _cited(answer: Rule, scope: Scope, row: Row) -> Expression:
    fact = Variable(f"{scope.prefix}f")
    cited = follow(fact, (Step("out", ("CITES",), "Article"),), f"{scope.prefix}a")
    citation, article = cited.relationships[0] or cited.end, cited.end
    match = cited.match(
        supporting(citation, by_relation(Property(scope.this, "relation")))
    )
    clauses = (*_facts(scope, fact), match)
    return _listed(answer, scope, clauses, (citation, article, fact), row)


def _named(answer: Rule, scope: Scope, row: Row) -> Expression:
    article, entity = (Variable(f"{scope.prefix}{stem}") for stem in "fe")
    ends = Property(scope.this, "ends")
    bound = Projection(
        "WITH",
        ((Item(ends, Literal(0)), article.name), (Item(ends, Literal(1)), entity.name)),
    )
    cited = about_named(article, entity, scope.prefix)
    citation = cited.relationships[0] or cited.end
    clauses = (bound, cited.match())
    return _listed(answer, scope, clauses, (citation, article, cited.end), row)


def _listed(
    answer: Rule,
    scope: Scope,
    clauses: tuple[Clause, ...],
    bound: tuple[Variable, Variable, Variable],
    row: Row,
) -> Expression:
    citation, article, fact = bound
    order = (
        Sort(Property(article, "publishedAt")),
        Sort(Property(article, "id")),
        Sort(Property(citation, "start")),
        Sort(Property(citation, "key")),
        Sort(Property(fact, "id")),
    )
    below = Scope(citation, f"{scope.prefix}c", node=article)
    return listing(answer, clauses, bound, order, below, row)
