"""Decisions that two entities are one, as the references of a file see them."""

from collections.abc import Iterable, Iterator, Mapping

from polgraph.model import MODEL
from polgraph.records import Record, survivors
from polgraph.records.merges import Decision
from polgraph.seeds.fields import Reference
from polgraph.seeds.rules import Assertion


def merged_references(told: Assertion) -> Iterator[Reference]:
    """What a decision says is left must be an entity."""
    into = told.values.get("into")
    if told.shape.type is MODEL.merge and isinstance(into, str):
        yield Reference("into", into, "Entity", told.at("into"))


def merged_ids(records: Iterable[Record]) -> Mapping[str, str]:
    """The entity that is left for each id that the files merge.

    Raises:
        InputError: for decisions that contradict each other.
    """
    made = (record for record in records if record.type == MODEL.merge.name)
    whole = (record for record in made if {"from", "into"} <= record.values.keys())
    return survivors(Decision.of(record) for record in whole)
