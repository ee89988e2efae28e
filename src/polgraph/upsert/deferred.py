"""Relationships put off until both of their ends are there, on disk."""

import sqlite3
from collections.abc import Iterator
from types import TracebackType
from typing import Self

import orjson

from polgraph.upsert.rows import Links

_TABLE = "CREATE TABLE links (n INTEGER PRIMARY KEY, source TEXT, type TEXT, rows BLOB)"
_ADD = "INSERT INTO links (source, type, rows) VALUES (?, ?, ?)"
_NEXT = "SELECT n, source, type, rows FROM links WHERE n > ? ORDER BY n LIMIT 1"


class Deferred:
    """Rows of relationships; use as a context manager, since it may hold a file."""

    def __init__(self) -> None:
        self._database = sqlite3.connect(
            "", check_same_thread=False, isolation_level=None
        )
        for statement in ("PRAGMA journal_mode = OFF", "BEGIN", _TABLE):
            self._database.execute(statement)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._database.close()

    def add(self, links: Links) -> None:
        """Put relationships off."""
        for (source, type_), rows in links.items():
            self._database.execute(_ADD, (source, type_, orjson.dumps(rows)))

    def batches(self) -> Iterator[Links]:
        """The relationships in the order in which they came."""
        after = 0
        while found := self._database.execute(_NEXT, (after,)).fetchone():
            after, source, type_, rows = found
            yield {(source, type_): orjson.loads(rows)}
