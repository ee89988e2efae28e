"""Was a role held at a date, when dates are partial, open or missing?

The question is answered with four words rather than two, after the intervals in which
a start S and an end E may lie (after the rules for dates of the project's design and
of Popolo, where a missing end does not mean "current"):

- S lies in [since.earliest, since.latest], E in [until.earliest, until.latest]; both
  days belong to the tenure; a missing date leaves its side open; S <= E.
- A report of the day c that names the role proves it on that day, not its start:
  S <= c.latest and E >= c.earliest.
- Death or dissolution ends every role: E <= ended_by.latest.

From these follow two windows of days. The *proven* days lie in every tenure that fits:
from the latest S to the earliest E. The *possible* days lie in at least one.

Where sources contradict each other the possible days win: an end given for a day after
the death is the death, a report from outside the possible days proves nothing, and a
start after the end leaves no possible day at all. `docs/certainty.md` shows every
combination; the test suite executes it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from polgraph.text.partial_date import PartialDate

_FIRST_DAY = "0001-01-01"
_LAST_DAY = "9999-12-31"


class Certainty(StrEnum):
    """How sure the graph is that something held at a date, given partial dates and open ends."""

    DEFINITELY = "DEFINITELY"
    POSSIBLY = "POSSIBLY"
    NO = "NO"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class Tenure:
    """The days on which a role was surely and may have been held.

    All bounds are days, `YYYY-MM-DD`, and inclusive, so that they compare as strings
    in Python and in Cypher alike. No proven day: both proven bounds are None. A
    possible bound of None is open. `dated` tells whether a start or an end is given.
    """

    proven_from: str | None
    proven_until: str | None
    possible_from: str | None
    possible_until: str | None
    dated: bool


def tenure(
    since: PartialDate | None,
    until: PartialDate | None,
    first_cited: PartialDate | None = None,
    last_cited: PartialDate | None = None,
    ended_by: PartialDate | None = None,
) -> Tenure:
    """Derive the windows of a role from what its sources date.

    Args:
        since: when it began, as written.
        until: when it ended, as written.
        first_cited: date of the first report that names it.
        last_cited: date of the last report that names it.
        ended_by: death of the person or dissolution of the organization.
    """
    dated = since is not None or until is not None
    end = _end(until, ended_by)
    begin = since.earliest if since else None
    stop = min(_latest(end, ended_by), default=None)
    if begin and stop and begin > stop:
        return Tenure(None, None, _LAST_DAY, _FIRST_DAY, dated)
    cited = [c for c in (first_cited, last_cited) if c and _within(c, begin, stop)]
    start = min((*_latest(since, *cited), *_known(stop)), default=_LAST_DAY)
    finish = max((*_earliest(end, *cited), *_known(begin)), default=_FIRST_DAY)
    if start > finish:
        return Tenure(None, None, begin, stop, dated)
    return Tenure(start, finish, begin, stop, dated)


def held(tenure: Tenure, at: PartialDate) -> Certainty:
    """Say whether a role was held on every day that `at` may mean.

    DEFINITELY: all these days are proven. NO: none is possible. UNKNOWN: neither, and
    the role has no date. POSSIBLY: anything else.
    """
    if not _within(at, tenure.possible_from, tenure.possible_until):
        return Certainty.NO
    if _proven(tenure, at):
        return Certainty.DEFINITELY
    return Certainty.POSSIBLY if tenure.dated else Certainty.UNKNOWN


def _end(until: PartialDate | None, ended_by: PartialDate | None) -> PartialDate | None:
    """Date the end: an end that is given for a day after the death is the death."""
    if until and ended_by and ended_by.before(until):
        return ended_by
    return until


def _within(date: PartialDate, begin: str | None, stop: str | None) -> bool:
    """Whether some day that `date` may mean lies between the (open) bounds."""
    return date.latest >= (begin or _FIRST_DAY) and date.earliest <= (stop or _LAST_DAY)


def _proven(tenure: Tenure, at: PartialDate) -> bool:
    if tenure.proven_from is None or tenure.proven_until is None:
        return False
    return tenure.proven_from <= at.earliest and at.latest <= tenure.proven_until


def _earliest(*dates: PartialDate | None) -> Iterable[str]:
    return (date.earliest for date in dates if date)


def _latest(*dates: PartialDate | None) -> Iterable[str]:
    return (date.latest for date in dates if date)


def _known(day: str | None) -> tuple[str, ...]:
    return () if day is None else (day,)
