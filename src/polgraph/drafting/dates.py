"""Dates as Arabic news writes them, to partial dates with bounds; nothing is guessed.

A Gregorian date is what its words say: a day, a month or a year. A Hijri date is
turned by the tables of Umm al-Qura (`hijridate`, 1343 to 1500 AH). The month begins
where the moon is seen, so that the day may differ by one: such a date has bounds, a day
wider on both sides, and no date. Where both calendars stand side by side the Gregorian
one is the date. `12/02/2024` may be February or December: only its year is taken.
Spans of time (منذ سنتين), days of the week and dates without a year are no dates.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from hijridate import Hijri

from polgraph.drafting.lexicon.calendars import GREGORIAN, HIJRI
from polgraph.drafting.tokens import aligned
from polgraph.errors import InputError
from polgraph.text.partial_date import PartialDate


class Calendar(StrEnum):
    """By which calendar a date is written."""

    GREGORIAN = "Gregorian"
    HIJRI = "Hijri"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of a date mean.

    Attributes:
        start: where they begin in the text that was read.
        end: where they end, not included.
        calendar: by which they are written.
        date: the date, where its days are certain.
        earliest: first day that it may mean.
        latest: last day that it may mean.
        doubt: what a person should look at; empty where nothing is open.
    """

    start: int
    end: int
    calendar: Calendar
    date: PartialDate | None
    earliest: PartialDate
    latest: PartialDate
    doubt: str = ""


def _names(months: Iterable[frozenset[str]]) -> str:
    names = sorted((name for month in months for name in month), key=len, reverse=True)
    return "|".join(name.replace(" ", r"\s+") for name in names)


_DAY = r"(?:(?<!\d)(?P<day>\d{1,2})\s+(?:من\s+)?|(?P<first>(?:الاول\s+من|فاتح)\s+))?"
_YEAR = r"(?:\s*[،,/]?\s*(?:من\s+)?(?:عام|سنه|لعام|لسنه)?\s*(?P<year>%s)(?!\d))"
_GREGORIAN_MONTH = _names(GREGORIAN)
_WRITTEN = re.compile(
    rf"{_DAY}(?<!\w)(?P<month>{_GREGORIAN_MONTH})(?!\w)"
    rf"(?:\s*[/(]\s*(?:{_GREGORIAN_MONTH})(?!\w)\s*\)?)?{_YEAR % '(?:19|20)[0-9]{2}'}",
    re.IGNORECASE,
)
_HIJRI = re.compile(
    rf"{_DAY}(?<!\w)(?:شهر\s+)?(?P<month>{_names(HIJRI)})(?!\w){_YEAR % '1[34][0-9]{2}'}"
    r"(?:\s*(?:هـ|ه(?!\w)|للهجره|هجريه?))?"
)
_HIJRI_YEAR = re.compile(r"(?<!\d)(?P<year>1[34]\d{2})\s*(?:هـ|ه(?!\w)|للهجره|هجريه?)")
_ISO = re.compile(r"(?<![\d/.-])((?:19|20)\d{2}-\d{2}(?:-\d{2})?)(?![\d-])")
_NUMBERS = re.compile(
    r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])"
)
_BARE_YEAR = re.compile(
    r"(?<!\w)(?:عام|سنه|لعام|العام)\s+(?P<year>(?:19|20)\d{2})(?!\d)"
)
_YEARLESS = re.compile(
    rf"(?<!\d)\d{{1,2}}\s+(?:من\s+)?(?:{_GREGORIAN_MONTH}|{_names(HIJRI)})(?!\w)"
)
_BESIDE = re.compile(r"[\s،,()/]*(?:الموافق(?:\s+ل)?)?[\s،,()/لـ:]*(?:يوم\s+)?")
_MONTHS = 12


def read_date(words: str) -> Reading | None:
    """Read words that are a date and nothing else; None where they are none."""
    return next(
        (
            found
            for found in find_dates(words)
            if (found.start, found.end) == (0, len(words))
        ),
        None,
    )


