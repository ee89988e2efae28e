"""What somebody held, took part in, said and was named in, as one list.

Each entry has a day by which it is sorted: the beginning of a role (where only its end
is known, the end), the date of a meeting, a statement or an article. Latest first and
undated last; of one day, roles come first, then meetings, statements in the order in
which they were made, and articles. A period keeps what may fall into it: a role held on
any of its days, a meeting whose bounds touch it.
"""

from dataclasses import dataclass

from polgraph.cypher.build import (
    all_of,
    any_of,
    both,
    coalesce,
    collect,
    exists,
    known,
    mapped,
    returns,
)
from polgraph.cypher.tree import (
    Binary,
    Expression,
    HasLabel,
    Literal,
    Projection,
    Property,
    Statement,
    Unwind,
    Variable,
)
from polgraph.model.fields import Path, into, out
from polgraph.model.sentences import NAMED, ROLE, SAID, SPOKE, TOOK_PART
from polgraph.planner.lower.assembly import Assembled
from polgraph.planner.lower.keyset import Key
from polgraph.planner.lower.leaves import text
from polgraph.planner.lower.patterns import Row, Scope, follow
from polgraph.planner.lower.periods import touching
from polgraph.planner.lower.sentences import asked_language, name_at, told
from polgraph.planner.plan import Page, Period, Rule

_HELD: Path = (into("HELD_BY", "Role"),)
_ATTENDED: Path = (out("ATTENDED", "Meeting"),)
_SPOKE: Path = (out("SPOKE_AT", "Meeting"),)
_SAID: Path = (into("MADE_BY", "Statement"),)
_NAMED: Path = (into("MENTIONS", "Article"),)
_ORGANIZATION: Path = (out("ROLE_IN", "Organization"),)


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of entry: where it is found and which of its properties date it.

    `since` and `until` are shown; `first` and `last` bound the days it may mean, the
    first known of several properties counts.
    """

    path: Path
    since: str
    first: str
    last: tuple[str, ...]
    until: str | None = None


_MEETING = _Kind(
    _ATTENDED, "date", "earliestEarliest", ("endDateLatest", "latestLatest"), "endDate"
)
_STATEMENT = _Kind(_SAID, "date", "dateEarliest", ("dateLatest",))
_ARTICLE = _Kind(_NAMED, "publishedAt", "publishedAtEarliest", ("publishedAtLatest",))


def timeline(asked: Page, start: Variable, prefix: str) -> Assembled:
    """Entries of all kinds, each with its day, its rank among equals and its dates."""
    edge, node = Variable(f"{prefix}e"), Variable(prefix)
    kinds = (_MEETING, _STATEMENT, _ARTICLE)
    entries = _roles(asked.period, start, f"{prefix}k0")
    for rank, kind in enumerate(kinds, start=1):
        found = _events(kind, rank, asked.period, start, f"{prefix}k{rank}")
        entries = Binary("+", entries, found)
    clauses = (
        Unwind(entries, edge),
        Projection("WITH", ((edge, None), (Property(edge, "node"), node.name))),
    )
    keys = (
        Key(Property(edge, "day"), descending=True),
        Key(Property(edge, "rank"), required=True),
        Key(Property(edge, "position")),
        Key(Property(node, "id"), required=True),
    )
    return Assembled(clauses, node, edge, keys)


def entry_sentence(answer: Rule, scope: Scope, _row: Row) -> Expression:
    """One line about an entry, from the fact itself."""
    entry, person = scope.node or scope.this, scope.parent or scope.this
    language, prefix = asked_language(answer), scope.prefix
    name, title, words = (
        text(entry, stem, language) for stem in ("name", "title", "text")
    )
    values = {
        "who": text(person, "name", language),
        "what": coalesce(name, title, words),
        "whom": coalesce(name, name_at(entry, _ORGANIZATION, language, f"{prefix}o")),
    }
    choices = (
        (HasLabel(entry, "Role"), ROLE),
        (HasLabel(entry, "Statement"), SAID),
        (HasLabel(entry, "Article"), NAMED),
        (_spoke(person, entry, f"{prefix}s"), SPOKE),
        (None, TOOK_PART),
    )
    return told(choices, values, language, prefix)


def _roles(period: Period, start: Variable, prefix: str) -> Expression:
    role = follow(start, _HELD, prefix)
    since, until = Property(role.end, "since"), Property(role.end, "until")
    entry = mapped(
        node=role.end,
        day=coalesce(since, until),
        rank=Literal(0),
        position=Property(role.end, "rank"),
        since=since,
        until=until,
    )
    return collect(Statement((role.match(_held(role.end, period)), returns(entry))))


def _held(role: Variable, period: Period) -> Expression | None:
    """A role may have been held, or was surely held, on some day of the period."""
    possible = touching(
        coalesce(Property(role, "possibleFrom"), Literal("")),
        coalesce(Property(role, "possibleUntil"), Literal("9999-12-31")),
        period,
    )
    proven = all_of(
        touching(Property(role, "provenFrom"), Property(role, "provenUntil"), period)
    )
    if proven is None:
        return None
    dated = all_of((Property(role, "dated"), *possible))
    return any_of((proven, dated)) if dated else proven


def _events(
    kind: _Kind, rank: int, period: Period, start: Variable, prefix: str
) -> Expression:
    event = follow(start, kind.path, prefix)
    thing = event.end
    first = Property(thing, kind.first)
    last = coalesce(*(Property(thing, key) for key in kind.last))
    touched = all_of(touching(first, last, period))
    dated = all_of((both(known(first), known(last)), touched)) if touched else None
    entry = mapped(
        node=thing,
        day=Property(thing, kind.since),
        rank=Literal(rank),
        position=Property(thing, "position"),
        since=Property(thing, kind.since),
        until=Property(thing, kind.until) if kind.until else Literal(None),
    )
    once = Projection("RETURN", ((entry, None),), distinct=True)
    return collect(Statement((event.match(dated), once)))


def _spoke(person: Variable, meeting: Variable, prefix: str) -> Expression:
    there = follow(person, _SPOKE, prefix)
    same = Binary("=", there.end, meeting)
    return exists(Statement((there.match(same), returns(Literal(1)))))
