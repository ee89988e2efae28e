"""The page of a search, its ranked hits given: as a connection's total and rows."""

from polgraph.cypher.build import (
    all_of,
    alone_or_listed,
    collect,
    head,
    listed,
    returns,
)
from polgraph.cypher.tree import (
    Expression,
    HasLabel,
    Match,
    NodePattern,
    Parameter,
    Pattern,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.planner.lower.listings import item_of
from polgraph.planner.lower.patterns import Row, Scope, visible
from polgraph.planner.plan import Found, Page, Rule
from polgraph.planner.sources import FromFinding, Source

_HIT, _NODE = Variable("hit"), Variable("n")
HITS = Parameter(Source(FromFinding("hits")))
TOTAL = Parameter(Source(FromFinding("total")))


def hits(asked: Found, row: Row) -> Expression:
    """What the shape of a page needs: the total, then a row for each hit, in order."""
    page = asked.page
    found = Match(
        Pattern(NodePattern(_NODE, "Node", (("id", Property(_HIT, "node")),))),
        all_of((HasLabel(_NODE, page.target), visible(_NODE))),
    )
    ordered = Projection(
        "WITH",
        ((_HIT, None), (_NODE, None)),
        order=(
            Sort(Property(_HIT, "score"), descending=True),
            Sort(Property(_HIT, "key")),
        ),
    )
    rows = collect(
        Statement(
            (Unwind(HITS, _HIT), found, ordered, returns(written(page, row, _HIT)))
        )
    )
    total = (TOTAL,) if page.needs_total else ()
    return alone_or_listed((*total, *((rows,) if page.needs_rows else ())))


def found_statement(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The statement that a hit is."""
    statement = Variable(f"{scope.prefix}s")
    wanted = (("id", Property(scope.this, answer.field.name)),)
    match = Match(
        Pattern(NodePattern(statement, "Node", wanted)),
        all_of((HasLabel(statement, "Statement"), visible(statement))),
    )
    told = returns(row(item_of(answer), Scope(statement, statement.name)))
    return head(collect(Statement((match, told))))


def takes_no_rank(page: Page) -> bool:
    """Whether the rows of a page can be written before the hits are ranked."""
    return not page.needs_keys and all(view.name != "edges" for view in page.views)


def written(page: Page, row: Row, hit: Variable) -> Expression:
    """The row of a hit: its keys where cursors are asked for, then what views ask."""
    parts: list[Expression] = []
    if page.needs_keys:
        parts.append(listed((Property(hit, "score"), Property(hit, "key"))))
    for index, view in enumerate(page.views):
        if view.item is not None:
            this = hit if view.name == "edges" else _NODE
            parts.append(row(view.item, Scope(this, f"v{index}", node=_NODE)))
    return alone_or_listed(parts)
