"""Rules for the edges of `Article.facts`: subject, relation and object in words."""

from collections.abc import Callable

from polgraph.cypher.build import coalesce, collect, head, returns
from polgraph.cypher.tree import (
    Case,
    Expression,
    Function,
    HasLabel,
    Literal,
    Property,
    Statement,
    Variable,
)
from polgraph.model import MODEL
from polgraph.model.fields import Path, out
from polgraph.planner.lower.leaves import text
from polgraph.planner.lower.patterns import Row, Scope, follow
from polgraph.planner.plan import Rule

Worded = Callable[[Variable, str], Expression]


def fact_subject(_answer: Rule, scope: Scope, _row: Row) -> Expression:
    """Who or what a fact is about; a narration is about its meeting or article."""
    told = _worded(scope, _SUBJECTS, _own_name)
    return coalesce(told, text(scope.parent, "name")) if scope.parent else told


def fact_relation(_answer: Rule, scope: Scope, _row: Row) -> Expression:
    """What the fact says of its subject."""
    return _worded(scope, _RELATIONS, _named)


def fact_object(_answer: Rule, scope: Scope, _row: Row) -> Expression:
    """The other end of the fact, or its words."""
    return _worded(scope, _OBJECTS, _described)


def _worded(
    scope: Scope, table: tuple[tuple[str, Worded], ...], otherwise: Worded
) -> Expression:
    fact = scope.fact or scope.this
    branches = tuple(
        (HasLabel(fact, label), worded(fact, f"{scope.prefix}{index}"))
        for index, (label, worded) in enumerate(table)
    )
    return Case(branches, otherwise(fact, f"{scope.prefix}e"))


def _end(path: Path) -> Worded:
    """The name of the node that a path leads to."""

    def name(fact: Variable, prefix: str) -> Expression:
        followed = follow(fact, path, prefix)
        written = returns(text(followed.end, "name"))
        return head(collect(Statement((followed.match(), written))))

    return name


def _either(*choices: Worded) -> Worded:
    """The first of several wordings that there is."""

    def first(fact: Variable, prefix: str) -> Expression:
        return coalesce(
            *(choice(fact, f"{prefix}{index}") for index, choice in enumerate(choices))
        )

    return first


def _stored(key: str) -> Worded:
    return lambda fact, _prefix: Property(fact, key)


def _text(stem: str) -> Worded:
    return lambda fact, _prefix: text(fact, stem)


def _lowered(key: str) -> Worded:
    return lambda fact, _prefix: Function("toLower", (Property(fact, key),))


def _own_name(fact: Variable, _prefix: str) -> Expression:
    return text(fact, "name")


def _named(fact: Variable, _prefix: str) -> Expression:
    return Case(
        tuple(
            (HasLabel(fact, item.name), Literal(item.name.lower()))
            for item in MODEL.possible("Entity")
        )
    )


def _described(fact: Variable, _prefix: str) -> Expression:
    return Case(((HasLabel(fact, "Entity"), text(fact, "description")),))


_MEETING = _end((out("MADE_AT", "Meeting"),))
_SUBJECTS: tuple[tuple[str, Worded], ...] = (
    ("Role", _end((out("HELD_BY", "Official"),))),
    (
        "Statement",
        _either(
            _end((out("MADE_BY", "Entity"),)),
            _stored("attribution"),
            _MEETING,
        ),
    ),
    ("Relation", _end((out("FROM", "Entity"),))),
    (
        "Participation",
        _either(
            _end((out("BY", "Entity"),)),
            _text("description"),
            _stored("nameAsWritten"),
            _end((out("IN_MEETING", "Meeting"),)),
        ),
    ),
)
_RELATIONS: tuple[tuple[str, Worded], ...] = (
    ("Role", _text("title")),
    ("Statement", _lowered("kind")),
    ("Relation", _either(_text("title"), _lowered("kind"))),
    ("Participation", _lowered("role")),
)
_OBJECTS: tuple[tuple[str, Worded], ...] = (
    ("Role", _end((out("ROLE_IN", "Organization"),))),
    ("Statement", _text("text")),
    ("Relation", _end((out("TO", "Entity"),))),
    ("Participation", _end((out("IN_MEETING", "Meeting"),))),
)
