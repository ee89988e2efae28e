"""What follows from the facts: relationships, dates and counts that no file states.

Derived after the facts changed, for what the change touches, never edited by hand, and
written only where it differs, so that deriving twice changes nothing. Nothing derived
carries `updatedAt`. `rebuild` derives everything in the whole graph, by the same chains,
and comes to the same; where nothing is derived yet, nothing is compared.

In the order in which a load passes them: `touching` marks in `touched` what the changed
records lead to, `spreading` what rests on them, `overdue` what an embargo no longer
hides, `everything` whatever there is.
`moment` is when; `shortcuts` is the vocabulary: a relationship and the chains of facts that support it.
`embargoes` come first, since all that follows heeds them.
`reports`, `speeches`, `memberships`, `mentions` and `media` declare the shortcuts,
`reconciling` brings the graph to them; `dates`, `tenures` and `counts` derive
properties. Their order in `derive` is that of their needs: meetings are dated by the
reports on them, statements by their meetings, and counts count the shortcuts.

Embargoes: a shortcut is visible from the earliest instant at which one whole chain is.
A property of a thing takes into account what is visible by the time that the thing
itself is, or now; later reports than that count from the next load on.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TypeVar

from polgraph.database import Transaction
from polgraph.upsert.ahead import ahead, one_by_one, two_at_once
from polgraph.upsert.deriving.counts import count, count_entities
from polgraph.upsert.deriving.dates import DATES
from polgraph.upsert.deriving.embargoes import (
    any_embargo,
    derive_embargoes,
    touch_affected,
)
from polgraph.upsert.deriving.everything import touch_everything
from polgraph.upsert.deriving.media import ACCOMPANIED_BY
from polgraph.upsert.deriving.memberships import MEMBER_OF
from polgraph.upsert.deriving.mentions import MENTIONS
from polgraph.upsert.deriving.moment import Moment
from polgraph.upsert.deriving.reconciling import Difference, compare, create, reconcile
from polgraph.upsert.deriving.reports import REPORTS_ON
from polgraph.upsert.deriving.shortcuts import Shortcut
from polgraph.upsert.deriving.speeches import ATTENDED, SPOKE_AT
from polgraph.upsert.deriving.spreading import spread
from polgraph.upsert.deriving.tenures import derive_tenures
from polgraph.upsert.deriving.touched import Kind, Touched

_T = TypeVar("_T")
Work = Callable[[Transaction, Sequence[str], Moment], Awaitable[None]]
_SHORTCUTS = (REPORTS_ON, SPOKE_AT, ATTENDED, MEMBER_OF, MENTIONS, ACCOMPANIED_BY)
_PROPERTIES = (*DATES, (Kind.COUNTED, count), (Kind.DATASET, count_entities))


async def derive(
    transaction: Transaction, touched: Touched, now: str, *, fresh: bool = False
) -> None:
    """Derive anew what follows from the things touched.

    Args:
        transaction: to write in.
        touched: what the load touched; what follows from it is added.
        now: the instant of the load.
        fresh: nothing has been derived in this graph; nothing is looked for.
    """
    moment = Moment(now, fresh)
    for ids in touched.batches(Kind.SPREADING):
        touched.add(await spread(transaction, ids))
    if await any_embargo(transaction):
        for ids in touched.batches(Kind.FACT):
            await derive_embargoes(transaction, ids, touched)
    await _each(
        (_shortcuts, _tenures),
        lambda work: work(transaction, touched, moment),
        transaction,
    )
    for kind, derive_property in _PROPERTIES:
        await _derive(transaction, touched.batches(kind), derive_property, moment)


async def _shortcuts(
    transaction: Transaction, touched: Touched, moment: Moment
) -> None:
    for shortcut in _SHORTCUTS:
        await _bring_up_to_date(transaction, shortcut, touched, moment)


async def _tenures(transaction: Transaction, touched: Touched, moment: Moment) -> None:
    """Beside the shortcuts: none leads to a role, and nothing of a role rests on one."""
    for ids in touched.batches(Kind.ROLE):
        await derive_tenures(transaction, ids, moment)


async def _bring_up_to_date(
    transaction: Transaction, shortcut: Shortcut, touched: Touched, moment: Moment
) -> None:
    """Reconcile batch by batch; what supports the next is read while one is written."""
    batches = touched.batches(shortcut.kind)
    if moment.fresh:
        await _each(
            batches, lambda ids: create(transaction, shortcut, ids, moment), transaction
        )
        return

    async def following() -> Difference | None:
        ids = next(batches, None)
        if ids is None:
            return None
        return await compare(transaction, shortcut, ids, moment)

    async for found in (ahead if transaction.apart else one_by_one)(following):
        await reconcile(transaction, found)
        touched.add((Kind.COUNTED, id_) for id_ in found.ends)


async def _derive(
    transaction: Transaction, batches: Iterable[list[str]], work: Work, moment: Moment
) -> None:
    """Derive a property batch by batch; each writes other things than the next."""
    await _each(batches, lambda ids: work(transaction, ids, moment), transaction)


async def _each(
    series: Iterable[_T],
    work: Callable[[_T], Awaitable[None]],
    transaction: Transaction,
) -> None:
    """Work on each of a series; on two at once where they are transactions of their own."""
    if transaction.apart:
        await two_at_once(series, work)
    else:
        for each in series:
            await work(each)


async def rebuild(transaction: Transaction, now: str, *, fresh: bool = False) -> None:
    """Derive everything in the whole graph; arguments as of `derive`."""
    with Touched() as touched:
        await touch_everything(transaction, touched)
        await touch_affected(transaction, touched)
        await derive(transaction, touched, now, fresh=fresh)
