"""Whether everything that a load refers to is there, before anything is written."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.errors import InputError
from polgraph.model import MODEL
from polgraph.records import Record
from polgraph.upsert.changes import Change, Changes, Stored
from polgraph.upsert.reading import read_labels, type_of
from polgraph.upsert.relationships import (
    Relationship,
    relationship_types,
    relationships,
)

_LEFT = """\
UNWIND $ids AS id
MATCH (n:Node {id: id})<-[r]-(m)
RETURN DISTINCT n.id, m.id, labels(m), type(r)
ORDER BY n.id, m.id"""

_ENDS = TypeAdapter(list[tuple[str, str, list[str], str]])
Labels = Mapping[str, frozenset[str]]


def check_types(records: Iterable[Record], stored: Mapping[str, Stored]) -> None:
    """See that every id stands for one type of thing.

    Raises:
        InputError: lists all ids that the load, or load and graph, use for two types.
    """
    types = {id_: thing.type for id_, thing in stored.items()}
    problems = [
        f"{record.id} is loaded as {record.type} and is {known} already"
        for record in records
        if (known := types.setdefault(record.id, record.type)) != record.type
    ]
    refuse(problems, "an id stands for one thing only; give the new thing another id")


async def check_references(transaction: Transaction, changes: Changes) -> None:
    """See that no link, citation or data set leads to nothing or to the wrong type.

    Raises:
        InputError: lists every reference that does.
    """
    links = [link for change in changes.written for link in references_of(change)]
    labels = await _labels(transaction, changes, links)
    problems = list(misled(links, labels))
    removed = [thing.id for thing in changes.removed]
    touched = {*removed, *(change.id for change in changes.written)}
    left = await left_behind(transaction, removed)
    problems += [told for source, told in left if source not in touched]
    unreferred(problems)


def unreferred(problems: Iterable[str]) -> None:
    """Raise InputError with what is wrong with references, if anything is."""
    refuse(tuple(problems), "load what is referred to as well, or mend the reference")


def refuse(problems: Sequence[str], remedy: str) -> None:
    """Raise InputError with all problems, each on a line of its own, if there are any."""
    if problems:
        lines = "\n".join(dict.fromkeys(problems))
        message = f"nothing was written: {remedy}\n{lines}"
        raise InputError(message)


def references_of(thing: Change | Stored) -> Iterable[Relationship]:
    """Everything that a thing refers to, its data sets included."""
    yield from relationships(thing.merged)
    for dataset in thing.lines:
        yield Relationship(thing.id, "", dataset, "Dataset", "dataset", {})


def misled(links: Iterable[Relationship], labels: Labels) -> Iterable[str]:
    """What is to be told of links to nothing, or to something of another type."""
    return (problem for link in links if (problem := _problem(link, labels)))


async def left_behind(
    transaction: Transaction, removed: Sequence[str]
) -> list[tuple[str, str]]:
    """Who refers to things that are removed, and what is to be told where they stay."""
    if not removed:
        return []
    rows = await transaction.rows(_LEFT, {"ids": removed})
    return [
        (source, f"{source} still leads to {target}, which pruning would remove")
        for target, source, labels, type_ in _ENDS.validate_python(rows)
        if type_ in relationship_types(type_of(labels))
    ]


async def _labels(
    transaction: Transaction, changes: Changes, links: Iterable[Relationship]
) -> Labels:
    """Labels of all targets as they are to be after the load."""
    things: tuple[Change | Stored, ...] = (*changes.written, *changes.unchanged)
    loaded = {thing.id: frozenset(MODEL.labels(thing.type)) for thing in things}
    gone = {thing.id for thing in changes.removed}
    elsewhere = {link.target for link in links} - loaded.keys() - gone
    return loaded | await read_labels(transaction, elsewhere)


def _problem(link: Relationship, labels: Labels) -> str | None:
    found = labels.get(link.target)
    if found is None:
        return f"{link.source}: {link.said_in} leads to {link.target}, which is nowhere"
    if link.label not in found:
        return (
            f"{link.source}: {link.said_in} must lead to {link.label},"
            f" but {link.target} is {type_of(found)}"
        )
    return None
