"""Seed files into the graph: all of them or none, in one transaction."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from polgraph.database import Graph, Transaction
from polgraph.seeds.confirming import confirm
from polgraph.seeds.problems import SeedError
from polgraph.seeds.reading import Reading, read
from polgraph.upsert import Report, upsert


class _DryRunError(Exception):
    """Leaves a transaction without a commit, with the report of what it would do."""

    def __init__(self, report: Report) -> None:
        super().__init__("dry run")
        self.report = report


def _say_nothing(_message: str) -> None:
    return


async def load(
    graph: Graph,
    paths: Sequence[Path],
    *,
    dry_run: bool = False,
    prune: bool = False,
    announce: Callable[[str], None] = _say_nothing,
) -> Report:
    """Bring the graph to what seed files say; readers see all of it at once.

    Args:
        graph: where to; `polgraph.schema.ensure` has run on it.
        paths: seed files and folders of them.
        dry_run: write nothing; the report says what a load would do.
        prune: take back what the files' data sets asserted before and no longer do.
        announce: told what is being done.

    Raises:
        SeedError: lists all problems of all files, with line and column.
        InputError: the files do not fit the graph; lists all that does not.
    """
    reading = read(paths)
    if reading.problems:
        raise SeedError(reading.problems)
    announce(f"{len(reading.records)} records read; writing what changed")
    try:
        async with graph.transaction() as transaction:
            return await _write(transaction, reading, prune=prune, dry_run=dry_run)
    except _DryRunError as done:
        return done.report


async def _write(
    transaction: Transaction, reading: Reading, *, prune: bool, dry_run: bool
) -> Report:
    problems = await confirm(transaction, reading.external)
    if problems:
        raise SeedError(problems)
    datasets = frozenset(record.dataset for record in reading.records)
    report = await upsert(
        transaction,
        reading.records,
        prune=datasets if prune else frozenset(),
        now=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    if dry_run:
        raise _DryRunError(report)
    return report
