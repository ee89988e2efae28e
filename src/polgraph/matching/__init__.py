"""Which entities may be one: likely pairs, with the reasons for and against each.

Nothing is merged here. In the order of the stages: `profiles` reads from the graph what
tells entities apart, `blocks` finds the pairs worth a comparison without comparing all
with all, `comparing` scores a pair, `finding` runs the whole.
"""

from polgraph.matching.comparing import Pair
from polgraph.matching.finding import find_duplicates

__all__ = ["Pair", "find_duplicates"]
