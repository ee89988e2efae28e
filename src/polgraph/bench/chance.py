"""Draws that come out the same on every machine and in every run.

Each kind of record draws from a source of its own, named after it, so that one more
draw in one kind leaves the others as they are.
"""

from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import TypeVar

_T = TypeVar("_T")
_SEED = 7
_YEAR_ONLY, _MONTH_ONLY, _UNDATED = 0.03, 0.09, 0.13


class Chance:
    """A named source of draws."""

    def __init__(self, name: str) -> None:
        self._random = Random(f"{_SEED} {name}")  # noqa: S311 (nothing secret is drawn)

    def below(self, count: int) -> int:
        """An index, each as likely as the other."""
        return int(self._random.random() * count)

    def leading(self, count: int) -> int:
        """An index; the first are drawn more often, as the same few always speak."""
        return int(self._random.random() ** 1.5 * count)

    def one_of(self, items: Sequence[_T]) -> _T:
        """An item, each as likely as the other."""
        return items[self.below(len(items))]

    def happens(self, probability: float) -> bool:
        """Whether something of this probability happens."""
        return self._random.random() < probability

    def weighted(self, cumulative: Sequence[float], count: int) -> list[int]:
        """Indexes by weights as `falling_weights` gives them."""
        return self._random.choices(
            range(len(cumulative)), cum_weights=cumulative, k=count
        )

    def date(self, first_year: int, last_year: int) -> str:
        """A whole day."""
        year = first_year + self.below(last_year - first_year + 1)
        return f"{year:04d}-{self.below(12) + 1:02d}-{self.below(28) + 1:02d}"

    def written_date(self, first_year: int, last_year: int) -> str | None:
        """A date as sources give them: mostly a day, sometimes less, sometimes none."""
        day = self.date(first_year, last_year)
        drawn = self._random.random()
        if drawn < _YEAR_ONLY:
            return day[:4]
        if drawn < _MONTH_ONLY:
            return day[:7]
        return None if drawn < _UNDATED else day


def falling_weights(count: int) -> list[float]:
    """Cumulative weights of a few large and many small parties."""
    return list(accumulate((index + 10) ** -0.8 for index in range(count)))
