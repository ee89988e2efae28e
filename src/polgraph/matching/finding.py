"""All likely pairs of a graph, the likeliest first."""

import asyncio
from collections.abc import Callable

from polgraph.database import Graph
from polgraph.matching.blocks import Blocks
from polgraph.matching.comparing import Pair, compare
from polgraph.matching.profiles import profiles


def _say_nothing(_message: str) -> None:
    return


async def find_duplicates(
    graph: Graph, announce: Callable[[str], None] = _say_nothing
) -> list[Pair]:
    """Compare officials, organizations and places that may be one; nothing is merged.

    Args:
        graph: whose names have keys, as every loaded graph's have.
        announce: told what is being done.

    Returns:
        Pairs by falling score, then by id.
    """
    with Blocks() as blocks:
        async for page in profiles(graph):
            blocks.add(page)
        announce("Comparing")
        return await asyncio.to_thread(_likely, blocks)


def _likely(blocks: Blocks) -> list[Pair]:
    compared = (compare(one, other) for one, other in blocks.pairs())
    found = [pair for pair in compared if pair is not None]
    return sorted(found, key=lambda pair: (-pair.score, pair.one.id, pair.other.id))
