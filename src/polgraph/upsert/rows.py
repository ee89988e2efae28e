"""Changes as the rows that the writing statements take."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

from polgraph.upsert.changes import Change, Changes, Stored
from polgraph.upsert.properties import properties
from polgraph.upsert.relationships import relationships

Row = Mapping[str, object]
Nodes = Mapping[str, Sequence[Row]]
Links = Mapping[tuple[str, str], Sequence[list[object]]]

Originals = Mapping[str, Sequence[str]]
NO_ORIGINALS: Originals = {}
_Thing = TypeVar("_Thing", Change, Stored)


@dataclass(frozen=True, slots=True)
class Rows:
    """What is to be written for changes.

    Attributes:
        removed: ids of things to delete, by type.
        changed: ids of things whose relationships are written anew, by type.
        created: new nodes by type.
        overwritten: nodes with other properties, by type.
        links: relationships of all of them.
    """

    removed: Mapping[str, Sequence[str]]
    changed: Mapping[str, Sequence[str]]
    created: Nodes
    overwritten: Nodes
    links: Links

    @property
    def adding(self) -> frozenset[str]:
        """The types of what is new, where nothing else is to be written."""
        only_new = not (self.removed or self.changed)
        return frozenset(self.created) if only_new else frozenset()

    @property
    def hidden(self) -> Sequence[object]:
        """Ids of nodes that are written over and are under an embargo."""
        nodes = (node for each in self.overwritten.values() for node in each)
        return [node["id"] for node in nodes if node.get("embargoUntil") is not None]

    @classmethod
    def of(
        cls, changes: Changes, now: str, originals: Originals = NO_ORIGINALS
    ) -> Self:
        """The rows of changes; things in which readers see a difference are dated `now`."""
        return cls(
            {name: ids_of(things) for name, things in by_type(changes.removed).items()},
            {name: ids_of(things) for name, things in by_type(changes.changed).items()},
            _nodes(changes.added, now, originals),
            _nodes(changes.changed, now, originals),
            link_rows(changes.written),
        )


def _nodes(changes: Iterable[Change], now: str, originals: Originals) -> Nodes:
    grouped = by_type(changes).items()
    return {
        name: [_node(change, now, originals) for change in each]
        for name, each in grouped
    }


def _node(change: Change, now: str, originals: Originals) -> Row:
    """A thing as properties, its id among them, dated now where readers see a difference.

    What it no longer says is null. What is derived stays as it is until it is derived
    anew; a new thing has what the API cannot do without.
    """
    before = change.before
    unseen = before is not None and not change.updated
    kept: dict[str, object] = {
        "datasets": sorted(change.lines),
        "records": [change.lines[dataset] for dataset in sorted(change.lines)],
        "updatedAt": before.updated_at if before is not None and unseen else now,
    }
    if change.id in originals:
        kept["originals"] = list(originals[change.id]) or None
    said = properties(change.merged)
    if before is None:
        return _beginning(change, now) | said | kept
    ended = dict.fromkeys(properties(before.merged).keys() - said.keys())
    return ended | said | kept


def _beginning(change: Change, now: str) -> dict[str, object]:
    """What is derived later, and must not be missing meanwhile."""
    match change.type:
        case "Dataset":
            return {"loadedAt": now, "entityCount": 0}
        case "Statement":
            return {"language": "und"}
        case _:
            return {}


def link_rows(changes: Iterable[Change]) -> Links:
    """Rows of stored relationships, by type of source and own."""
    grouped: defaultdict[tuple[str, str], list[list[object]]] = defaultdict(list)
    for change in changes:
        for link in relationships(change.merged):
            grouped[change.type, link.type].append(link.row)
    return grouped


def by_type(things: Iterable[_Thing]) -> Mapping[str, Sequence[_Thing]]:
    """Things by the model's type."""
    grouped: defaultdict[str, list[_Thing]] = defaultdict(list)
    for thing in things:
        grouped[thing.type].append(thing)
    return grouped


def ids_of(things: Iterable[Change | Stored]) -> list[str]:
    """Their ids, in order."""
    return [thing.id for thing in things]


def count_types(things: Iterable[Change | Stored]) -> Counter[str]:
    """How many there are of each type."""
    return Counter(thing.type for thing in things)
