"""The rule of certainty, against every tenure that fits its sources, day by day."""

from datetime import date, timedelta
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from polgraph.text.certainty import Certainty, Tenure, held, tenure
from polgraph.text.partial_date import PartialDate

FIRST, LAST = date(2022, 11, 1), date(2025, 2, 28)
DAYS = [(FIRST + timedelta(days=n)).isoformat() for n in range((LAST - FIRST).days + 1)]


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Draw days, months and years of 2023 and 2024, days mostly close together."""
    if draw(st.integers(0, 5)) == 0:
        return PartialDate(draw(st.integers(2023, 2024)))
    if draw(st.booleans()):
        return PartialDate(*draw(st.sampled_from([(2023, 12), (2024, 1), (2024, 2)])))
    near = date(2023, 12, 26) + timedelta(days=draw(st.integers(0, 12)))
    return PartialDate(near.year, near.month, near.day)


Sources = dict[str, PartialDate | None]
MAYBE = st.none() | dates()
SOURCES = st.fixed_dictionaries(
    dict.fromkeys(("since", "until", "first_cited", "last_cited", "ended_by"), MAYBE)
)


def fits(start: str, end: str, dated: Sources) -> bool:
    """Whether a tenure agrees with all that its sources say."""
    since, until, death = dated["since"], dated["until"], dated["ended_by"]
    cited = [c for c in (dated["first_cited"], dated["last_cited"]) if c]
    return (
        start <= end
        and (since is None or since.earliest <= start <= since.latest)
        and (until is None or until.earliest <= end <= until.latest)
        and (death is None or end <= death.latest)
        and all(start <= c.latest and end >= c.earliest for c in cited)
    )


def corners(dated: Sources) -> list[str]:
    """List the days between which nothing changes: each bound, one before, one after."""
    found = {DAYS[0], DAYS[-1]}
    for partial in filter(None, dated.values()):
        for bound in (partial.earliest, partial.latest):
            found.update(_neighbours(bound))
    return sorted(found & set(DAYS))


def _neighbours(day: str) -> list[str]:
    middle = date.fromisoformat(day)
    return [(middle + timedelta(days=n)).isoformat() for n in (-1, 0, 1)]


@settings(max_examples=600)
@given(SOURCES, st.data())
def test_the_answer_is_that_of_every_tenure_that_fits(
    dated: Sources, data: st.DataObject
):
    named = [partial for partial in dated.values() if partial]
    at = data.draw(st.sampled_from(named) | dates() if named else dates())
    bounds = corners({**dated, "at": at})
    pairs = [pair for pair in product(bounds, bounds) if fits(*pair, dated)]
    assume(pairs)
    held_throughout = all(s <= at.earliest and at.latest <= e for s, e in pairs)
    held_somewhere = any(s <= at.latest and at.earliest <= e for s, e in pairs)
    answer = held(tenure(**dated), at)
    assert (answer is Certainty.DEFINITELY) == held_throughout
    assert (answer is Certainty.NO) == (not held_somewhere)
    assert (answer is Certainty.UNKNOWN) <= (dated["since"] is dated["until"] is None)


@given(SOURCES)
def test_proven_days_are_possible_days(
    dated: Sources,
):
    known = tenure(**dated)
    if known.proven_from is None or known.proven_until is None:
        assert known.proven_from is known.proven_until is None
        return
    assert (known.possible_from or "") <= known.proven_from <= known.proven_until
    assert known.proven_until <= (known.possible_until or "9999-12-31")


@given(SOURCES, dates(), dates())
def test_what_is_sure_of_a_year_is_sure_of_its_days(
    dated: Sources,
    wide: PartialDate,
    narrow: PartialDate,
):
    assume(narrow.within(wide))
    known = tenure(**dated)
    whole = held(known, wide)
    if whole in {Certainty.DEFINITELY, Certainty.NO}:
        assert held(known, narrow) is whole


@given(MAYBE, MAYBE, dates(), dates())
def test_a_report_never_makes_a_role_less_sure(
    since: PartialDate | None,
    until: PartialDate | None,
    cited: PartialDate,
    at: PartialDate,
):
    before = held(tenure(since, until), at)
    after = held(tenure(since, until, cited, cited), at)
    if before in {Certainty.DEFINITELY, Certainty.NO}:
        assert after is before


@given(MAYBE, MAYBE, MAYBE, dates(), dates())
def test_no_role_outlives_a_death(
    since: PartialDate | None,
    until: PartialDate | None,
    cited: PartialDate | None,
    death: PartialDate,
    at: PartialDate,
):
    assume(at.after(death))
    assert held(tenure(since, until, cited, cited, death), at) is Certainty.NO


def test_without_any_date_nothing_is_known():
    assert tenure(None, None) == Tenure(None, None, None, None, dated=False)
    assert held(tenure(None, None), PartialDate(2024)) is Certainty.UNKNOWN
