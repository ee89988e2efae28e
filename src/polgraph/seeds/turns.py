"""Which items of the files a process reads, where several share the reading.

Each takes runs of items and passes over those of the other; what they tell is put
together in the order of the runs, as if one had read it all.
"""

from collections.abc import Collection

_ITEMS = 32  # of a run: enough to be worth a message, little enough to be waited for
_ROUND = 5  # runs, after which the same turns come again

ALL = frozenset(range(_ROUND))
SMALLER = frozenset({0, 2})
"""For the process that also puts away what both tell, which takes a fifth of the time."""
LARGER = ALL - SMALLER


class Turns:
    """Counts the items that a process comes by; called before each of them."""

    def __init__(self, own: Collection[int] = ALL) -> None:
        """The turns of a process that reads these runs of each round."""
        self._own = own
        self._items = 0

    def __call__(self) -> bool:
        """Whether the item that comes next is to be read."""
        self._items += 1
        return self.run % _ROUND in self._own

    @property
    def run(self) -> int:
        """The run that the last item belongs to, from 0."""
        return (self._items - 1) // _ITEMS


def always() -> bool:
    """Read every item."""
    return True
