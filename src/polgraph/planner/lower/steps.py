"""Rules for paths and their steps: who is at the ends, what is said, which words prove it.

A step is a map of what joins its two entities: the `tie` (its place in `TIES`), the
`fact` and the `subject`. Its scope holds the step as `this`, the entity it comes from as
`parent`, the one it leads to as `node` and the fact as `fact`.
"""

from collections.abc import Iterator
from dataclasses import replace

from polgraph.cypher.build import (
    any_of,
    both,
    coalesce,
    collect,
    equal,
    exists,
    head,
    listed,
    mapped,
    returns,
)
from polgraph.cypher.tree import (
    Binary,
    Case,
    Clause,
    Expression,
    Function,
    IsNull,
    Item,
    ListOf,
    Literal,
    Projection,
    Property,
    Reduced,
    Sort,
    Statement,
    Unwind,
    Variable,
)
from polgraph.model.enums import ParticipationRole
from polgraph.model.fields import Path, Step, into
from polgraph.model.sentences import SPOKE, Sentence
from polgraph.model.ties import (
    ATTENDED,
    NAMES,
    RELATION,
    RELATION_KINDS,
    SPOKE_AT,
    TIES,
    Tie,
)
from polgraph.planner.lower.leaves import text
from polgraph.planner.lower.listings import item_of, listing
from polgraph.planner.lower.patterns import Followed, Row, Scope, follow
from polgraph.planner.lower.sentences import asked_language, told, written_language
from polgraph.planner.plan import Rule
from polgraph.planner.sources import Operand, context

_CITED: Path = (into("CITES", ""),)
_JOINTS = {"ar": "؛ ", "en": "; "}


def joint(languages: object) -> str:
    """What stands between two sentences, for the languages asked for."""
    return _JOINTS[written_language(languages)]


