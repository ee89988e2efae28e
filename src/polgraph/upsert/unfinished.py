"""A mark in the graph while a load of several transactions is under way.

It is written before the first of them and removed in the last, so that a mark that is
found tells that a load was broken off: the next one then mends the whole graph, not
only what it touches itself.
"""

from polgraph.database import Transaction

_FIND = "MATCH (u:Unfinished) RETURN count(u) > 0"
_MARK = "MERGE (u:Unfinished {id: 'load'})"
_UNMARK = "MATCH (u:Unfinished) DELETE u"


async def is_unfinished(transaction: Transaction) -> bool:
    """Whether a load was broken off."""
    return await transaction.rows(_FIND) == [[True]]


async def mark_unfinished(transaction: Transaction) -> None:
    """Tell later loads that this one has begun."""
    await transaction.run(_MARK)


async def mark_finished(transaction: Transaction) -> None:
    """Tell later loads that all is well."""
    await transaction.run(_UNMARK)
