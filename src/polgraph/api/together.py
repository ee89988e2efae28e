"""Requests that wait for the graph at the same time share a statement.

Many readers who ask the same question about different things send the same statement
with other values. A small one costs Neo4j and the line to it more than the question
itself. So two of a kind run at a time, at once and by themselves; whoever comes
meanwhile waits for one of them and then goes with all others that have waited. Nobody
waits where nobody else asks the same.

Only small statements are shared: nobody should wait for what another one's costs. A
statement that fails for many is run for each, so that nobody gets the error of another
one's value.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from polgraph.database import Reader
from polgraph.errors import DatabaseTimeoutError, PolgraphError
from polgraph.planner.sharing import Parameters, Rows, Sharing

logger = logging.getLogger(__name__)

AT_ONCE = 2
"""Statements of a kind that run side by side: Neo4j works on one while the rows of the
other are taken."""

MOST = 8
"""Requests that go together: of `SMALL` ones, milliseconds of work."""

SMALL = 200
"""The cost at worst, in the unit of the limits, of a request that may share."""


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    """A request that waits: its values, and its rows or None where it must go alone."""

    parameters: Parameters
    rows: asyncio.Future[Rows | None]

    def end(self, rows: Rows | None) -> None:
        """Give it rows, unless it has them or waits no more."""
        if not self.rows.done():
            self.rows.set_result(rows)

    def fail(self, error: PolgraphError) -> None:
        """Tell it what kept it from being read."""
        if not self.rows.done():
            self.rows.set_exception(error)


@dataclass(slots=True, eq=False)
class _Queue:
    """Requests of a kind: how many statements run for them, and who waits."""

    running: int = 0
    waiting: deque[_Waiting] = field(default_factory=deque)

    def next(self) -> Sequence[_Waiting]:
        """Who goes next: those who have waited longest and still do."""
        found: list[_Waiting] = []
        while self.waiting and len(found) < MOST:
            first = self.waiting.popleft()
            if not first.rows.done():
                found.append(first)
        return found


class Together:
    """Reads a graph for many requests; belongs to the event loop that serves them."""

    def __init__(self, graph: Reader) -> None:
        self._graph = graph
        self._queues: dict[Hashable, _Queue] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def read(
        self,
        cypher: str,
        parameters: Parameters,
        sharing: Sharing | None,
        *,
        seconds: float,
    ) -> Rows:
        """Rows of a statement.

        Args:
            cypher: the statement for this request alone.
            parameters: what its parameters stand for.
            sharing: how it is run for several; None where it may not be.
            seconds: how long it may take once it runs.

        Raises:
            DatabaseUnavailableError: as `Reader.read` does.
        """
        if sharing is None:
            return await self._graph.read(cypher, parameters, seconds=seconds)
        group = sharing.group(parameters)
        queue = self._queues.setdefault(group, _Queue())
        if queue.running >= AT_ONCE:
            rows = await self._waited(queue, parameters)
            if rows is not None:
                return rows
            return await self._graph.read(cypher, parameters, seconds=seconds)
        queue.running += 1
        try:
            return await self._graph.read(cypher, parameters, seconds=seconds)
        finally:
            self._go_on(group, queue, sharing, seconds)

    async def _waited(self, queue: _Queue, parameters: Parameters) -> Rows | None:
        waiting = _Waiting(parameters, asyncio.get_running_loop().create_future())
        queue.waiting.append(waiting)
        return await waiting.rows

    def _go_on(
        self, group: Hashable, queue: _Queue, sharing: Sharing, seconds: float
    ) -> None:
        """A statement has come to its end; begin the one of those who wait."""
        members = queue.next()
        if not members:
            queue.running -= 1
            if not queue.running:
                del self._queues[group]
            return
        task = asyncio.create_task(self._answer(members, sharing, seconds))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: self._go_on(group, queue, sharing, seconds))
        for member in members:
            member.rows.add_done_callback(lambda _: _end_unwanted(task, members))

    async def _answer(
        self, members: Sequence[_Waiting], sharing: Sharing, seconds: float
    ) -> None:
        """Read for all members; whoever is left without rows goes alone."""
        joined = sharing.joined([member.parameters for member in members])
        try:
            rows = await self._graph.read(sharing.cypher, joined, seconds=seconds)
            each = sharing.divided(rows, len(members))
            for member, own in zip(members, each, strict=True):
                member.end(own)
        except DatabaseTimeoutError as error:
            for member in members:
                member.fail(error)
        except PolgraphError as error:
            logger.debug("a shared statement failed: %s", error.message)
        finally:
            for member in members:
                member.end(None)


def _end_unwanted(task: asyncio.Task[None], members: Sequence[_Waiting]) -> None:
    """Stop what nobody waits for any more."""
    if all(member.rows.cancelled() for member in members):
        task.cancel()