def path_start(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The entity that a path begins with."""
    return _entity(answer, scope, row, "head")


def path_end(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The entity that a path ends with."""
    return _entity(answer, scope, row, "last")


def path_steps(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The steps of a path in order."""
    clauses, below = _steps(scope)
    written = returns(row(item_of(answer), below))
    return collect(Statement((*clauses, written)))


def path_sentence(answer: Rule, scope: Scope, _row: Row) -> Expression:
    """The sentences of all steps as one."""
    language = asked_language(answer)
    clauses, below = _steps(scope)
    said = _sentence(below, language)
    every, one, total = (
        Variable(f"{scope.prefix}{n}") for n in ("every", "one", "total")
    )
    between = language.parameter(joint) if language else context("languages", joint)
    more = Binary("+", Binary("+", total, between), one)
    joined = Reduced(total, head(every), one, Function("tail", (every,)), more)
    bound = Projection(
        "WITH", ((collect(Statement((*clauses, returns(said)))), every.name),)
    )
    return head(collect(Statement((bound, returns(joined)))))


def step_from(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The entity that a step comes from."""
    return row(item_of(answer), Scope(scope.parent or scope.this, f"{scope.prefix}f"))


def step_to(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The entity that a step leads to."""
    return row(item_of(answer), Scope(scope.node or scope.this, f"{scope.prefix}t"))


def step_sentence(answer: Rule, scope: Scope, _row: Row) -> Expression:
    """What the fact behind a step says."""
    return _sentence(scope, asked_language(answer))


def step_citations(answer: Rule, scope: Scope, row: Row) -> Expression:
    """The words that prove a step: those of its fact, oldest article first.

    Where an article names an entity, they are what it is cited for about the entity.
    """
    fact = scope.fact or scope.this
    from_article = _is(scope.this, NAMES)
    return Case(
        ((from_article, _named(answer, scope, fact, row)),),
        _cited(answer, scope, fact, row),
    )


def _entity(answer: Rule, scope: Scope, row: Row, which: str) -> Expression:
    node = Variable(f"{scope.prefix}n")
    end = Function(which, (Property(scope.this, "nodes"),))
    bound = Projection("WITH", ((end, node.name),))
    written = returns(row(item_of(answer), Scope(node, node.name)))
    return head(collect(Statement((bound, written))))


def _steps(scope: Scope) -> tuple[tuple[Clause, ...], Scope]:
    """Clauses that bind each step of a path with its ends and its fact."""
    path, prefix = scope.this, scope.prefix
    place, step, before, after, fact = (
        Variable(f"{prefix}{stem}") for stem in ("i", "s", "x", "y", "w")
    )
    links, nodes = Property(path, "links"), Property(path, "nodes")
    last = Binary("-", Function("size", (links,)), Literal(1))
    link = Item(links, place)
    next_place = Binary("+", place, Literal(1))
    clauses: tuple[Clause, ...] = (
        Unwind(Function("range", (Literal(0), last)), place),
        Projection(
            "WITH",
            (
                (link, step.name),
                (Item(nodes, place), before.name),
                (Item(nodes, next_place), after.name),
                (Property(link, "fact"), fact.name),
            ),
        ),
        Projection(
            "WITH",
            (
                (_relating(step, fact), step.name),
                (before, None),
                (after, None),
                (fact, None),
            ),
        ),
    )
    return clauses, Scope(step, f"{prefix}z", node=after, parent=before, fact=fact)


def _relating(step: Variable, fact: Variable) -> Expression:
    """A step with what the API calls its relation."""
    return mapped(
        tie=Property(step, "tie"),
        subject=Property(step, "subject"),
        relation=relation_of(Property(step, "tie"), fact),
    )


def relation_of(place: Expression, fact: Expression) -> Expression:
    """What the API calls the relation of the tie at a place in `TIES`, and of its fact."""
    names = listed(Literal(tie.name) for tie in TIES)
    return Case(
        (
            (at_place(place, RELATION), Property(fact, "kind")),
            (_spoken(place, fact), Literal(SPOKE_AT)),
        ),
        Item(names, place),
    )


def at_place(place: Expression, tie: Tie) -> Expression:
    """Whether a place in `TIES` is that of a tie."""
    return equal(place, Literal(TIES.index(tie)))


def _is(step: Variable, tie: Tie) -> Expression:
    return at_place(Property(step, "tie"), tie)


def _spoke(step: Variable, fact: Expression) -> Expression:
    return _spoken(Property(step, "tie"), fact)


def _spoken(place: Expression, fact: Expression) -> Expression:
    speaker = Literal(ParticipationRole.SPEAKER.value)
    return both(at_place(place, ATTENDED), equal(Property(fact, "role"), speaker))


def _sentence(scope: Scope, language: Operand | None) -> Expression:
    before, after = scope.parent or scope.this, scope.node or scope.this
    fact = scope.fact or scope.this
    onward = equal(Property(scope.this, "subject"), before)
    ends = (text(before, "name", language), text(after, "name", language))
    values: dict[str, Expression] = {
        "who": Case(((onward, ends[0]),), ends[1]),
        "what": coalesce(text(fact, "title", language), text(fact, "text", language)),
        "whom": Case(((onward, ends[1]),), ends[0]),
    }
    choices = tuple(_choices(scope.this, fact))
    return told(choices, values, language, f"{scope.prefix}q")


def _choices(
    step: Variable, fact: Variable
) -> Iterator[tuple[Expression | None, Sentence]]:
    untitled = both(_is(step, RELATION), IsNull(Property(fact, "title")))
    for kind, sentence in RELATION_KINDS.items():
        of_kind = equal(Property(fact, "kind"), Literal(kind.value))
        yield both(untitled, of_kind), sentence
    yield _spoke(step, fact), SPOKE
    for tie in TIES:
        yield _is(step, tie), tie.sentence


def by_relation(relation: Expression) -> Expression:
    """The field of an entity that a tie comes from, by what the API calls the relation."""
    fields = {tie.name: tie.supports for tie in TIES if tie.supports}
    return Case(
        tuple((equal(relation, Literal(n)), Literal(of)) for n, of in fields.items())
    )


def supporting(citation: Variable, field: Expression) -> Expression:
    """Whether a citation supports a field, or all that it is cited for."""
    supports = coalesce(Property(citation, "supports"), ListOf(()))
    whole = equal(Function("size", (supports,)), Literal(0))
    return any_of((IsNull(field), whole, Binary("IN", field, supports)))


def about_named(article: Variable, entity: Variable, prefix: str) -> Followed:
    """What cites an article for an entity that it names, or is a fact about it.

    That the article cites itself, as every article does, says nothing of the entity.
    """
    citing = follow(article, _CITED, f"{prefix}b")
    kinds = tuple(sorted({kind for tie in TIES for s in tie.path for kind in s.types}))
    end = follow(citing.end, (Step("out", kinds, ""),), f"{prefix}d")
    about = exists(Statement((end.match(equal(end.end, entity)), returns(Literal(1)))))
    told_of = any_of((equal(citing.end, entity), about))
    other = Binary("<>", citing.end, article)
    return replace(citing, conditions=(*citing.conditions, other, told_of))


def _cited(answer: Rule, scope: Scope, fact: Variable, row: Row) -> Expression:
    """Citations of a fact; of an entity those that support the field of the tie."""
    cited = follow(fact, (Step("out", ("CITES",), "Article"),), f"{scope.prefix}a")
    citation = cited.relationships[0] or cited.end
    field = by_relation(Property(scope.this, "relation"))
    match = cited.match(supporting(citation, field))
    return _listed(answer, scope, (match,), citation, cited.end, row)


def _named(answer: Rule, scope: Scope, article: Variable, row: Row) -> Expression:
    before, after = scope.parent or scope.this, scope.node or scope.this
    entity = Variable(f"{scope.prefix}e")
    other = Case(((equal(article, before), after),), before)
    bound = Projection("WITH", ((article, None), (other, entity.name)))
    citing = about_named(article, entity, scope.prefix)
    citation = citing.relationships[0] or citing.end
    return _listed(answer, scope, (bound, citing.match()), citation, article, row)


def _listed(
    answer: Rule,
    scope: Scope,
    clauses: tuple[Clause, ...],
    citation: Variable,
    article: Variable,
    row: Row,
) -> Expression:
    order = (
        Sort(Property(article, "publishedAt")),
        Sort(Property(article, "id")),
        Sort(Property(citation, "start")),
        Sort(Property(citation, "key")),
    )
    below = Scope(citation, f"{scope.prefix}c", node=article)
    return listing(answer, clauses, (citation, article), order, below, row)
