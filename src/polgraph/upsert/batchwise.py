"""A load that does not fit one transaction: many, that lead to the same end.

Everything is checked before the first batch is written. Things come before what links
to them: first those with names, then the links between these, then facts with their
links, at last what is pruned. A mark in the graph says that a load is under way; a load
that finds the mark of another one, which was broken off, mends the whole graph. Readers
see the batches as they come.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from polgraph.database import Graph, Transaction
from polgraph.upsert.ahead import ahead, ended, overlapping, two_at_once
from polgraph.upsert.asserted import keep_united
from polgraph.upsert.changes import Changes, compare
from polgraph.upsert.deferred import Deferred
from polgraph.upsert.deriving import derive, rebuild
from polgraph.upsert.deriving.overdue import touch_overdue
from polgraph.upsert.deriving.spreading import last_derived, spread
from polgraph.upsert.deriving.touched import Touched
from polgraph.upsert.deriving.touching import marks
from polgraph.upsert.job import Job
from polgraph.upsert.piecewise import Piecewise
from polgraph.upsert.precheck import SIZE, Precheck
from polgraph.upsert.progress import Progress
from polgraph.upsert.pruning import pruned
from polgraph.upsert.quotations import locate_quotes
from polgraph.upsert.reading import is_empty, read_stored
from polgraph.upsert.relinking import relink
from polgraph.upsert.report import NOTHING, Report
from polgraph.upsert.rows import Links, Rows, ids_of
from polgraph.upsert.spool import FACTS, NAMED, Batch
from polgraph.upsert.unfinished import is_unfinished, mark_finished, mark_unfinished
from polgraph.upsert.writing import date_datasets, write_links, write_nodes


async def load_batchwise(graph: Graph, job: Job, progress: Progress) -> Report:
    """Bring the graph to what a job says, in as many transactions as it takes.

    Args:
        graph: with its constraints; nobody else loads (`turns`).
        job: what is loaded.
        progress: told how far it is.

    Raises:
        InputError: lists all that does not fit; nothing was written then.
    """
    everywhere = Piecewise(graph)
    broken = await is_unfinished(everywhere)
    fresh = await is_empty(everywhere)
    if not fresh:
        progress.say("Comparing with the graph")
        await Precheck(everywhere, job.spool, job.prune, job.united.rebuilt).run()
    if job.dry_run:
        return await _compare(everywhere, job)
    await mark_unfinished(everywhere)
    last = await last_derived(everywhere)
    with Touched() as touched, Deferred() as deferred:
        writer = _Writer(graph, job, fresh, touched, deferred, progress)
        if broken:
            writer.dated |= job.spool.datasets
        await writer.write()
        await keep_united(everywhere, job.united)
        whole = not broken or await relink(everywhere)
        progress.say("Deriving what follows")
        if broken or fresh:
            await rebuild(everywhere, job.now, fresh=not broken)
        else:
            if last is not None:
                await touch_overdue(everywhere, touched, last, job.now)
            await derive(everywhere, touched, job.now)
    if whole:
        await mark_finished(everywhere)
    return writer.report


async def _compare(transaction: Transaction, job: Job) -> Report:
    """Only tell what would change."""
    report, rebuilt = NOTHING, job.united.rebuilt
    for batch in job.spool.batches((*NAMED, *FACTS), SIZE):
        located = await locate_quotes(transaction, batch, job.spool.given)
        ids = [record.id for record in located]
        stored = await read_stored(transaction, ids, frozenset())
        report += _told(compare(located, stored, job.prune, rebuilt), job)
    async for changes in pruned(transaction, job.spool, job.prune, rebuilt):
        report += _told(changes, job)
    return report


def _told(changes: Changes, job: Job) -> Report:
    job.tell(changes)
    return Report.of(changes)


class _Prepared(NamedTuple):
    """A batch that is ready to be written.

    Attributes:
        changes: what becomes of its things.
        rows: the same for the writing statements.
        beside: whether it may be written beside the batch before. Both only add things
            of one type then, so that neither leads to what the other writes; Neo4j makes
            two take turns only to take away or to change what both have to do with.
    """

    changes: Changes
    rows: Rows
    beside: bool


@dataclass
class _Writer:
    """Writes batch after batch, and keeps account of them.

    `fresh` where the graph was empty: nothing is looked up, and everything is derived.
    """

    graph: Graph
    job: Job
    fresh: bool
    touched: Touched
    deferred: Deferred
    progress: Progress
    report: Report = NOTHING
    dated: set[str] = field(default_factory=set[str])
    adding: frozenset[str] = frozenset()

    async def write(self) -> None:
        """Write everything but what is derived."""
        await self._things(NAMED, at_once=False)
        await two_at_once(self.deferred.batches(), self._link)
        await self._things(FACTS, at_once=True)
        async for changes in pruned(
            Piecewise(self.graph),
            self.job.spool,
            self.job.prune,
            self.job.united.rebuilt,
        ):
            removed = ids_of(changes.removed)
            self.touched.add(await spread(Piecewise(self.graph), removed))
            await self._batch(self._prepared(changes), ended(), at_once=True)
        async with self.graph.transaction() as transaction:
            await date_datasets(transaction, self.dated, self.job.now)

    async def _things(self, types: Iterable[str], *, at_once: bool) -> None:
        batches = self.job.spool.batches(types, SIZE)

        async def prepare() -> _Prepared | None:
            batch = await asyncio.to_thread(next, batches, None)
            return None if batch is None else await self._prepare(batch)

        async def write(prepared: _Prepared, before: asyncio.Future[None]) -> None:
            await self._batch(prepared, before, at_once=at_once)
            self.progress.advance(prepared.changes.count)

        await overlapping(ahead(prepare), write)

    async def _prepare(self, batch: Batch) -> _Prepared:
        transaction = Piecewise(self.graph)
        located = await locate_quotes(transaction, batch, self.job.spool.given)
        ids = [] if self.fresh else [record.id for record in located]
        stored = await read_stored(transaction, ids, frozenset())
        return await asyncio.to_thread(
            lambda: self._prepared(
                compare(located, stored, self.job.prune, self.job.united.rebuilt)
            )
        )

    def _prepared(self, changes: Changes) -> _Prepared:
        if not self.fresh:
            self.touched.add(marks(changes))
        rows = Rows.of(changes, self.job.now, self.job.united.originals)
        before, self.adding = self.adding, rows.adding
        return _Prepared(changes, rows, bool(before) and before == self.adding)

    async def _batch(
        self, prepared: _Prepared, before: asyncio.Future[None], *, at_once: bool
    ) -> None:
        """Write a batch after the one `before`, or as far as it may be beside that."""
        changes, rows, beside = prepared
        if not rows.adding:
            await before

        async def work(transaction: Transaction) -> None:
            await write_nodes(transaction, rows)
            if at_once:
                await (ended() if beside else before)
                await write_links(transaction, rows.links)

        if changes:
            await self.graph.write(work)
            if not at_once:
                self.deferred.add(rows.links)
        await before
        self.dated |= changes.dated
        self.report += _told(changes, self.job)

    async def _link(self, links: Links) -> None:
        async def work(transaction: Transaction) -> None:
            await write_links(transaction, links)

        await self.graph.write(work)
