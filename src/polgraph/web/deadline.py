"""Ends work that takes too long or that nobody waits for any more.

The work runs in the request's own task under one timeout; when the client disconnects,
that timeout is brought forward. Cancelling reaches the database call below. Most work is
done before anybody could tell that the client has gone, so that looking for it begins
after a moment: a task for each request would cost a tenth of a small one.
"""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from starlette.types import Receive

from polgraph.web.faults import ClientGoneError, DeadlineError

Result = TypeVar("Result")

_MOMENT = 0.05  # seconds


async def finish(
    work: Awaitable[Result], *, seconds: float, receive: Receive
) -> Result:
    """Await work whose request body has been read.

    Args:
        work: cancelled when it is not wanted any more.
        seconds: how long it may take.
        receive: the request's ASGI channel, on which a disconnect is announced.

    Raises:
        DeadlineError: when the time is over.
        ClientGoneError: when the client has closed the connection.
    """
    deadline = asyncio.timeout(None)
    watch = _Watch(receive, deadline, seconds)
    try:
        async with deadline:
            return await work
    except TimeoutError:
        if not deadline.expired():
            raise
        raise _ending(seconds, client_gone=watch.client_gone) from None
    finally:
        watch.end()


class _Watch:
    """Sets the deadline and looks out for a client that disconnects.

    From a moment after the beginning: what has ended by then needs neither.
    """

    def __init__(
        self, receive: Receive, deadline: asyncio.Timeout, seconds: float
    ) -> None:
        self._receive, self._deadline = receive, deadline
        self._loop = asyncio.get_running_loop()
        self._end = self._loop.time() + seconds
        self._beginning = self._loop.call_later(min(_MOMENT, seconds), self._begin)
        self._task: asyncio.Task[None] | None = None

    @property
    def client_gone(self) -> bool:
        """Whether the client has disconnected."""
        return self._task is not None and self._task.done()

    def end(self) -> None:
        """Look no more."""
        self._beginning.cancel()
        if self._task is not None:
            self._task.cancel()

    def _begin(self) -> None:
        self._deadline.reschedule(self._end)
        self._task = self._loop.create_task(self._expire_with_client())

    async def _expire_with_client(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            continue
        self._deadline.reschedule(self._loop.time())


def _ending(seconds: float, *, client_gone: bool) -> DeadlineError | ClientGoneError:
    if client_gone:
        return ClientGoneError("the client closed the connection")
    return DeadlineError(
        f"the request took longer than {seconds:g} s"
        " (POLGRAPH_LIMIT_REQUEST_SECONDS); ask for fewer items or less depth"
    )
