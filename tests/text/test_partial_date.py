"""Partial dates: what is read, what is refused and why, how intervals compare."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.errors import InputError
from polgraph.text.partial_date import PartialDate

DAYS = st.dates(min_value=date(1, 1, 1))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    parts = (day.year, day.month, day.day)
    return PartialDate(*parts[: draw(st.integers(1, 3))])


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2023-12-05", "2023-12-05", "2023-12-05"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_date_means_every_day_that_it_leaves_open(
    text: str, earliest: str, latest: str
):
    parsed = PartialDate.parse(text)
    assert (parsed.earliest, parsed.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2023-13", "2023 has no month 13"),
        ("2023-00", "2023 has no month 0"),
        ("2023-02-30", "2023-02 has no day 30"),
        ("2023-12-00", "2023-12 has no day 0"),
        ("0000", "the year 0 is not between 1 and 9999"),
        ("", "it is empty"),
        ("  ", "it is empty"),
        ("23", "a year has four digits"),
        ("23-12", "a year has four digits"),
        (" 2023", "white space"),
        ("2023\n", "white space"),
        ("2023 12", "white space"),
        ("٢٠٢٣", "digits must be 0 to 9"),
        ("2023-1٢", "digits must be 0 to 9"),
        ("2023-12-05T10:00", "it holds a time"),
        ("2023-12-05T10:00Z", "it holds a time"),
        ("2023-1", "YYYY-MM"),
        ("12023", "YYYY"),
        ("-2023", "YYYY"),
        ("2023/12", "YYYY-MM"),
        ("December", "YYYY-MM"),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(text: str, problem: str):
    with pytest.raises(InputError) as caught:
        PartialDate.parse(text)
    assert problem in caught.value.message
    assert "2023, 2023-12 or 2023-12-05" in caught.value.message


def test_a_long_text_is_shown_in_part():
    with pytest.raises(InputError) as caught:
        PartialDate.parse("x" * 10_000)
    assert len(caught.value.message) < 200


@pytest.mark.parametrize("parts", [(2023, None, 5), (2023, 2, 30), (0,), (10_000,)])
def test_no_impossible_date_can_be_made(parts: tuple[int, ...]):
    with pytest.raises(InputError):
        PartialDate(*parts)


@given(partial_dates())
def test_a_date_is_written_as_it_is_read(written: PartialDate):
    assert PartialDate.parse(str(written)) == written


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str):
    with suppress(InputError):
        assert str(PartialDate.parse(text)) == text


@given(partial_dates(), DAYS)
def test_the_bounds_enclose_the_days_that_share_its_parts(
    partial: PartialDate, day: date
):
    inside = partial.earliest <= day.isoformat() <= partial.latest
    assert inside == day.isoformat().startswith(str(partial))


@given(partial_dates(), partial_dates())
def test_two_dates_are_before_after_or_overlapping(a: PartialDate, b: PartialDate):
    assert [a.before(b), a.after(b), a.overlaps(b)].count(True) == 1
    assert a.before(b) == b.after(a)
    assert a.overlaps(b) == b.overlaps(a) == (a.within(b) or b.within(a))


def test_a_month_overlaps_its_days_but_is_not_within_one():
    month, day = PartialDate(2023, 12), PartialDate(2023, 12, 5)
    assert day.within(month)
    assert not month.within(day)
    assert month.overlaps(day)
    assert month.before(PartialDate(2024))
