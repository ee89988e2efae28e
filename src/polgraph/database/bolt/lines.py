"""The lines that are open to one server, each lent to one read at a time."""

import asyncio
import re
from collections.abc import Mapping

from polgraph.database.bolt.line import Line
from polgraph.database.bolt.messages import request
from polgraph.database.connection import Connection

_ADDRESS = re.compile(
    r"bolt://(?:\[([0-9A-Fa-f:.]+)\]|([^/?#@:\[\]]+))(?::(\d{1,5}))?/?"
)
_PORT = 7687


def single_server(uri: str) -> tuple[str, int] | None:
    """Host and port of an address that needs neither routing nor TLS; else None."""
    found = _ADDRESS.fullmatch(uri)
    if found is None:
        return None
    bracketed, plain, port = found.groups()
    return bracketed or plain, int(port or _PORT)


class Lines:
    """Opens lines as they are needed; the one used last is lent first.

    A line that Neo4j closes is not lent again.

    Args:
        connection: who we are, and in which database.
        host: of the server.
        port: of Bolt.
        most: how many lines at once; further reads wait for one.
    """

    def __init__(
        self, connection: Connection, host: str, port: int, *, most: int
    ) -> None:
        self._connection = connection
        self._host, self._port = host, port
        self._idle: list[Line] = []
        self._places = asyncio.Semaphore(most)
        self._closed = False

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> list[list[object]]:
        """Run a statement in read access mode and give its rows.

        Args:
            cypher: the statement.
            parameters: what its parameters stand for.
            seconds: how long Neo4j may take; the caller has a deadline of its own.

        Raises:
            OSError: when Neo4j cannot be reached or goes away.
            RefusedError: when it refuses the statement.
        """
        asked = request(cypher, parameters, self._connection.database, seconds)
        async with self._places:
            line = await self._line()
            answer = await line.ask(asked)
            self._give_back(line)
            return answer

    def close(self) -> None:
        """Hang up on all lines; those in use end with their read."""
        self._closed = True
        while self._idle:
            self._idle.pop().hang_up()

    async def _line(self) -> Line:
        while self._idle:
            line = self._idle.pop()
            if line.is_open:
                return line
        return await Line.open(self._connection, self._host, self._port)

    def _give_back(self, line: Line) -> None:
        if self._closed:
            line.hang_up()
        else:
            self._idle.append(line)
