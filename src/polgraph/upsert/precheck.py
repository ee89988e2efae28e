"""Whether a load of many batches fits the graph, before the first of them is written.

The same checks as in one transaction, batch by batch; all that does not fit is told
together at the end. The quotes of other data sets that a changed text moves join the
load.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from polgraph.database import Transaction
from polgraph.errors import InputError
from polgraph.model import MODEL
from polgraph.upsert.batches import batches
from polgraph.upsert.changes import Change, Stored, compare
from polgraph.upsert.pruning import pruned
from polgraph.upsert.quotations import check_texts, locate_quotes
from polgraph.upsert.reading import read_labels, read_stored
from polgraph.upsert.references import (
    Labels,
    check_types,
    left_behind,
    misled,
    references_of,
    unreferred,
)
from polgraph.upsert.requoting import requote
from polgraph.upsert.spool import FACTS, NAMED, Batch, Spool

SIZE = 5_000
"""Things of a batch: from here on Neo4j's write path is the limit, not round trips."""


@dataclass(frozen=True)
class Precheck:
    """One look at everything that is to be loaded.

    Attributes:
        transaction: reads the graph.
        spool: what is loaded.
        prune: data sets that no longer say what they do not say in this load.
        rebuilt: things of which no data set says what it does not say in this load.
        gone: ids of things that nothing will assert any more.
        told: what does not fit.
    """

    transaction: Transaction
    spool: Spool
    prune: frozenset[str]
    rebuilt: frozenset[str] = frozenset()
    gone: set[str] = field(default_factory=set[str])
    told: list[str] = field(default_factory=list[str])

    async def run(self) -> None:
        """Check everything.

        Raises:
            InputError: lists all that does not fit.
        """
        async for changes in pruned(
            self.transaction, self.spool, self.prune, self.rebuilt
        ):
            self.gone.update(thing.id for thing in changes.removed)
        for batch in self.spool.batches((*NAMED, *FACTS), SIZE):
            await self._check(batch)
        for ids in batches(sorted(self.gone)):
            await self._check_left(ids)
        if self.told:
            raise InputError("\n".join(dict.fromkeys(self.told)))

    async def _check(self, batch: Batch) -> None:
        try:
            located = await locate_quotes(self.transaction, batch, self.spool.given)
            ids = {record.id for record in located}
            stored = await read_stored(self.transaction, ids, frozenset())
            check_types(located, stored)
            changes = compare(located, stored, self.prune, self.rebuilt)
            check_texts(changes.written)
            moved, _ = await requote(self.transaction, changes, self.prune)
            for record in moved:
                self.spool.add(record)
            await self._check_links((*changes.written, *changes.unchanged))
        except InputError as error:
            self.told.extend(error.message.splitlines())

    async def _check_links(self, things: Iterable[Change | Stored]) -> None:
        links = [link for thing in things for link in references_of(thing)]
        labels = await self._labels({link.target for link in links})
        unreferred(misled(links, labels))

    async def _labels(self, ids: set[str]) -> Labels:
        """Labels of things as they are to be after the load."""
        loaded = self.spool.types_of(ids).items()
        here = {id_: frozenset(MODEL.labels(type_)) for id_, type_ in loaded}
        elsewhere = ids - here.keys() - self.gone
        return here | await read_labels(self.transaction, elsewhere)

    async def _check_left(self, ids: Iterable[str]) -> None:
        left = await left_behind(self.transaction, list(ids))
        told = {*self.gone, *self.spool.types_of([source for source, _ in left])}
        try:
            unreferred(problem for source, problem in left if source not in told)
        except InputError as error:
            self.told.extend(error.message.splitlines())
