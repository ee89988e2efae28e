"""Quotes of things that a load leaves alone, after it changed their article's text.

What other data sets say keeps its words, but the words may now stand elsewhere; where
they are gone, the new text is refused.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from polgraph.database import Transaction
from polgraph.records import Citation, Record, canonical, parse_canonical
from polgraph.upsert.changes import Change, Changes, Stored
from polgraph.upsert.quotations import Source, Sources, locate
from polgraph.upsert.reading import read_quoting, read_stored


async def requote(
    transaction: Transaction, changes: Changes, prune: frozenset[str]
) -> tuple[tuple[Record, ...], Mapping[str, Stored]]:
    """Find the records whose offsets a changed text moves, with their new offsets.

    Returns:
        The records, and by id what the graph has of the things that they are of.

    Raises:
        InputError: lists every quote that the new texts no longer hold.
    """
    sources = {c.id: Source.of(text) for c in changes.changed if (text := _moved(c))}
    if not sources:
        return (), {}
    quoting = await read_quoting(transaction, sources.keys())
    stored = await read_stored(transaction, quoting, frozenset())
    kept = _kept(stored.values(), changes, prune)
    moved = tuple(_moved_records(kept, sources))
    return moved, {record.id: stored[record.id] for record in moved}


def _moved(change: Change) -> str | None:
    """The text of an article where the load changes it."""
    text = change.merged.values.get("text")
    if change.type != "Article" or not isinstance(text, str):
        return None
    return text if change.said_before("text") != text else None


def _kept(
    things: Iterable[Stored], changes: Changes, prune: frozenset[str]
) -> Iterable[str]:
    """Lines of the data sets that the load says nothing of a thing for."""
    loaded = {change.id: change for change in changes.written}
    for thing in things:
        change = loaded.get(thing.id)
        told = prune if change is None else prune | change.datasets
        yield from (
            line for dataset, line in thing.lines.items() if dataset not in told
        )


def _moved_records(lines: Iterable[str], sources: Sources) -> Iterable[Record]:
    before = [parse_canonical(line) for line in lines]
    after = locate((_reopened(record, sources) for record in before), sources)
    for old, new in zip(before, after, strict=True):
        if canonical(old) != canonical(new):
            yield new


def _reopened(record: Record, sources: Sources) -> Record:
    citations = (_without_place(citation, sources) for citation in record.citations)
    return replace(record, citations=tuple(citations))


def _without_place(citation: Citation, sources: Sources) -> Citation:
    if citation.article not in sources:
        return citation
    return replace(citation, start=None, end=None)
