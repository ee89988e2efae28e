"""A load of any size: one transaction where it fits one, else many to the same end."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from polgraph.database import Graph, Transaction
from polgraph.upsert.batchwise import load_batchwise
from polgraph.upsert.job import Job
from polgraph.upsert.piecewise import Piecewise
from polgraph.upsert.progress import Progress
from polgraph.upsert.reading import read_asserted
from polgraph.upsert.report import Report
from polgraph.upsert.turns import LONGEST, take_turn, turn
from polgraph.upsert.unfinished import is_unfinished
from polgraph.upsert.uniting import unite
from polgraph.upsert.writing import changes_of, write

Check = Callable[[Transaction], Awaitable[None]]


async def load_spool(
    graph: Graph, job: Job, check: Check, progress: Progress
) -> Report:
    """Bring the graph to what a job says.

    Args:
        graph: with its constraints.
        job: what is loaded.
        check: raises where the graph does not hold what the records lean on; nothing
            is written then.
        progress: told how far it is.

    Raises:
        InputError: lists all that does not fit; nothing was written then.
    """
    progress.begin(len(job.spool))
    if await _fits(Piecewise(graph), job):
        async with graph.transaction(seconds=LONGEST) as transaction:
            await take_turn(transaction, progress.say)
            if not await is_unfinished(transaction):
                await check(transaction)
                return await _load_at_once(transaction, await _united(transaction, job))
    async with turn(graph, progress.say):
        await check(Piecewise(graph))
        return await load_batchwise(
            graph, await _united(Piecewise(graph), job), progress
        )


async def _united(transaction: Transaction, job: Job) -> Job:
    """The job said of what merges have left."""
    united = await unite(transaction, job.spool, job.prune, job.split)
    return replace(job, united=united)


async def _load_at_once(transaction: Transaction, job: Job) -> Report:
    records = list(job.spool)
    changes = await changes_of(transaction, records, job.prune, job.united.rebuilt)
    job.tell(changes)
    if not job.dry_run:
        await write(transaction, changes, job.now, job.united)
    return Report.of(changes)


async def _fits(transaction: Transaction, job: Job) -> bool:
    """Whether one transaction holds the load."""
    asserted = 0
    if job.prune and len(job.spool) <= job.most:
        async for ids in read_asserted(transaction, job.prune):
            asserted += len(ids)
    return max(len(job.spool), asserted // 2) <= job.most
