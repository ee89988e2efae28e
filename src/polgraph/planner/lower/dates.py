"""Partial dates and tenures compared as intervals of days.

The rule of `polgraph.text.certainty`, written for the bounds that the loader stores on
each role, so that a filter costs comparisons of strings and nothing else.
"""

from collections.abc import Iterable, Mapping

from polgraph.cypher.build import any_of, both, listed
from polgraph.cypher.tree import (
    Binary,
    Case,
    Expression,
    Literal,
    Property,
    Variable,
)
from polgraph.planner.sources import Operand, context
from polgraph.text.certainty import Certainty
from polgraph.text.partial_date import PartialDate

TODAY = context("today")
_RANKED = (
    Certainty.DEFINITELY,
    Certainty.POSSIBLY,
    Certainty.UNKNOWN,
    Certainty.NO,
)
HELD = (Certainty.DEFINITELY, Certainty.POSSIBLY)


def earliest(value: object) -> object:
    """First day that a partial date can mean; None stays None."""
    return value.earliest if isinstance(value, PartialDate) else value


def latest(value: object) -> object:
    """Last day that a partial date can mean; None stays None."""
    return value.latest if isinstance(value, PartialDate) else value


def bounds(at: Operand | None) -> tuple[Expression, Expression]:
    """First and last day of a date given; today where none is."""
    if at is None:
        return TODAY, TODAY
    return at.parameter(earliest), at.parameter(latest)


def certainty(role: Variable, first: Expression, last: Expression) -> Case:
    """How sure it is that a role was held on the days from `first` to `last`."""
    return _judged(role, first, last, {item: item.value for item in Certainty})


def _judged(
    role: Variable,
    first: Expression,
    last: Expression,
    worded: Mapping[Certainty, str | int],
) -> Case:
    proven = both(
        Binary("<=", Property(role, "provenFrom"), first),
        Binary("<=", last, Property(role, "provenUntil")),
    )
    outside = any_of(
        (
            Binary("<", last, Property(role, "possibleFrom")),
            Binary(">", first, Property(role, "possibleUntil")),
        )
    )
    return Case(
        (
            (proven, Literal(worded[Certainty.DEFINITELY])),
            (outside, Literal(worded[Certainty.NO])),
            (Property(role, "dated"), Literal(worded[Certainty.POSSIBLY])),
        ),
        Literal(worded[Certainty.UNKNOWN]),
    )


def held(
    role: Variable,
    first: Expression,
    last: Expression,
    accepted: Iterable[Expression] | None = None,
) -> Expression:
    """Whether a role's certainty is one of those accepted (DEFINITELY, POSSIBLY)."""
    wanted = accepted or (Literal(item.value) for item in HELD)
    return Binary("IN", certainty(role, first, last), listed(wanted))


def held_rank(role: Variable) -> Case:
    """Sort key that puts what is held today first."""
    return _judged(role, TODAY, TODAY, {item: i for i, item in enumerate(_RANKED)})


def compare(subject: Variable, key: str, operator: str, value: Operand) -> Expression:
    """One comparison of a `PartialDateWhere`, with the bounds of what is stored.

    Args:
        subject: the node.
        key: its date property.
        operator: `on`, `before`, `after`, `from` or `to`; followed by `?` for what is
            merely possible, otherwise for what holds whatever day is meant.
        value: the partial date compared with.
    """
    start, end = value.parameter(earliest), value.parameter(latest)
    first = Property(subject, f"{key}Earliest")
    last = Property(subject, f"{key}Latest")
    table: dict[str, Expression] = {
        "on": both(Binary(">=", first, start), Binary("<=", last, end)),
        "on?": both(Binary("<=", first, end), Binary(">=", last, start)),
        "before": Binary("<", last, start),
        "before?": Binary("<", first, start),
        "after": Binary(">", first, end),
        "after?": Binary(">", last, end),
        "from": Binary(">=", first, start),
        "from?": Binary(">=", last, start),
        "to": Binary("<=", last, end),
        "to?": Binary("<=", first, end),
    }
    return table[operator]
