"""What pruned data sets assert and a load does not say: taken back batch by batch."""

from collections.abc import AsyncGenerator

from polgraph.database import Transaction
from polgraph.upsert.batches import batches
from polgraph.upsert.changes import Changes, compare
from polgraph.upsert.reading import read_asserted, read_stored
from polgraph.upsert.spool import Spool


async def pruned(
    transaction: Transaction,
    spool: Spool,
    prune: frozenset[str],
    rebuilt: frozenset[str] = frozenset(),
) -> AsyncGenerator[Changes]:
    """What becomes of the things that data sets in `prune` assert and that are not loaded.

    And of those that are rebuilt of nothing.
    """
    if prune:
        async for ids in read_asserted(transaction, prune):
            silent = set(ids) - spool.types_of(ids).keys() - rebuilt
            stored = await read_stored(transaction, silent, frozenset())
            yield compare((), stored, prune)
    for batch in batches(sorted(rebuilt)):
        silent = set(batch) - spool.types_of(batch).keys()
        stored = await read_stored(transaction, silent, frozenset())
        yield compare((), stored, prune, rebuilt)
