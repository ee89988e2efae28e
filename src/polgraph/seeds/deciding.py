"""Deciding that two entities are one, and taking it back: what `polgraph merge` does.

A decision is loaded like the entry of a seed file, into the data set that asserts the
entity that is left; to last through a load with pruning it must stand in the files too.
"""

from dataclasses import dataclass

from polgraph.clock import this_instant
from polgraph.database import Graph, Transaction
from polgraph.errors import InputError
from polgraph.model import MODEL
from polgraph.records import Record, decision_id, survivors
from polgraph.records.merges import Decision
from polgraph.seeds.values import slug, words
from polgraph.upsert import Report, read_decisions, read_labels, upsert

_DATASETS = "MATCH (n:Node {id: $id}) UNWIND n.datasets AS d RETURN min(d)"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision made or taken back: its records, one of each data set, and what it changed."""

    records: tuple[Record, ...]
    report: Report


async def merge(graph: Graph, id_: str, into: str, reason: str, author: str) -> Decided:
    """Make one entity out of two; `id_` goes on answering. Doing it again changes nothing.

    Args:
        graph: with its constraints.
        id_: the entity that becomes another name of the other.
        into: the entity that is left.
        reason: why they are one, for those who come later.
        author: who says so.

    Raises:
        InputError: there is no such entity, they are of two kinds, or `id_` was merged
            into something else.
    """
    said = {"from": slug(id_), "into": slug(into)}
    said |= {"reason": words(reason), "author": words(author)}
    async with graph.transaction() as transaction:
        made = await _made(transaction, id_, into)
        if made:
            return Decided(
                tuple(made), await upsert(transaction, made, now=this_instant())
            )
        dataset = await _dataset(transaction, into)
        record = Record(MODEL.merge.name, decision_id(id_), dataset, dict(said))
        return Decided(
            (record,), await upsert(transaction, [record], now=this_instant())
        )


async def split(graph: Graph, id_: str) -> Decided:
    """Let a merged entity stand for itself again, with everything said of it.

    Raises:
        InputError: it is not merged into anything.
    """
    async with graph.transaction() as transaction:
        records = [
            record
            for record in await read_decisions(transaction)
            if record.id == decision_id(id_)
        ]
        if not records:
            message = f"{id_} is not merged into anything; nothing was done"
            raise InputError(message)
        taken = frozenset((id_,))
        report = await upsert(transaction, [], split=taken, now=this_instant())
        return Decided(tuple(records), report)


async def _made(transaction: Transaction, id_: str, into: str) -> list[Record]:
    """The decision where it was made before; nothing where the two may be merged."""
    records = await read_decisions(transaction)
    by_id = survivors(map(Decision.of, records))
    left = by_id.get(id_)
    if left is not None and left != by_id.get(into, into):
        message = f"{id_} is merged into {left} already; split it first"
        raise InputError(message)
    if left is None:
        await _refuse_unknown(transaction, id_, into)
        return []
    return [record for record in records if record.id == decision_id(id_)]


async def _refuse_unknown(transaction: Transaction, *ids: str) -> None:
    labels = await read_labels(transaction, ids)
    for id_ in ids:
        if "Entity" not in labels.get(id_, ()):
            message = f"the graph has no entity {id_}; only entities can be merged"
            raise InputError(message)


async def _dataset(transaction: Transaction, into: str) -> str:
    """The first data set that asserts what is left."""
    by_id = survivors(map(Decision.of, await read_decisions(transaction)))
    rows = await transaction.rows(_DATASETS, {"id": by_id.get(into, into)})
    return str(rows[0][0])
