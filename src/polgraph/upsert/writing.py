"""The one way into the graph: records in, a report out, within a transaction.

Reads what the graph has of the things loaded, compares, refuses what does not fit
before anything is written, writes only what changed, and has derived anew what that touches.
"""

from collections.abc import Iterable, Sequence

from polgraph.database import Transaction
from polgraph.records import Record
from polgraph.upsert.asserted import keep_united
from polgraph.upsert.batches import batches
from polgraph.upsert.changes import Changes, compare
from polgraph.upsert.deriving import derive
from polgraph.upsert.deriving.overdue import touch_overdue
from polgraph.upsert.deriving.spreading import last_derived, spread
from polgraph.upsert.deriving.touched import Touched
from polgraph.upsert.deriving.touching import marks
from polgraph.upsert.hiding import hide_with_ends
from polgraph.upsert.quotations import check_texts, locate_quotes
from polgraph.upsert.reading import read_stored
from polgraph.upsert.references import check_references, check_types
from polgraph.upsert.report import Report
from polgraph.upsert.requoting import requote
from polgraph.upsert.rows import Links, Rows, ids_of
from polgraph.upsert.spool import Spool
from polgraph.upsert.statements import (
    create_nodes,
    overwrite_nodes,
    remove_nodes,
    remove_relationships,
    write_relationships,
)
from polgraph.upsert.turns import take_turn
from polgraph.upsert.united import UNTOUCHED, United
from polgraph.upsert.uniting import unite

_TOUCH = "UNWIND $ids AS id MATCH (d:Node {id: id}) SET d.loadedAt = $now"


async def upsert(
    transaction: Transaction,
    records: Sequence[Record],
    *,
    prune: frozenset[str] = frozenset(),
    split: frozenset[str] = frozenset(),
    now: str,
) -> Report:
    """Bring the graph to what the records say, and no further.

    Args:
        transaction: everything is written in it; the caller commits or rolls back.
        records: validated; links may lead to each other or to what the graph has.
        prune: data sets of which everything that is not among `records` is taken back.
        split: ids of merged entities that are to stand for themselves again.
        now: the instant of the load, `YYYY-MM-DDTHH:MM:SSZ`.

    Raises:
        InputError: for references to nothing, quotes that are not in the article and
            ids of two types; all of a kind in one message, before any write.
    """
    await take_turn(transaction)
    with Spool() as spool:
        for record in records:
            spool.unite(record)
        united = await unite(transaction, spool, prune, split)
        said = list(spool)
    changes = await changes_of(transaction, said, prune, united.rebuilt)
    await write(transaction, changes, now, united)
    return Report.of(changes)


async def changes_of(
    transaction: Transaction,
    records: Sequence[Record],
    prune: frozenset[str],
    rebuilt: frozenset[str] = frozenset(),
) -> Changes:
    """What records would change.

    Raises:
        InputError: where they do not fit the graph.
    """
    located = await locate_quotes(transaction, records)
    ids = {record.id for record in located} | rebuilt
    stored = await read_stored(transaction, ids, prune)
    check_types(located, stored)
    changes = compare(located, stored, prune, rebuilt)
    moved, quoting = await requote(transaction, changes, prune)
    if moved:
        changes = compare((*located, *moved), {**quoting, **stored}, prune, rebuilt)
    check_texts(changes.written)
    await check_references(transaction, changes)
    return changes


async def write(
    transaction: Transaction, changes: Changes, now: str, united: United = UNTOUCHED
) -> None:
    """Write what changed, and derive anew what that touches, or what time has changed."""
    if changes:
        await _write(transaction, changes, now, united)
    else:
        await _derive_overdue(transaction, now)
    await keep_united(transaction, united)


async def _write(
    transaction: Transaction, changes: Changes, now: str, united: United
) -> None:
    with Touched() as touched:
        await _touch(transaction, touched, changes, now)
        rows = Rows.of(changes, now, united.originals)
        await write_nodes(transaction, rows)
        await write_links(transaction, rows.links)
        await date_datasets(transaction, changes.dated, now)
        await derive(transaction, touched, now)


async def _derive_overdue(transaction: Transaction, now: str) -> None:
    last = await last_derived(transaction)
    if last is None:
        return
    with Touched() as touched:
        await touch_overdue(transaction, touched, last, now)
        await derive(transaction, touched, now)


async def _touch(
    transaction: Transaction, touched: Touched, changes: Changes, now: str
) -> None:
    """Mark what follows from the changes, while the graph still has what goes."""
    touched.add(marks(changes))
    removed = ids_of(changes.removed)
    if removed:
        touched.add(await spread(transaction, removed))
    last = await last_derived(transaction)
    if last is not None:
        await touch_overdue(transaction, touched, last, now)


async def write_nodes(transaction: Transaction, rows: Rows) -> None:
    """Delete what is removed and write the nodes of what is not; links come after it."""
    for type_name, ids in rows.removed.items():
        await _each(transaction, remove_nodes(type_name), "ids", ids)
    for type_name, ids in rows.changed.items():
        await _each(transaction, remove_relationships(type_name), "ids", ids)
    for type_name, nodes in rows.created.items():
        await _each(transaction, create_nodes(type_name), "rows", nodes)
    for type_name, nodes in rows.overwritten.items():
        await _each(transaction, overwrite_nodes(type_name), "rows", nodes)
    await hide_with_ends(transaction, rows.hidden)


async def write_links(transaction: Transaction, links: Links) -> int:
    """Create relationships; give how many there are now of those asked for."""
    created = 0
    for (type_name, link), rows in links.items():
        statement = write_relationships(type_name, link)
        for batch in batches(rows):
            counts = await transaction.run(statement, {"rows": batch})
            created += counts.relationships_created
    return created


async def _each(
    transaction: Transaction, statement: str, name: str, rows: Sequence[object]
) -> None:
    for batch in batches(rows):
        await transaction.run(statement, {name: batch})


async def date_datasets(transaction: Transaction, ids: Iterable[str], now: str) -> None:
    """Date the data sets of which a load changed something."""
    await transaction.run(_TOUCH, {"ids": sorted(ids), "now": now})
