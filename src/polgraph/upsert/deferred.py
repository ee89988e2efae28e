"""Relationships put off until both of their ends are there, on disk."""

from collections.abc import Iterator

import orjson

from polgraph.scratch import Scratch
from polgraph.upsert.rows import Links

_TABLE = "CREATE TABLE links (n INTEGER PRIMARY KEY, source TEXT, type TEXT, rows BLOB)"
_ADD = "INSERT INTO links (source, type, rows) VALUES (?, ?, ?)"
_NEXT = "SELECT n, source, type, rows FROM links WHERE n > ? ORDER BY n LIMIT 1"


class Deferred(Scratch):
    """Rows of relationships; use as a context manager, since it may hold a file."""

    def __init__(self) -> None:
        super().__init__(_TABLE)

    def add(self, links: Links) -> None:
        """Put relationships off."""
        for (source, type_), rows in links.items():
            self.database.execute(_ADD, (source, type_, orjson.dumps(rows)))

    def batches(self) -> Iterator[Links]:
        """The relationships in the order in which they came."""
        after = 0
        while found := self.database.execute(_NEXT, (after,)).fetchone():
            after, source, type_, rows = found
            yield {(source, type_): orjson.loads(rows)}
