"""Seed files into the graph: all of them or none, in one transaction where they fit one."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from polgraph.clock import this_instant
from polgraph.database import Graph, Transaction
from polgraph.seeds.confirming import confirm
from polgraph.seeds.problems import SeedError
from polgraph.seeds.reading import read_into
from polgraph.seeds.references import References
from polgraph.upsert import Job, Progress, Report, Silence, Spool, describe, load_spool
from polgraph.upsert.changes import Changes
from polgraph.upsert.job import ONE


@dataclass(frozen=True, slots=True)
class Options:
    """How seed files are loaded.

    Attributes:
        dry_run: write nothing; the report says what a load would do.
        prune: take back what the files' data sets asserted before and no longer do.
        most: records that are written in one transaction; more are written in batches.
        differ: told, line by line, what changes.
    """

    dry_run: bool = False
    prune: bool = False
    most: int = ONE
    differ: Callable[[str], None] | None = None

    def job(self, spool: Spool) -> Job:
        """What is to be done with records."""
        return Job(
            spool,
            spool.datasets if self.prune else frozenset(),
            this_instant(),
            self.most,
            self.dry_run,
            self._tell,
        )

    def _tell(self, changes: Changes) -> None:
        if self.differ is not None:
            for line in describe(changes):
                self.differ(line)


@dataclass(frozen=True, slots=True)
class Seeds:
    """What seed files say, with nothing wrong in it that the files alone can tell.

    Attributes:
        records: everything asserted, in the order of the files.
        references: what is referred to and quoted.
    """

    records: Spool
    references: References


@contextmanager
def seeds_in(paths: Sequence[Path]) -> Generator[Seeds]:
    """Read seed files and folders, for as long as the context lasts.

    Raises:
        SeedError: lists all problems of all files, with line and column.
    """
    with Spool() as spool:
        references = References(spool)
        found = read_into(paths, spool, references)
        if found:
            raise SeedError(found)
        yield Seeds(spool, references)


async def load_seeds(
    graph: Graph,
    seeds: Seeds,
    options: Options = Options(),
    progress: Progress | None = None,
) -> Report:
    """Bring the graph to what has been read.

    Args:
        graph: where to; `polgraph.schema.ensure` has run on it.
        seeds: what seed files say.
        options: how.
        progress: told what is being done, and how far it is.

    Raises:
        SeedError: they refer to or quote what is neither in the files nor in the graph.
        InputError: they do not fit the graph; lists all that does not.
    """

    async def check(transaction: Transaction) -> None:
        problems = await confirm(transaction, seeds.references.outside())
        if problems:
            raise SeedError(problems)

    job = options.job(seeds.records)
    return await load_spool(graph, job, check, progress or Silence())


async def load(
    graph: Graph, paths: Sequence[Path], options: Options = Options()
) -> Report:
    """Read seed files and folders, and bring the graph to what they say.

    Raises:
        SeedError: lists all problems of all files, with line and column.
        InputError: the files do not fit the graph; lists all that does not.
    """
    with seeds_in(paths) as seeds:
        return await load_seeds(graph, seeds, options)
