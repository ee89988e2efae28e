"""Dates of four calendars of months, and what only looks like a date."""

from datetime import date

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from polgraph.drafting.dates import find_dates, find_yearless, read_date
from polgraph.drafting.lexicon.calendars import GREGORIAN

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2070, 1, 1))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("5 شباط 2024", "2024-02-05"),
        ("12 كانون الثاني 2023", "2023-01-12"),
        ("18 كانون ثاني 2024", "2024-01-18"),
        ("تشرين الأول 2023", "2023-10"),
        ("تشرين الثاني 2023", "2023-11"),
        ("3 كانون الأول ٢٠٢٣", "2023-12-03"),
        ("١٥ آذار ٢٠٢٤", "2024-03-15"),
        ("نيسان 2024", "2024-04"),
        ("7 تموز من عام 2024", "2024-07-07"),
        ("15 أيلول، 2024", "2024-09-15"),
        ("15 فبراير 2024", "2024-02-15"),
        ("12 شباط/فبراير 2024", "2024-02-12"),
        ("6 أكتوبر (تشرين الأول) 2024", "2024-10-06"),
        ("10 غشت 2022", "2022-08-10"),
        ("فاتح ماي 2023", "2023-05-01"),
        ("5 جويلية 1962", "1962-07-05"),
        ("20 دجنبر 2021", "2021-12-20"),
        ("3 يوليه 2020", "2020-07-03"),
        ("عام 2021", "2021"),
        ("2024-05", "2024-05"),
        ("2024-05-31", "2024-05-31"),
        ("25/12/2023", "2023-12-25"),
        ("12/02/2024", "2024"),
        ("16 April 2022", "2022-04-16"),
    ],
)
def test_a_gregorian_date_is_what_it_says(written: str, meant: str):
    reading = read_date(written)
    assert reading is not None
    assert str(reading.date) == meant
    assert reading.date is not None
    assert (str(reading.earliest), str(reading.latest)) == (
        reading.date.earliest,
        reading.date.latest,
    )


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("١٢ رمضان ١٤٤٥ هـ", "2024-03-21", "2024-03-23"),
        ("15 محرم 1445هـ", "2023-08-01", "2023-08-03"),
        ("الأول من محرم 1446", "2024-07-06", "2024-07-08"),
        ("شوال 1445", "2024-04-09", "2024-05-09"),
        ("10 جمادى الآخرة 1445 للهجرة", "2023-12-22", "2023-12-24"),
        ("1445 هـ", "2023-07-18", "2024-07-07"),
    ],
)
def test_a_hijri_date_has_bounds_and_no_date(written: str, earliest: str, latest: str):
    reading = read_date(written)
    assert reading is not None
    assert reading.date is None
    assert (str(reading.earliest), str(reading.latest)) == (earliest, latest)
    assert "may differ by a day" in reading.doubt


def test_of_two_calendars_the_gregorian_is_the_date():
    (reading,) = find_dates("يوم 12 رمضان 1445 هـ الموافق 22 آذار 2024 في عمان")
    assert (str(reading.date), reading.doubt) == ("2024-03-22", "")


def test_calendars_that_disagree_are_asked_about():
    (reading,) = find_dates("12 رمضان 1445 هـ الموافق 25 آذار 2024")
    assert "another day" in reading.doubt


@pytest.mark.parametrize(
    "words",
    [
        "منذ سنتين",
        "منذ اكثر من سنتين",
        "31 شباط 2024",
        "30 شباط",
        "15 لجنة قطاعية",
        "1200 هـ",
        "آب",
        "اليوم الأحد",
        "12/13/14",
        "45/20/2024",
        "2024-13",
        "القانون رقم 2024",
    ],
)
def test_what_only_looks_like_a_date_is_none(words: str):
    assert find_dates(words) == ()


def test_a_day_without_a_year_is_told_apart():
    text = "يوم 24 آذار ويوم 5 شباط 2024"
    assert [text[start:end] for start, end in find_yearless(text)] == ["24 آذار"]


@given(DAYS, st.integers(0, 5))
def test_every_day_in_every_name_of_its_month_is_read(day: date, choice: int):
    names = sorted(n for n in GREGORIAN[day.month - 1] if not n.isascii())
    reading = read_date(f"{day.day} {names[choice % len(names)]} {day.year}")
    assert reading is not None
    assert str(reading.date) == day.isoformat()


@given(DAYS)
def test_the_bounds_of_a_hijri_day_hold_the_day_and_its_neighbours(day: date):
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    reading = read_date(f"{hijri.day} {hijri.month_name('ar')} {hijri.year} هـ")
    assert reading is not None
    assert str(reading.earliest) < day.isoformat() < str(reading.latest)
