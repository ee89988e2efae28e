"""What a load changes: the records of the graph beside the records loaded, compared.

Pure. Every thing that the load touches comes out added, changed, removed or unchanged;
only the first three are written.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from polgraph.records import Merged, Record, canonical, combine, merge, parse_canonical
from polgraph.records.record import Value

Lines = Mapping[str, str]
Unsays = Callable[[str], bool]  # whether a data set takes back what it does not say


@dataclass(frozen=True, slots=True)
class Stored:
    """A thing as the graph has it: `lines` are canonical records by data set."""

    type: str
    id: str
    lines: Lines
    updated_at: str | None = None

    @property
    def merged(self) -> Merged:
        """What all data sets together say."""
        return _merged(self.lines)


@dataclass(frozen=True)
class Change:
    """A thing as it is to be.

    Attributes:
        lines: canonical records by data set.
        before: None where the graph has none of its id.
        records: the same as `lines`, where they are at hand and need not be read.
    """

    type: str
    id: str
    lines: Lines
    before: Stored | None = None
    records: Sequence[Record] = ()

    @cached_property
    def merged(self) -> Merged:
        """What all data sets together say."""
        return merge(self.records) if self.records else _merged(self.lines)

    @cached_property
    def merged_before(self) -> Merged | None:
        """What all data sets together said before; None of a new thing."""
        return None if self.before is None else self.before.merged

    @property
    def updated(self) -> bool:
        """Whether readers see a difference: the records may differ in what is not served."""
        return self.merged_before != self.merged

    def said_before(self, name: str) -> Value | None:
        """What the graph has for a field; None where it has nothing."""
        return (
            None if self.merged_before is None else self.merged_before.values.get(name)
        )

    @property
    def datasets(self) -> frozenset[str]:
        """Data sets that say something else than before, or nothing any more."""
        return _differing(self.lines, self.before.lines if self.before else {})


@dataclass(frozen=True, slots=True)
class Changes:
    """Outcome of a comparison, each thing in the order of ids."""

    added: tuple[Change, ...]
    changed: tuple[Change, ...]
    removed: tuple[Stored, ...]
    unchanged: tuple[Stored, ...]

    @property
    def written(self) -> tuple[Change, ...]:
        """Things to be written."""
        return (*self.added, *self.changed)

    @property
    def datasets(self) -> frozenset[str]:
        """Data sets of which the load changes something."""
        said = {dataset for change in self.written for dataset in change.datasets}
        unsaid = {dataset for stored in self.removed for dataset in stored.lines}
        return frozenset(said | unsaid)

    @property
    def dated(self) -> frozenset[str]:
        """Data sets that the load dates: those, and those whose own entry it writes."""
        own = (change.id for change in self.written if change.type == "Dataset")
        return self.datasets.union(own)

    @property
    def count(self) -> int:
        """How many things were compared."""
        kinds = (self.added, self.changed, self.removed, self.unchanged)
        return sum(map(len, kinds))

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def compare(
    records: Iterable[Record],
    stored: Mapping[str, Stored],
    prune: frozenset[str],
    rebuilt: frozenset[str] = frozenset(),
) -> Changes:
    """Tell what becomes of every thing that is loaded or that pruning may remove.

    Args:
        records: what the load says; several of one thing and data set are united.
        stored: by id, what the graph has of the things loaded, and of all that the
            data sets in `prune` assert.
        prune: data sets that no longer say what they do not say in this load.
        rebuilt: things of which no data set says what it does not say in this load.
    """
    loaded = _lines(records)
    outcome = [
        _outcome(
            id_,
            loaded.get(id_),
            stored.get(id_),
            (lambda _: True) if id_ in rebuilt else prune.__contains__,
        )
        for id_ in sorted({*loaded, *stored})
    ]
    return Changes(
        added=tuple(c for c in outcome if isinstance(c, Change) and c.before is None),
        changed=tuple(c for c in outcome if isinstance(c, Change) and c.before),
        removed=tuple(c.thing for c in outcome if isinstance(c, _Gone)),
        unchanged=tuple(c for c in outcome if isinstance(c, Stored)),
    )


@dataclass(frozen=True, slots=True)
class _Gone:
    """A thing that nothing asserts any more."""

    thing: Stored


@dataclass(frozen=True)
class _Loaded:
    """A thing as the load has it."""

    type: str
    records: Mapping[str, Record]

    @cached_property
    def lines(self) -> dict[str, str]:
        """Canonical records by data set."""
        return {dataset: canonical(each) for dataset, each in self.records.items()}


def _lines(records: Iterable[Record]) -> dict[str, _Loaded]:
    grouped: defaultdict[str, defaultdict[str, list[Record]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for record in records:
        grouped[record.id][record.dataset].append(record)
    return {id_: _loaded(by_dataset) for id_, by_dataset in grouped.items()}


def _loaded(by_dataset: Mapping[str, Sequence[Record]]) -> _Loaded:
    united = {dataset: combine(given) for dataset, given in by_dataset.items()}
    return _Loaded(min(record.type for record in united.values()), united)


def _outcome(
    id_: str, loaded: _Loaded | None, before: Stored | None, unsays: Unsays
) -> Change | Stored | _Gone:
    if before is not None:
        lines = _kept(before.lines, unsays) | (loaded.lines if loaded else {})
        if not lines:
            return _Gone(before)
        return (
            before if lines == before.lines else Change(before.type, id_, lines, before)
        )
    if loaded is None:
        raise KeyError(id_)
    records = tuple(loaded.records.values())
    return Change(loaded.type, id_, loaded.lines, records=records)


def _kept(lines: Lines, unsays: Unsays) -> dict[str, str]:
    return {dataset: line for dataset, line in lines.items() if not unsays(dataset)}


def _merged(lines: Lines) -> Merged:
    return merge([parse_canonical(line) for line in lines.values()])


def _differing(left: Lines, right: Lines) -> frozenset[str]:
    return frozenset(
        dataset
        for dataset in {*left, *right}
        if left.get(dataset) != right.get(dataset)
    )
