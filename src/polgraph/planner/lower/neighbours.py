"""Links of a network: ties as they are, and what people share as links of their own.

A link is a map of its `node` at the far end, its `source` and `target`, its `relation`,
what it is counted by (`via`), the `facts` that prove it and its dates. Two people who
spoke at one meeting are linked (`SPOKE_WITH`), and so are two who may have been in one
organization at the same time (`MEMBER_WITH`), unless it is a hub.
"""

from polgraph.cypher.build import (
    NULL,
    all_of,
    any_of,
    both,
    coalesce,
    collect,
    equal,
    listed,
    mapped,
    returns,
)
from polgraph.cypher.tree import (
    Binary,
    Case,
    Expression,
    Function,
    HasLabel,
    Literal,
    Projection,
    Property,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.model.enums import ParticipationRole
from polgraph.model.fields import Step
from polgraph.model.ties import ATTENDED, ON_BEHALF_OF, ROLE_IN, TIES, Tie
from polgraph.planner.lower.listings import item_of, listing
from polgraph.planner.lower.patterns import Row, Scope, follow
from polgraph.planner.lower.steps import relation_of
from polgraph.planner.lower.ties import degree, may_overlap, passable, ties_of
from polgraph.planner.lower.trails import limit
from polgraph.planner.plan import Network, Reach, Rule

SPOKE_WITH, MEMBER_WITH = "SPOKE_WITH", "MEMBER_WITH"
_TIE, _BETWEEN, _OTHER = Variable("tie"), Variable("between"), Variable("other")


def links_of(here: Variable, own: Variable, root: Network, prefix: str) -> Expression:
    """Links of an entity whose ties are bound as the list `own`."""
    return Binary("+", _direct(own), _shared(here, own, root, prefix))


def is_open(here: Variable, reach: Reach, prefix: str) -> Expression:
    """Whether a search may go on from an entity."""
    links = degree(here, limit(reach.hub + 1), prefix)
    return both(passable(here), Binary("<=", links, limit(reach.hub)))


def network_nodes(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The entities of a network, those it is around first."""
    return _each(answer, scope, row, "nodes")


def network_links(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The links of a network, the heaviest first."""
    return _each(answer, scope, row, "links")


def link_citations(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The citations of the facts that a link stands for, oldest article first."""
    fact = Variable(f"{scope.prefix}f")
    cited = follow(fact, (Step("out", ("CITES",), "Article"),), f"{scope.prefix}a")
    citation, article = cited.relationships[0] or cited.end, cited.end
    order = (
        Sort(Property(article, "publishedAt")),
        Sort(Property(article, "id")),
        Sort(Property(citation, "start")),
        Sort(Property(citation, "key")),
        Sort(Property(fact, "id")),
    )
    each = Unwind(Property(scope.this, "facts"), fact)
    once = Projection("WITH", ((fact, None),), distinct=True)
    clauses = (each, once, cited.match())
    below = Scope(citation, f"{scope.prefix}c", node=article)
    bound = (citation, article, fact)
    return listing(answer, clauses, bound, order, below, row)


def _each(answer: Rule, scope: Scope, row: Row, key: str) -> Expression:
    one = Variable(f"{scope.prefix}x")
    written = returns(row(item_of(answer), Scope(one, one.name)))
    return collect(Statement((Unwind(Property(scope.this, key), one), written)))


def _direct(own: Variable) -> Expression:
    fact, node = Property(_TIE, "fact"), Property(_TIE, "node")
    subject = Property(_TIE, "subject")
    started = Case(((equal(subject, node), Variable("here")),), node)
    happened = Case(
        ((_is(ATTENDED), Property(started, "date")),),
        coalesce(Property(fact, "date"), Property(fact, "publishedAt")),
    )
    found = mapped(
        node=node,
        source=subject,
        target=started,
        relation=relation_of(_TIE, fact),
        via=fact,
        facts=listed((fact,)),
        since=coalesce(Property(fact, "since"), happened),
        until=coalesce(Property(fact, "until"), happened),
    )
    return collect(Statement((Unwind(own, _TIE), returns(found))))


def _is(tie: Tie) -> Expression:
    return equal(Property(_TIE, "tie"), Literal(TIES.index(tie)))


def _shared(here: Variable, own: Variable, root: Network, prefix: str) -> Expression:
    """What an official shares with others through meetings and organizations."""
    ties = (_TIE, None)
    places = [Literal(TIES.index(tie)) for tie in (ROLE_IN, ON_BEHALF_OF)]
    held = Binary("IN", Property(_TIE, "tie"), listed(places))
    shares = all_of(
        (HasLabel(here, "Official"), any_of((held, both(_is(ATTENDED), _speaks(_TIE)))))
    )
    walked = both(shares or held, _small(root.reach, f"{prefix}h"))
    same = both(
        Binary("<>", Property(_OTHER, "node"), here),
        both(
            Binary("IN", Literal("Official"), _labels(_OTHER)),
            _alike(held, places),
        ),
    )
    met = Property(_BETWEEN, "date")
    spoke = Case(((_is(ATTENDED), met),), NULL)
    kind = Case(((_is(ATTENDED), Literal(SPOKE_WITH)),), Literal(MEMBER_WITH))
    node = Property(_OTHER, "node")
    first = Binary("<", Property(here, "id"), Property(node, "id"))
    found = mapped(
        node=node,
        source=Case(((first, here),), node),
        target=Case(((first, node),), here),
        relation=kind,
        via=_BETWEEN,
        facts=listed((Property(_TIE, "fact"), Property(_OTHER, "fact"))),
        since=spoke,
        until=spoke,
    )
    between = (Property(_TIE, "node"), _BETWEEN.name)
    return collect(
        Statement(
            (
                Unwind(own, _TIE),
                Projection("WITH", (ties, between)),
                Projection("WITH", (ties, (_BETWEEN, None)), condition=walked),
                Unwind(ties_of(_BETWEEN, root.at, f"{prefix}b"), _OTHER),
                Projection(
                    "WITH", (ties, (_BETWEEN, None), (_OTHER, None)), condition=same
                ),
                returns(found),
            )
        )
    )


def _alike(held: Expression, places: list[Literal]) -> Expression:
    """Both speak at the meeting, or both may be in the organization at one time."""
    other_holds = Binary("IN", Property(_OTHER, "tie"), listed(places))
    together = both(both(held, other_holds), may_overlap(_TIE, _OTHER))
    return any_of((together, both(_is(ATTENDED), _speaks(_OTHER))))


def _speaks(tie: Variable) -> Expression:
    role = Property(Property(tie, "fact"), "role")
    return coalesce(
        equal(role, Literal(ParticipationRole.SPEAKER.value)), Literal(value=False)
    )


def _small(reach: Reach, prefix: str) -> Expression:
    links = degree(_BETWEEN, limit(reach.hub + 1), prefix)
    return Binary("<=", links, limit(reach.hub))


def _labels(tie: Variable) -> Expression:
    return Function("labels", (Property(tie, "node"),))
