"""What follows from the facts: relationships, dates and counts that no file states.

Rebuilt after the facts changed, never edited by hand, and written only where they
differ, so that rebuilding twice changes nothing. Nothing derived carries `updatedAt`.

`shortcuts` is the vocabulary: a relationship and the chains of facts that support it.
`reports`, `speeches`, `memberships`, `mentions` and `media` declare the shortcuts,
`reconciling` brings the graph to them; `dates`, `tenures` and `counts` derive
properties. Their order in `derive` is that of their needs: meetings are dated by the
reports on them, statements by their meetings, and counts count the shortcuts.

Embargoes: a shortcut is visible from the earliest instant at which one whole chain is.
A property of a thing takes into account what is visible by the time that the thing
itself is, or now; later reports than that count from the next load on.
"""

from polgraph.database import Transaction
from polgraph.upsert.deriving.counts import COUNTS
from polgraph.upsert.deriving.dates import DATES
from polgraph.upsert.deriving.media import ACCOMPANIED_BY
from polgraph.upsert.deriving.memberships import MEMBER_OF
from polgraph.upsert.deriving.mentions import MENTIONS
from polgraph.upsert.deriving.reconciling import reconcile
from polgraph.upsert.deriving.reports import REPORTS_ON
from polgraph.upsert.deriving.speeches import ATTENDED, SPOKE_AT
from polgraph.upsert.deriving.tenures import derive_tenures

_SHORTCUTS = (REPORTS_ON, SPOKE_AT, ATTENDED, MEMBER_OF, MENTIONS, ACCOMPANIED_BY)


async def derive(transaction: Transaction, now: str) -> None:
    """Rebuild everything derived in the whole graph; `now` is the instant of the load."""
    for shortcut in _SHORTCUTS:
        await reconcile(transaction, shortcut, now)
    for statement in DATES:
        await transaction.run(statement, {"now": now})
    await derive_tenures(transaction, now)
    for statement in COUNTS:
        await transaction.run(statement, {"now": now})
