"""Dates that follow from others, and the other properties served of one node's facts.

A meeting lies between the first and the last day of its date; without a date, between
the bounds that are stated, and not after the first report on it. A statement without a
date of its own was made on its meeting's.
"""

from collections.abc import Sequence
from functools import partial

from polgraph.database import Transaction
from polgraph.upsert.deriving.moment import Moment
from polgraph.upsert.deriving.shortcuts import (
    anchored,
    visible_with,
    written_where_different,
)
from polgraph.upsert.deriving.touched import Kind

_MEETINGS = f"""\
{anchored("m", "Meeting")}
WITH m, head(COLLECT {{
    MATCH (m)<-[r:REPORTS_ON]-(a:Article)
    WHERE a.publishedAtLatest IS NOT NULL AND {visible_with("m", "r", "a")}
    RETURN a ORDER BY a.publishedAtLatest, a.publishedAtEarliest LIMIT 1
}}) AS report
WITH m, CASE
    WHEN m.date IS NOT NULL THEN {{
        earliest: m.dateEarliest,
        earliestEarliest: m.dateEarliest,
        earliestLatest: m.dateEarliest,
        latest: m.dateLatest,
        latestEarliest: m.dateLatest,
        latestLatest: m.dateLatest
    }}
    ELSE {{
        earliest: m.statedEarliest,
        earliestEarliest: m.statedEarliestEarliest,
        earliestLatest: m.statedEarliestLatest,
        latest: coalesce(m.statedLatest, report.publishedAt),
        latestEarliest: coalesce(m.statedLatestEarliest, report.publishedAtEarliest),
        latestLatest: coalesce(m.statedLatestLatest, report.publishedAtLatest)
    }}
END AS wanted
WITH m, wanted
{written_where_different("m", "wanted")}"""

_STATEMENTS = f"""\
{anchored("s", "Statement")}
OPTIONAL MATCH (s)-[:MADE_AT]->(m:Meeting) WHERE {visible_with("s", "m")}
WITH s, {{
    language: coalesce(nullIf(head(s.textLanguages), ''), 'und'),
    date: coalesce(s.statedDate, m.date),
    dateEarliest: coalesce(s.statedDateEarliest, m.dateEarliest),
    dateLatest: coalesce(s.statedDateLatest, m.dateLatest)
}} AS wanted
{written_where_different("s", "wanted")}"""

_TEXT_PUBLIC = f"""\
{anchored("a", "Article")}
WITH a, {{textPublic: EXISTS {{
    MATCH (d:Dataset) WHERE d.textPublic AND d.id IN [
        i IN range(0, size(a.datasets) - 1)
        WHERE coalesce(a.datasetsFrom[i], '') <= $now
            OR a.datasetsFrom[i] <= a.embargoUntil
        | a.datasets[i]]
}}}} AS wanted
{written_where_different("a", "wanted")}"""


async def _derive(
    statement: str, transaction: Transaction, ids: Sequence[str], moment: Moment
) -> None:
    await transaction.run(statement, moment.of(ids))


DATES = (
    (Kind.MEETING, partial(_derive, _MEETINGS)),
    (Kind.STATEMENT, partial(_derive, _STATEMENTS)),
    (Kind.ARTICLE, partial(_derive, _TEXT_PUBLIC)),
)
