"""Days compared with a period that is asked for.

What is counted must surely fall into the period (`within`); what is only listed may do
so (`touching`). Without a known day neither is true, and without a period both are.
"""

from collections.abc import Iterator

from polgraph.cypher.tree import Binary, Expression
from polgraph.planner.lower.dates import earliest, latest
from polgraph.planner.plan import Period


def within(first: Expression, last: Expression, period: Period) -> Iterator[Expression]:
    """Conditions: all days from `first` to `last` are of the period."""
    if period.since:
        yield Binary(">=", first, period.since.parameter(earliest))
    if period.until:
        yield Binary("<=", last, period.until.parameter(latest))


def touching(
    first: Expression, last: Expression, period: Period
) -> Iterator[Expression]:
    """Conditions: some day from `first` to `last` is of the period."""
    if period.since:
        yield Binary(">=", last, period.since.parameter(earliest))
    if period.until:
        yield Binary("<=", first, period.until.parameter(latest))
