"""What changes by itself: embargoes that ended since the last load."""

from polgraph.database import Transaction
from polgraph.upsert.deriving.spreading import ends_shown_since, shown_since
from polgraph.upsert.deriving.touched import Kind, Touched
from polgraph.upsert.deriving.touching import marks_of
from polgraph.upsert.reading import read_stored


async def touch_overdue(
    transaction: Transaction, touched: Touched, last: str, now: str
) -> None:
    """Mark what is public now and was not yet at the last load."""
    ids = await shown_since(transaction, last, now)
    for stored in (await read_stored(transaction, ids, frozenset())).values():
        touched.add(marks_of((stored.merged,)))
    touched.add((Kind.SPREADING, id_) for id_ in ids)
    touched.add(await ends_shown_since(transaction, last, now))