def find_yearless(text: str) -> tuple[tuple[int, int], ...]:
    """Where a day and a month stand without a year: no date, but a person may know it."""
    dated = find_dates(text)
    return tuple(
        match.span()
        for match in _YEARLESS.finditer(aligned(text))
        if not any(d.start < match.end() and match.start() < d.end for d in dated)
    )


def find_dates(text: str) -> tuple[Reading, ...]:
    """Find the dates of a text, in their order; none overlaps another."""
    found: list[Reading] = []
    for reading in _readings(aligned(text)):
        if not any(e.start < reading.end and reading.start < e.end for e in found):
            found.append(reading)
    return tuple(_side_by_side(sorted(found, key=lambda each: each.start), text))


def _readings(text: str) -> Iterator[Reading]:
    """Whatever may be a date, longer forms first."""
    for rule, read in (
        (_HIJRI, _hijri),
        (_HIJRI_YEAR, _hijri),
        (_ISO, _iso),
        (_NUMBERS, _numbers),
        (_WRITTEN, _gregorian),
        (_BARE_YEAR, _gregorian),
    ):
        for match in rule.finditer(text):
            try:
                yield read(match)
            except (InputError, ValueError, OverflowError):
                continue  # no calendar has that day


def _gregorian(match: re.Match[str]) -> Reading:
    month = _month(match, GREGORIAN)
    return _certain(match, PartialDate(int(match["year"]), month, _day(match)))


def _iso(match: re.Match[str]) -> Reading:
    return _certain(match, PartialDate.parse(match[1]))


def _numbers(match: re.Match[str]) -> Reading:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first > _MONTHS or first == second:
        return _certain(match, PartialDate(year, second, first))
    if second > _MONTHS:
        return _certain(match, PartialDate(year, first, second))
    doubt = "day or month first? only the year is taken"
    return replace(_certain(match, PartialDate(year)), doubt=doubt)


def _certain(match: re.Match[str], given: PartialDate) -> Reading:
    earliest, latest = map(PartialDate.parse, (given.earliest, given.latest))
    return Reading(*match.span(), Calendar.GREGORIAN, given, earliest, latest)


def _hijri(match: re.Match[str]) -> Reading:
    year, month, day = int(match["year"]), _month(match, HIJRI), _day(match)
    first = Hijri(year, month or 1, day or 1)
    last_month = Hijri(year, month or _MONTHS, 1)
    last = Hijri(year, month or _MONTHS, day or last_month.month_length())
    one = timedelta(days=1)
    return Reading(
        *match.span(),
        Calendar.HIJRI,
        None,
        _partial(first.to_gregorian() - one),
        _partial(last.to_gregorian() + one),
        "a Hijri date may differ by a day where the new moon was seen on another evening",
    )


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _month(match: re.Match[str], months: tuple[frozenset[str], ...]) -> int | None:
    name = match.groupdict().get("month")
    if name is None:
        return None
    key = " ".join(name.split()).casefold()
    return next(n for n, names in enumerate(months, start=1) if key in names)


def _day(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("first"):
        return 1
    return int(groups["day"]) if groups.get("day") else None


def _side_by_side(found: list[Reading], text: str) -> Iterator[Reading]:
    """Of one day written by both calendars, the Gregorian date, checked by the other."""
    for reading, before, after in zip(
        found, (None, *found), (*found[1:], None), strict=False
    ):
        other = next(
            (o for o in (before, after) if o and _same(reading, o, text)), None
        )
        if other is None:
            yield reading
        elif reading.calendar is Calendar.GREGORIAN:
            yield _checked(reading, other)


def _same(one: Reading, other: Reading, text: str) -> bool:
    first, second = sorted((one, other), key=lambda each: each.start)
    between = aligned(text[first.end : second.start])
    return one.calendar is not other.calendar and bool(_BESIDE.fullmatch(between))


def _checked(reading: Reading, other: Reading) -> Reading:
    if reading.date and not (
        reading.date.before(other.earliest) or reading.date.after(other.latest)
    ):
        return reading
    doubt = f"the {other.calendar} date beside it is another day"
    return replace(reading, doubt=doubt)
