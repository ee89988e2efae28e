"""When something is derived, and whether anything was before."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """What statements go by besides the ids of the things that they derive for.

    Attributes:
        now: the instant, by which embargoes are judged.
        fresh: nothing has been derived in this graph, so that nothing is compared.
    """

    now: str
    fresh: bool = False

    def of(self, ids: Sequence[str]) -> dict[str, object]:
        """The parameters of a statement about things."""
        return {"ids": ids, "now": self.now, "fresh": self.fresh}
