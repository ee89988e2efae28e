"""Dates as sources write them: a year, a month or a day.

A partial date is kept as written and compared as the interval of days that it may
mean; nothing is rounded and nothing is guessed. Seeds, filters and `certainty` use it.
"""

import calendar
import re
from dataclasses import dataclass
from typing import Self

from polgraph.errors import InputError

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MISTAKES = (
    (re.compile(r"\s*$"), "it is empty"),
    (re.compile(r".*\s", re.DOTALL), "it holds white space or more than a date"),
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T"), "it holds a time"),
    (re.compile(r"[0-9]{1,3}(-|$)"), "a year has four digits"),
)
_ACCEPTED = "Write a year, a month or a day: 2023, 2023-12 or 2023-12-05."
_SHOWN = 40
_YEARS = range(1, 10_000)
_MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day (proleptic Gregorian, years 1 to 9999).

    Raises:
        InputError: when the calendar has no such year, month or day.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        problem = _calendar_problem(self.year, self.month, self.day)
        if problem:
            message = f"there is no such date: {problem}. {_ACCEPTED}"
            raise InputError(message)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2023`, `2023-12` or `2023-12-05`.

        Raises:
            InputError: says what is wrong with `text` and shows the accepted forms.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            message = (
                f"{text[:_SHOWN]!r} is no date: {_form_problem(text)}. {_ACCEPTED}"
            )
            raise InputError(message)
        return cls(*(int(part) for part in match.groups() if part))

    @property
    def earliest(self) -> str:
        """First day that it may mean, as `YYYY-MM-DD`."""
        return f"{self.year:04}-{self.month or 1:02}-{self.day or 1:02}"

    @property
    def latest(self) -> str:
        """Last day that it may mean, as `YYYY-MM-DD`."""
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return f"{self.year:04}-{month:02}-{day:02}"

    def before(self, other: "PartialDate") -> bool:
        """Whether every day it may mean is before every day of `other`."""
        return self.latest < other.earliest

    def after(self, other: "PartialDate") -> bool:
        """Whether every day it may mean is after every day of `other`."""
        return self.earliest > other.latest

    def within(self, other: "PartialDate") -> bool:
        """Whether it definitely falls in `other`: 2023-12-05 in 2023-12."""
        return other.earliest <= self.earliest and self.latest <= other.latest

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether both may mean the same day: 2023-12 and 2023-12-05."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __str__(self) -> str:
        parts = (f"{self.year:04}", *(f"{n:02}" for n in (self.month, self.day) if n))
        return "-".join(parts)


def _calendar_problem(year: int, month: int | None, day: int | None) -> str | None:
    if year not in _YEARS:
        return f"the year {year} is not between 1 and 9999"
    if month is None:
        return None if day is None else "a day needs a month"
    if month not in _MONTHS:
        return f"{year:04} has no month {month}"
    if day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        return f"{year:04}-{month:02} has no day {day}"
    return None


def _form_problem(text: str) -> str:
    if any(c.isdigit() and not c.isascii() for c in text):
        return "its digits must be 0 to 9, not those of another script"
    problems = (problem for form, problem in _MISTAKES if form.match(text))
    return next(problems, "it is not in the form YYYY, YYYY-MM or YYYY-MM-DD")
