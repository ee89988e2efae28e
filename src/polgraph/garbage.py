"""How often this process looks for cycles among its objects.

Python looks each time so many objects have been made, and at all of them now and then.
A large answer, or a batch of a load, is hundreds of thousands of small objects without
a cycle; at the default thresholds a third of the time goes into looking for one.
"""

import gc

SERVING = (200_000, 20, 100)
LOADING = (5_000, 10, 10)
"""Seldom enough to save a sixth of the work, often enough to let go of a batch soon."""


def look_less_often(thresholds: tuple[int, int, int]) -> None:
    """Keep what there is out of every later look, and look by other thresholds."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*thresholds)
