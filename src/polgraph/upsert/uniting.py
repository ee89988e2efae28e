"""Records said of the entities that are left, where editors have merged some.

Passes records through untouched where no merge concerns them. Of the others it gathers
everything that data sets assert, from the load and from the graph, says it of what is
left, and unites what falls together: the survivor's own words first, then by id. What
was asserted stays beside the result (`originals`), so that it can be exported, and a
split brings it back.

Two parts that one person took in a meeting in one role become one, as for a person who
was never two.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from polgraph.database import Transaction
from polgraph.errors import InputError
from polgraph.model import MODEL
from polgraph.records import Record, canonical, combine, decision_id, resolved
from polgraph.records.merges import Decision, Survivors, mentions, survivors
from polgraph.upsert.asserted import (
    Assertions,
    read_altered,
    read_decisions,
    read_linked,
    read_parts,
    read_told,
)
from polgraph.upsert.quotations import locate_quotes
from polgraph.upsert.spool import Spool
from polgraph.upsert.united import UNTOUCHED, United

_MERGE = MODEL.merge.name
_Key = tuple[str, str]  # data set, id as asserted
_Part = tuple[str, str | None]  # whose part in which meeting; None: in any


@dataclass(frozen=True, slots=True)
class _Merging:
    """The entities left before and after the load, and what moves between them."""

    before: Survivors
    after: Survivors

    @property
    def moved(self) -> frozenset[str]:
        """Ids that stand for another entity than before."""
        ids = {*self.before, *self.after}
        return frozenset(i for i in ids if self.was(i) != self.is_(i))

    def was(self, id_: str) -> str:
        """What an id stood for."""
        return self.before.get(id_, id_)

    def is_(self, id_: str) -> str:
        """What an id stands for."""
        return self.after.get(id_, id_)

    @property
    def names(self) -> frozenset[str]:
        """Everything that was or is merged, or merged into."""
        both = (self.before, self.after)
        return frozenset(i for by_id in both for pair in by_id.items() for i in pair)


async def unite(
    transaction: Transaction,
    spool: Spool,
    prune: frozenset[str] = frozenset(),
    split: frozenset[str] = frozenset(),
) -> United:
    """Say the records of a load of what is left of the entities, with all that this moves.

    Args:
        transaction: to read what the graph has.
        spool: the load's records; those that merges concern are replaced in it.
        prune: data sets that take back what is not among the records.
        split: ids whose merges are taken back.

    Raises:
        InputError: for decisions that contradict each other, lead in a circle, or make
            one of two kinds of things.
    """
    stored = [Decision.of(record) for record in await read_decisions(transaction)]
    told = list(spool.of_type(_MERGE))
    if not stored and not told:
        return UNTOUCHED
    new = [Decision.of(record) for record in told]
    merging = _Merging(
        survivors(stored), survivors(_decided(stored, new, prune, split))
    )
    concerned, parts = _concerned(spool, merging)
    asserted = await _gather(transaction, merging, concerned, parts)
    asserted |= await _altered(transaction, spool, prune)
    ids = {*concerned, *asserted}
    loaded = await locate_quotes(transaction, [*spool.given(ids)], spool.given)
    groups = _groups(_pool(asserted, loaded, prune), merging.after)
    _check(groups, merging)
    spool.remove(ids)
    for group in groups.values():
        for record in _united(group):
            spool.add(record)
    undone = frozenset(map(decision_id, split))
    return United(
        frozenset((*ids, *groups, *undone)),
        {id_: _originals(group) for id_, group in groups.items()},
        merging.after if told or merging.moved else {},
    )


def _decided(
    stored: Iterable[Decision],
    new: Iterable[Decision],
    prune: frozenset[str],
    split: frozenset[str],
) -> Iterator[Decision]:
    """The decisions as they are to be after the load."""
    renewed = {(decision.dataset, decision.id) for decision in new}
    for decision in stored:
        replaced = (decision.dataset, decision.id) in renewed
        if not replaced and decision.dataset not in prune and decision.id not in split:
            yield decision
    yield from new


def _concerned(spool: Spool, merging: _Merging) -> tuple[set[str], set[_Part]]:
    """Ids of the records that merges concern, and parts that may fall together."""
    names = merging.names
    ids: set[str] = set()
    parts: set[_Part] = set()
    for record in spool:
        if record.type == _MERGE:
            continue
        said = resolved(record, merging.after)
        part = part_taken(said)
        if part is not None and part[1] in names:
            parts.add((part[1], part[0]))
            ids.add(record.id)
        elif record.id in names or said != record or mentions(record, merging.moved):
            ids.update((record.id, said.id))
    return ids, parts


async def _gather(
    transaction: Transaction,
    merging: _Merging,
    concerned: Iterable[str],
    parts: Iterable[_Part],
) -> Assertions:
    """What the graph has of everything that merges concern in this load, by id."""
    ends = {*map(merging.was, merging.moved), *map(merging.is_, merging.moved)}
    loaded = {merging.is_(id_) for id_ in concerned}
    asserted = await read_told(transaction, ends | loaded)
    linked = await read_linked(transaction, ends)
    asserted |= {
        id_: told
        for id_, told in linked.items()
        if any(mentions(record, merging.moved) for record in told)
    }
    every: set[_Part] = {(id_, None) for id_ in ends}
    return asserted | await read_parts(transaction, {*parts, *every})


async def _altered(
    transaction: Transaction, spool: Spool, prune: frozenset[str]
) -> Assertions:
    """What the graph has of things that merges have altered and that the load is about."""
    altered = await read_altered(transaction)
    loaded = spool.types_of([*altered])
    return {
        id_: told
        for id_, told in altered.items()
        if id_ in loaded or any(record.dataset in prune for record in told)
    }


def part_taken(record: Record) -> tuple[str, str, str] | None:
    """What makes a part taken by somebody known one: meeting, participant, role."""
    meeting = record.links.get("meeting")
    participant = record.links.get("participant")
    if record.type != MODEL.participation.name or not meeting or not participant:
        return None
    return meeting[0], participant[0], str(record.values.get("role"))


def _pool(
    asserted: Assertions, loaded: Iterable[Record], prune: frozenset[str]
) -> Iterable[Record]:
    """Everything asserted of the things that merges concern, as it is to be."""
    kept = (record for told in asserted.values() for record in told)
    pool: dict[_Key, Record] = {
        (record.dataset, record.id): _open(record)
        for record in kept
        if record.dataset not in prune
    }
    pool |= {(record.dataset, record.id): record for record in loaded}
    return pool.values()


def _open(record: Record) -> Record:
    """Leave the places of quotes out: a load may change the text that they are in."""
    cited = (replace(c, start=None, end=None) for c in record.citations)
    return replace(record, citations=tuple(cited))


_Group = Sequence[tuple[Record, Record]]  # as asserted, as said of what is left


def _groups(pool: Iterable[Record], by_id: Survivors) -> dict[str, _Group]:
    """Records by the thing that they are of in the end; its own first, then by id."""
    said = [(record, resolved(record, by_id)) for record in pool]
    parts: dict[tuple[str, str, str], str] = {}
    for _, record in said:
        if part := part_taken(record):
            parts[part] = min(parts.get(part, record.id), record.id)
    groups: defaultdict[str, list[tuple[Record, Record]]] = defaultdict(list)
    for original, record in said:
        part = part_taken(record)
        id_ = parts[part] if part else record.id
        groups[id_].append((original, replace(record, id=id_)))
    return {
        id_: sorted(group, key=lambda pair: (pair[0].id != id_, pair[0].id))
        for id_, group in groups.items()
    }


def _check(groups: Mapping[str, _Group], merging: _Merging) -> None:
    """See that only entities of one kind have become one.

    Raises:
        InputError: where they have not.
    """
    for id_ in map(merging.is_, merging.moved & merging.after.keys()):
        types = {record.type: original.id for original, record in groups.get(id_, ())}
        if len(types) > 1:
            told = " and ".join(f"{of} is {type_}" for type_, of in types.items())
            message = f"only things of one kind can be merged: {told}"
            raise InputError(message)
        if any("Entity" not in MODEL.labels(type_) for type_ in types):
            message = f"{id_} is no entity; only entities can be merged"
            raise InputError(message)
        if not types:
            message = f"something is merged into {id_}, which is nowhere"
            raise InputError(message)


def _united(group: _Group) -> Iterator[Record]:
    by_dataset: defaultdict[str, list[Record]] = defaultdict(list)
    for _, record in group:
        by_dataset[record.dataset].append(record)
    return (combine(told, in_order=True) for told in by_dataset.values())


def _originals(group: _Group) -> tuple[str, ...]:
    if all(original == record for original, record in group):
        return ()
    originals = sorted(
        (original.dataset, original.id, canonical(original)) for original, _ in group
    )
    return tuple(line for *_, line in originals)
