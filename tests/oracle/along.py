"""What happened when: the entries of a timeline, and whether a day is of a period."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from polgraph.text.partial_date import PartialDate
from tests.oracle import following
from tests.oracle.world import Thing, World

_FIRST, _LAST = "0001-01-01", "9999-12-31"
Days = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Entry:
    """A thing on a timeline; `days` are the stretches in which it is known to lie."""

    node: Thing
    day: str | None
    rank: int
    position: int | None
    since: str | None
    until: str | None
    days: tuple[Days, ...]


def entries(world: World, official: Thing) -> Iterator[Entry]:
    """Everything on the timeline of an official, unsorted."""
    for role in world.back(official, "Role", "official"):
        since, until = role.text("since"), role.text("until")
        days = tuple(_held(world, role))
        yield Entry(role, since or until, 0, _number(role, "rank"), since, until, days)
    for meeting in following.attended(world, official):
        date, until = meeting.text("date"), meeting.text("endDate")
        days = tuple(_lasted(world, meeting))
        yield Entry(meeting, date, 1, None, date, until, days)
    for statement in world.back(official, "Statement", "speaker"):
        said = following.statement_date(world, statement)
        place = _number(statement, "position")
        yield _point(statement, 2, said, place)
    for article in following.mentioning(world, official):
        yield _point(article, 3, article.date("publishedAt"), None)


def perhaps(entry: Entry, period: Mapping[str, Any]) -> bool:
    """Whether an entry may fall into a period; undated ones are of none."""
    since, until = bounds(period)
    if since is None and until is None:
        return True
    return any(
        (since is None or last >= since) and (until is None or first <= until)
        for first, last in entry.days
    )


def surely(world: World, meeting: Thing, period: Mapping[str, Any]) -> bool:
    """Whether a meeting cannot have been outside a period."""
    since, until = bounds(period)
    first, last = _meeting_days(world, meeting)
    return (since is None or (first is not None and first >= since)) and (
        until is None or (last is not None and last <= until)
    )


def bounds(period: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """First and last day of a period; None where it is open."""
    given = (period.get("from"), period.get("to"))
    since, until = (PartialDate.parse(it) if it else None for it in given)
    return since.earliest if since else None, until.latest if until else None


def _held(world: World, role: Thing) -> Iterator[Days]:
    tenure = following.tenure_of(world, role)
    if tenure.dated:
        yield tenure.possible_from or _FIRST, tenure.possible_until or _LAST
    if tenure.proven_from and tenure.proven_until:
        yield tenure.proven_from, tenure.proven_until


def _lasted(world: World, meeting: Thing) -> Iterator[Days]:
    first, last = _meeting_days(world, meeting)
    ended = meeting.date("endDate")
    last = ended.latest if ended else last
    if first is not None and last is not None:
        yield first, last


def _meeting_days(world: World, meeting: Thing) -> tuple[str | None, str | None]:
    first, last = following.meeting_bounds(world, meeting)
    return (
        PartialDate.parse(first).earliest if first else None,
        PartialDate.parse(last).latest if last else None,
    )


def _point(
    thing: Thing, rank: int, date: PartialDate | None, place: int | None
) -> Entry:
    written = str(date) if date else None
    days = ((date.earliest, date.latest),) if date else ()
    return Entry(thing, written, rank, place, written, None, days)


def _number(thing: Thing, name: str) -> int | None:
    value = thing.value(name)
    return value if isinstance(value, int) else None
