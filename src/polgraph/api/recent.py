"""A bounded memory of what was made last."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Recent(Generic[Value]):
    """At most `size` values, those used last; for use within one thread."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, Value] = OrderedDict()

    def get(
        self,
        key: Hashable,
        make: Callable[[], Value],
        *,
        keep: Callable[[Value], bool] = lambda _made: True,
    ) -> Value:
        """The value of a key; made where there is none, and kept if it may be."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = make()
        if keep(made):
            self._kept[key] = made
            if len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return made
