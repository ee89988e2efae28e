"""What merges make of a load, for those who write it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from polgraph.records.merges import Survivors


@dataclass(frozen=True, slots=True)
class United:
    """What is to be written besides the records, which are said of what is left.

    Attributes:
        rebuilt: ids of which the records say everything; what they do not say goes.
        originals: by id, the lines as asserted; none where they are the records.
        left: the entity that is left, by id, of each decision to be remembered.
    """

    rebuilt: frozenset[str] = frozenset()
    originals: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    left: Survivors = field(default_factory=dict[str, str])


UNTOUCHED = United()
"""Of a load that no merge concerns."""
