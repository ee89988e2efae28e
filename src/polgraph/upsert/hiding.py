"""Hiding at once what leads to what is hidden, ahead of deriving it anew.

Readers do not ask the ends of `HIDDEN_WITH_ENDS` whether they may be seen, so these
relationships are hidden in the transaction that hides an end of theirs. Deriving them
anew may show them earlier again; until then, nothing may.
"""

from collections.abc import Sequence

from polgraph.database import Graph, Transaction
from polgraph.model.relationships import HIDDEN_WITH_ENDS
from polgraph.upsert.batches import batches

_HIDE = f"""\
MATCH (end)-[r:{"|".join(sorted(HIDDEN_WITH_ENDS))}]-()
WITH r, max(end.embargoUntil) AS until
WHERE coalesce(r.embargoUntil, '') < until
SET r.embargoUntil = until"""
_OF_IDS = f"UNWIND $ids AS id MATCH (end:Node {{id: id}})\n{_HIDE}"
_EVERYWHERE = f"MATCH (end:Node) WHERE end.embargoUntil > ''\n{_HIDE}"


async def hide_with_ends(transaction: Transaction, ids: Sequence[object]) -> None:
    """Hide what leads to the nodes of some ids as long as these are hidden."""
    for batch in batches(ids):
        await transaction.run(_OF_IDS, {"ids": batch})


async def hide_everywhere(graph: Graph) -> None:
    """The same for the whole graph, which an earlier polgraph may have written.

    An index finds the few nodes that have an embargo; mostly there is nothing to do.
    """
    await graph.write(lambda transaction: transaction.run(_EVERYWHERE))
