"""What an import has made so far, by id, on disk: as many records as there are."""

from collections.abc import Iterator

from polgraph.records import Record, canonical, parse_canonical
from polgraph.scratch import Scratch

_TABLE = "CREATE TABLE record (n INTEGER PRIMARY KEY, id TEXT UNIQUE, line TEXT)"
_PUT = """\
INSERT INTO record (id, line) VALUES (?1, ?2)
ON CONFLICT (id) DO UPDATE SET line = ?2"""
_GET = "SELECT line FROM record WHERE id = ?"
_COUNT = "SELECT count(*) FROM record"
_PAGE = "SELECT n, line FROM record WHERE n > ? ORDER BY n LIMIT 1000"


class Shelf(Scratch):
    """Records by id, in the order in which they were first put there."""

    def __init__(self) -> None:
        super().__init__(_TABLE)

    def __del__(self) -> None:
        """Close with the import that it is part of, where nobody has done so before."""
        self.close()

    def get(self, id_: str) -> Record | None:
        """The record of an id, if there is one."""
        found = self.database.execute(_GET, (id_,)).fetchone()
        return None if found is None else parse_canonical(found[0])

    def put(self, record: Record) -> None:
        """Put a record there, in the place of the one of its id."""
        self.database.execute(_PUT, (record.id, canonical(record)))

    def __contains__(self, id_: str) -> bool:
        """Whether there is a record of an id."""
        return self.database.execute(_GET, (id_,)).fetchone() is not None

    def __len__(self) -> int:
        """How many records there are."""
        ((count,),) = self.database.execute(_COUNT)
        return int(count)

    def __iter__(self) -> Iterator[Record]:
        """All records."""
        after = 0
        while rows := self.database.execute(_PAGE, (after,)).fetchall():
            yield from (parse_canonical(line) for _, line in rows)
            after = rows[-1][0]
