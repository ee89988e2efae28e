"""The one way into the graph: records in, a report out, within a transaction.

Reads what the graph has of the things loaded, compares, refuses what does not fit
before anything is written, writes only what changed, and has derived anew what that touches.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from polgraph.database import Transaction
from polgraph.records import Record
from polgraph.upsert.batches import batches
from polgraph.upsert.changes import Change, Changes, Stored, compare
from polgraph.upsert.deriving import derive
from polgraph.upsert.deriving.overdue import touch_overdue
from polgraph.upsert.deriving.spreading import last_derived, spread
from polgraph.upsert.deriving.touched import Touched
from polgraph.upsert.deriving.touching import marks
from polgraph.upsert.properties import properties
from polgraph.upsert.quotations import check_texts, locate_quotes
from polgraph.upsert.reading import read_stored
from polgraph.upsert.references import check_references, check_types
from polgraph.upsert.relationships import relationships
from polgraph.upsert.report import Report
from polgraph.upsert.requoting import requote
from polgraph.upsert.statements import (
    remove_nodes,
    remove_relationships,
    write_nodes,
    write_relationships,
)

# Locks held to the end of the transaction: a second load waits here, then reads what
# the first has written.
_TAKE_TURN = "MATCH (d:Dataset) WITH d ORDER BY d.id SET d.updatedAt = d.updatedAt"
_TOUCH = "UNWIND $ids AS id MATCH (d:Node {id: id}) SET d.loadedAt = $now"

_Thing = TypeVar("_Thing", Change, Stored)


async def upsert(
    transaction: Transaction,
    records: Sequence[Record],
    *,
    prune: frozenset[str] = frozenset(),
    now: str,
) -> Report:
    """Bring the graph to what the records say, and no further.

    Args:
        transaction: everything is written in it; the caller commits or rolls back.
        records: validated; links may lead to each other or to what the graph has.
        prune: data sets of which everything that is not among `records` is taken back.
        now: the instant of the load, `YYYY-MM-DDTHH:MM:SSZ`.

    Raises:
        InputError: for references to nothing, quotes that are not in the article and
            ids of two types; all of a kind in one message, before any write.
    """
    await transaction.run(_TAKE_TURN)
    located = await locate_quotes(transaction, records)
    stored = await read_stored(transaction, {record.id for record in located}, prune)
    check_types(located, stored)
    changes = compare(located, stored, prune)
    moved, quoting = await requote(transaction, changes, prune)
    if moved:
        changes = compare((*located, *moved), {**quoting, **stored}, prune)
    check_texts(changes.written)
    await check_references(transaction, changes)
    if changes:
        with Touched() as touched:
            await _touch(transaction, touched, changes, now)
            await _write(transaction, changes, now)
            await derive(transaction, touched, now)
    return _report(changes)


async def _touch(
    transaction: Transaction, touched: Touched, changes: Changes, now: str
) -> None:
    """Mark what follows from the changes, while the graph still has what goes."""
    touched.add(marks(changes))
    removed = _ids(changes.removed)
    if removed:
        touched.add(await spread(transaction, removed))
    last = await last_derived(transaction)
    if last is not None:
        await touch_overdue(transaction, touched, last, now)


async def _write(transaction: Transaction, changes: Changes, now: str) -> None:
    for type_name, things in _by_type(changes.removed).items():
        await _each(transaction, remove_nodes(type_name), "ids", _ids(things))
    for type_name, changed in _by_type(changes.changed).items():
        await _each(transaction, remove_relationships(type_name), "ids", _ids(changed))
    for type_name, written in _by_type(changes.written).items():
        rows = [_node(change, now) for change in written]
        await _each(transaction, write_nodes(type_name), "rows", rows)
    for (type_name, link), links in _links(changes.written).items():
        statement = write_relationships(type_name, link)
        await _each(transaction, statement, "rows", links)
    await _date_datasets(transaction, changes, now)


async def _each(
    transaction: Transaction, statement: str, name: str, rows: Sequence[object]
) -> None:
    for batch in batches(rows):
        await transaction.run(statement, {name: batch})


async def _date_datasets(transaction: Transaction, changes: Changes, now: str) -> None:
    """Date the data sets of which the load changed something."""
    rewritten = {change.id for change in changes.written if change.type == "Dataset"}
    ids = sorted(changes.datasets | rewritten)
    await transaction.run(_TOUCH, {"ids": ids, "now": now})


def _node(change: Change, now: str) -> dict[str, object]:
    before = change.before
    unseen = before is not None and not change.updated
    kept = {
        "datasets": sorted(change.lines),
        "records": [change.lines[dataset] for dataset in sorted(change.lines)],
        "updatedAt": before.updated_at if before is not None and unseen else now,
    }
    return {"id": change.id, "properties": properties(change.merged) | kept}


def _links(
    changes: Iterable[Change],
) -> Mapping[tuple[str, str], Sequence[Mapping[str, object]]]:
    grouped: defaultdict[tuple[str, str], list[Mapping[str, object]]] = defaultdict(
        list
    )
    for change in changes:
        for link in relationships(change.merged):
            row = {
                "source": link.source,
                "target": link.target,
                "properties": dict(link.properties),
            }
            grouped[change.type, link.type].append(row)
    return grouped


def _by_type(things: Iterable[_Thing]) -> Mapping[str, Sequence[_Thing]]:
    grouped: defaultdict[str, list[_Thing]] = defaultdict(list)
    for thing in things:
        grouped[thing.type].append(thing)
    return grouped


def _ids(things: Iterable[Change | Stored]) -> list[str]:
    return [thing.id for thing in things]


def _report(changes: Changes) -> Report:
    return Report(
        added=_count(changes.added),
        changed=_count(changes.changed),
        removed=_count(changes.removed),
        unchanged=_count(changes.unchanged),
    )


def _count(things: Iterable[Change | Stored]) -> Mapping[str, int]:
    return dict(Counter(thing.type for thing in things))
