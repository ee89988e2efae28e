"""Which items of the files a process reads, where several share the reading.

Each takes a run of items, passes over those of the others and takes a run again; what
they tell is put together in the order of the runs, as if one had read it all.
"""

_ITEMS = 32  # of a run: enough to be worth a message, little enough to be waited for


class Turns:
    """Counts the items that a process comes by; called before each of them."""

    def __init__(self, place: int = 0, processes: int = 1) -> None:
        """The turns of the process at a place, from 0, among so many."""
        self._place, self._processes = place, processes
        self._items = 0

    def __call__(self) -> bool:
        """Whether the item that comes next is to be read."""
        self._items += 1
        return self.run % self._processes == self._place

    @property
    def run(self) -> int:
        """The run that the last item belongs to, from 0."""
        return (self._items - 1) // _ITEMS


def always() -> bool:
    """Read every item."""
    return True
