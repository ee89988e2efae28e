"""The records of a load on disk: as many as there are, in little memory.

Whoever reads files or feeds puts records in, one by one; the loader takes them out in
batches, things before what links to them, all that is said of one thing together.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, Self

from polgraph.model import MODEL
from polgraph.records import Record, canonical, combine, parse_canonical
from polgraph.scratch import Scratch
from polgraph.upsert.relationships import seeded_links

_TABLES = (
    "PRAGMA cache_size = -65536",  # KiB
    """CREATE TABLE record (
        n INTEGER PRIMARY KEY, id TEXT, dataset TEXT, type INTEGER, line TEXT,
        place TEXT, further INTEGER)""",
    "CREATE UNIQUE INDEX by_id ON record (id, dataset)",
    "CREATE INDEX by_type ON record (type, further, n)",
)
_ADD = """\
INSERT INTO record (id, dataset, type, line, place, further)
VALUES (?1, ?2, ?3, ?4, ?5, EXISTS (SELECT 1 FROM record WHERE id = ?1))
ON CONFLICT DO NOTHING"""
_ADD_ALONE = """\
INSERT INTO record (id, dataset, type, line, place, further)
SELECT ?1, ?2, ?3, ?4, ?5, 0 WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = ?1)"""
_REPLACE = "UPDATE record SET line = ? WHERE id = ? AND dataset = ?"
_REMOVE = "DELETE FROM record WHERE id IN (SELECT value FROM json_each(?))"
_FIND = "SELECT line, place FROM record WHERE id = ? ORDER BY n"
_FIRST = """\
SELECT n, id, line FROM record WHERE type = ? AND further = 0 AND n > ?
ORDER BY n LIMIT ?"""
_FURTHER = """\
SELECT line FROM record WHERE further AND id IN (SELECT value FROM json_each(?))
ORDER BY n"""
_TYPES = """\
SELECT id, type FROM record WHERE id IN (SELECT value FROM json_each(?))"""
_DATASETS = "SELECT DISTINCT dataset FROM record"
_ALL = "SELECT line FROM record ORDER BY n"

TYPES = tuple(MODEL.object_by_name)
"""All types of things, each by its index."""

NAMED = tuple(name for name in TYPES if {"Entity", "Dataset"} & {*MODEL.labels(name)})
"""Types that facts lead to, and that lead to each other."""

FACTS = tuple(
    sorted(
        (name for name in TYPES if name not in NAMED),
        key=lambda name: any(link.target == "Role" for link in seeded_links(name)),
    )
)
"""Types that nothing leads to but what comes after them."""

Batch = Sequence[Record]
_PAGE = 1_000


class Line(NamedTuple):
    """A record as it is kept: `text` is canonical."""

    id: str
    dataset: str
    type: str
    text: str

    @classmethod
    def of(cls, record: Record) -> Self:
        """The line of a validated record."""
        return cls(record.id, record.dataset, record.type, canonical(record))

    @property
    def record(self) -> Record:
        """What it says."""
        return parse_canonical(self.text)


class Spool(Scratch):
    """Records by id and data set; use as a context manager, since it may hold a file."""

    def __init__(self) -> None:
        super().__init__(*_TABLES)
        self._count = 0

    def __len__(self) -> int:
        """How many records there are, one for each thing and data set."""
        return self._count

    def __iter__(self) -> Iterator[Record]:
        """All records in the order in which they came."""
        return (parse_canonical(line) for (line,) in self.database.execute(_ALL))

    def add(self, record: Record) -> bool:
        """Put a record in, unless its data set says something of the thing already."""
        return self.add_line(Line.of(record))

    def add_line(self, line: Line, place: str = "", *, alone: bool = False) -> bool:
        """Put a record in, unless its data set says something of the thing already.

        Args:
            line: of the record.
            place: where it stands, for messages.
            alone: put it in only where nobody says anything of the thing.

        Returns:
            Whether it was put in.
        """
        row = (line.id, line.dataset, TYPES.index(line.type), line.text, place)
        statement = _ADD_ALONE if alone else _ADD
        added = self.database.execute(statement, row).rowcount == 1
        self._count += added
        return added

    def unite(self, record: Record) -> None:
        """Put a record in; what its data set says of the thing already is united with it."""
        if not self.add(record):
            known = next(
                r for r, _ in self.said_of(record.id) if r.dataset == record.dataset
            )
            self.replace(combine((known, record)))

    def replace(self, record: Record) -> None:
        """Put a record in the place of what its data set said of the thing."""
        row = (canonical(record), record.id, record.dataset)
        self.database.execute(_REPLACE, row)

    def remove(self, ids: Collection[str]) -> None:
        """Take out everything that is said of things."""
        gone = self.database.execute(_REMOVE, (_array(ids),)).rowcount
        self._count -= gone

    def said_of(self, id_: str) -> list[tuple[Record, str]]:
        """What the data sets say of a thing, and where."""
        rows = self.database.execute(_FIND, (id_,))
        return [(parse_canonical(line), place) for line, place in rows]

    def given(self, ids: Iterable[str]) -> Iterator[Record]:
        """What is said of things, by whichever data set."""
        return (record for id_ in ids for record, _ in self.said_of(id_))

    def of_type(self, type_name: str) -> Iterator[Record]:
        """Everything that is said of things of a type."""
        return (r for batch in self.batches((type_name,), _PAGE) for r in batch)

    def types_of(self, ids: Collection[str]) -> dict[str, str]:
        """The types of things, as far as they are here, by id."""
        rows = self.database.execute(_TYPES, (_array(ids),))
        return {id_: TYPES[type_] for id_, type_ in rows}

    @property
    def datasets(self) -> frozenset[str]:
        """The data sets that say something."""
        return frozenset(id_ for (id_,) in self.database.execute(_DATASETS))

    def batches(self, types: Iterable[str], size: int) -> Iterator[Batch]:
        """Records of types, so many things at a time, all that is said of each."""
        for type_name in types:
            after = 0
            while rows := self._first(type_name, after, size):
                after = rows[-1][0]
                lines = [line for _, _, line in rows]
                lines += self._further([id_ for _, id_, _ in rows])
                yield [parse_canonical(line) for line in lines]

    def _first(
        self, type_name: str, after: int, size: int
    ) -> list[tuple[int, str, str]]:
        wanted = (TYPES.index(type_name), after, size)
        return self.database.execute(_FIRST, wanted).fetchall()

    def _further(self, ids: Sequence[str]) -> list[str]:
        return [line for (line,) in self.database.execute(_FURTHER, (_array(ids),))]


def _array(ids: Iterable[str]) -> str:
    return json.dumps(list(ids))
