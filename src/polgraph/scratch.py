"""Tables for what is too much for memory: what a load, an export or a comparison notes.

They are in memory, and on disk where that runs short, and last as long as their context.
"""

import sqlite3
from types import TracebackType
from typing import Self


class Scratch:
    """Tables of SQLite's own; use as a context manager, since they may hold a file.

    Attributes:
        database: holds them, in one transaction that is never committed.
    """

    def __init__(self, *definitions: str) -> None:
        """Make the tables by the SQL statements that define them."""
        # An empty name is a file of SQLite's own, written only when memory runs short.
        self.database = sqlite3.connect(
            "", check_same_thread=False, isolation_level=None
        )
        for statement in ("PRAGMA journal_mode = OFF", "BEGIN", *definitions):
            self.database.execute(statement)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the tables go, for whoever cannot be a context manager."""
        self.database.close()
