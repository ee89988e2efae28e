"""The time that a picture of the explorer is limited to, as its address writes it."""

from dataclasses import dataclass

from polgraph.errors import InputError
from polgraph.text.partial_date import PartialDate


@dataclass(frozen=True)
class Period:
    """From one partial date to another; an end that is empty is open.

    Attributes:
        since: year, month or day when it begins.
        until: year, month or day when it ends, and which belongs to it.
    """

    since: str = ""
    until: str = ""

    @property
    def is_all_time(self) -> bool:
        """Whether it limits nothing."""
        return not (self.since or self.until)

    @property
    def is_bad(self) -> bool:
        """Whether an end is no date, or it ends before it begins."""
        try:
            begin, end = _date(self.since), _date(self.until)
        except InputError:
            return True
        return bool(begin and end and end.before(begin))

    def meets(self, since: object, until: object) -> bool:
        """Whether something may have been during it; never where nothing dates it."""
        if self.is_all_time:
            return True
        begin, end = _date(since), _date(until)
        first, last = _date(self.since), _date(self.until)
        if not (begin or end):
            return False
        too_late = begin and last and begin.after(last)
        too_early = end and first and end.before(first)
        return not (too_late or too_early)


ALL_TIME = Period()


def _date(written: object) -> PartialDate | None:
    return PartialDate.parse(str(written)) if written else None
