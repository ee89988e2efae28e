"""When a role was surely and possibly held: `polgraph.text.certainty` in the graph.

The reports that count are those that the role cites, and those cited by a statement or
a part in a meeting that somebody made or took *as* the role. Of their dates the first
is the one that proves the earliest start, the last the one that proves the latest end.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.text.certainty import tenure
from polgraph.text.partial_date import PartialDate
from polgraph.upsert.deriving.moment import Moment
from polgraph.upsert.deriving.shortcuts import (
    anchored,
    visible_with,
    written_where_different,
)
from polgraph.upsert.properties import date_properties

_ROLES = f"""\
{anchored("r", "Role")}
OPTIONAL MATCH (r)-[:HELD_BY]->(o:Official) WHERE {visible_with("r", "o")}
OPTIONAL MATCH (r)-[:ROLE_IN]->(b:Organization) WHERE {visible_with("r", "b")}
WITH r, o, b, COLLECT {{
    MATCH (r)-[c:CITES]->(a:Article) WHERE {visible_with("r", "c", "a")}
    RETURN DISTINCT a.publishedAt
}} + COLLECT {{
    MATCH (r)<-[:AS]-(fact)-[c:CITES]->(a:Article)
    WHERE {visible_with("r", "fact", "c", "a")}
    RETURN DISTINCT a.publishedAt
}} AS cited
RETURN collect([r.id, r.since, r.until, [o.deathDate, b.dissolvedOn], cited])"""

_WRITE = f"""\
UNWIND $rows AS row
MATCH (r:Node {{id: row.id}})
WITH r, row.properties AS wanted
{written_where_different("r", "wanted")}"""

Dates = list[str | None]
_Row = tuple[str, str | None, str | None, Dates, Dates]
_AT_HAND = 10_000  # dates: of many roles, few have one of their own
_ROWS = TypeAdapter(list[tuple[list[_Row]]])


async def derive_tenures(
    transaction: Transaction, ids: Sequence[str], moment: Moment
) -> None:
    """Set first and last citation and the windows of roles, where they differ."""
    found = await transaction.rows(_ROLES, moment.of(ids))
    ((roles,),) = _ROWS.validate_python(found)
    rows = [_derived(role) for role in roles]
    await transaction.run(_WRITE, {"rows": rows, "fresh": moment.fresh})


def _derived(row: _Row) -> dict[str, object]:
    id_, since, until, ends, cited = row
    reports = _dates(cited)
    first = min(reports, key=_latest_first_known, default=None)
    last = max(reports, key=_earliest_first_known, default=None)
    ended_by = min(_dates(ends), key=_latest_first_known, default=None)
    windows = tenure(_date(since), _date(until), first, last, ended_by)
    properties = {
        **_date_properties("firstCited", first),
        **_date_properties("lastCited", last),
        "provenFrom": windows.proven_from,
        "provenUntil": windows.proven_until,
        "possibleFrom": windows.possible_from,
        "possibleUntil": windows.possible_until,
        "dated": windows.dated,
    }
    return {"id": id_, "properties": properties}


@lru_cache(_AT_HAND)
def _date(written: str | None) -> PartialDate | None:
    return PartialDate.parse(written) if written is not None else None


def _dates(written: Iterable[str | None]) -> Sequence[PartialDate]:
    return [date for date in map(_date, written) if date is not None]


def _latest_first_known(date: PartialDate) -> tuple[str, str]:
    return date.latest, date.earliest


def _earliest_first_known(date: PartialDate) -> tuple[str, str]:
    return date.earliest, date.latest


def _date_properties(key: str, date: PartialDate | None) -> dict[str, object]:
    if date is None:
        return {key: None, f"{key}Earliest": None, f"{key}Latest": None}
    return date_properties(key, str(date))
