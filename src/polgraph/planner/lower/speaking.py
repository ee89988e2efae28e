"""Rules for who spoke: statements, turns, offices held then, unnamed speakers."""

from polgraph.cypher.build import (
    any_of,
    both,
    coalesce,
    collect,
    count,
    exists,
    known,
    nulls_last,
    returns,
)
from polgraph.cypher.tree import (
    Clause,
    Expression,
    Literal,
    Match,
    NodePattern,
    Not,
    Pattern,
    Projection,
    Property,
    Relationship,
    Sort,
    Statement,
    Variable,
)
from polgraph.model.fields import Path, into
from polgraph.planner.lower.dates import held
from polgraph.planner.lower.listings import first_of, listing
from polgraph.planner.lower.patterns import Row, Scope, follow, visible
from polgraph.planner.plan import Rule

_SPEAKERS: Path = (into("IN_MEETING", "Participation", role="SPEAKER"),)
_ROLES: Path = (into("HELD_BY", "Role"),)


def turns(answer: Rule, scope: Scope, _row: Row) -> Expression:
    """How many statements an edge's speaker made at its meeting.

    Counted among what was said there: people say more in a life than at a meeting.
    """
    speaker, meeting = _ends(answer, scope)
    said = Variable(f"{scope.prefix}s")
    hop = (Relationship("in", ("MADE_AT",)), NodePattern(said, "Statement"))
    theirs = both(visible(said), _has(said, "MADE_BY", speaker))
    match = Match(Pattern(NodePattern(meeting), (hop,)), theirs)
    return count(Statement((match, returns(said))))


def statements(answer: Rule, scope: Scope, row: Row) -> Expression:
    """Statements of an edge's speaker at its meeting, in order."""
    said, match = _said(answer, scope)
    position = Property(said, "position")
    order = (Sort(position), Sort(Property(said, "id")))
    return listing(answer, (match,), (said,), order, Scope(said, said.name), row)


def unidentified(answer: Rule, scope: Scope, _row: Row) -> Expression:
    """Speakers as written who are nobody in the graph."""
    followed = follow(scope.this, _SPEAKERS, f"{scope.prefix}p")
    part = followed.end
    written = coalesce(Property(part, "nameAsWritten"), Property(part, "description"))
    nobody = Not(_has(part, "BY"))
    ordered = Projection(
        "WITH",
        ((part, None),),
        order=(Sort(Property(part, "position")), Sort(Property(part, "id"))),
        limit=first_of(answer),
    )
    match = followed.match(nobody, known(written))
    return collect(Statement((match, ordered, returns(written))))


def roles_then(answer: Rule, scope: Scope, row: Row) -> Expression:
    """Offices that the sources give the speaker here, then those held that day.

    A statement and a participation name their offices by `AS`; the day is the
    statement's, or the meeting's. An undated occasion adds no office.
    """
    speaker, dated, binding = _speaker(answer, scope)
    followed = follow(speaker, _ROLES, f"{scope.prefix}h")
    role = followed.end
    given = _has(scope.this, "AS", role)
    day = (Property(dated, "dateEarliest"), Property(dated, "dateLatest"))
    then = both(known(day[0]), held(role, *day))
    since = Property(role, "since")
    order = (
        Sort(given, descending=True),
        *nulls_last(since, descending=True),
        Sort(Property(role, "id")),
    )
    match = followed.match(any_of((given, then)))
    kept = (role, scope.this)
    return listing(answer, (*binding, match), kept, order, Scope(role, role.name), row)


def _said(answer: Rule, scope: Scope) -> tuple[Variable, Match]:
    speaker, meeting = _ends(answer, scope)
    said = Variable(f"{scope.prefix}s")
    hops = (
        (Relationship("in", ("MADE_BY",)), NodePattern(said, "Statement")),
        (Relationship("out", ("MADE_AT",)), NodePattern(meeting)),
    )
    return said, Match(Pattern(NodePattern(speaker), hops), visible(said))


def _ends(answer: Rule, scope: Scope) -> tuple[Variable, Variable]:
    """Speaker and meeting of an edge, seen from either end."""
    far, near = scope.node or scope.this, scope.parent or scope.this
    return (far, near) if answer.owner == "MeetingSpeaker" else (near, far)


def _speaker(
    answer: Rule, scope: Scope
) -> tuple[Variable, Variable, tuple[Clause, ...]]:
    """Who spoke, what is dated, and what must be matched to know who spoke."""
    if answer.owner != "Statement":
        speaker, meeting = _ends(answer, scope)
        return speaker, meeting, ()
    speaker = Variable(f"{scope.prefix}o")
    by = (Relationship("out", ("MADE_BY",)), NodePattern(speaker, "Official"))
    match = Match(Pattern(NodePattern(scope.this), (by,)), visible(speaker))
    return speaker, scope.this, (match,)


def _has(thing: Variable, kind: str, target: Variable | None = None) -> Expression:
    hop = (Relationship("out", (kind,)), NodePattern(target))
    pattern = Pattern(NodePattern(thing), (hop,))
    return exists(Statement((Match(pattern), returns(Literal(1)))))
