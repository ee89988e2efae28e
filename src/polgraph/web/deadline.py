"""Ends work that takes too long or that nobody waits for any more.

The work runs in the request's own task under one timeout; when the client disconnects,
that timeout is brought forward. Cancelling reaches the database call below.
"""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from starlette.types import Receive

from polgraph.web.faults import ClientGoneError, DeadlineError

Result = TypeVar("Result")


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
    deadline = asyncio.timeout(seconds)
    watcher = asyncio.create_task(_expire_with_client(receive, deadline))
    try:
        async with deadline:
            return await work
    except TimeoutError:
        if not deadline.expired():
            raise
        raise _ending(seconds, client_gone=watcher.done()) from None
    finally:
        watcher.cancel()


async def _expire_with_client(receive: Receive, deadline: asyncio.Timeout) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
    deadline.reschedule(asyncio.get_running_loop().time())


def _ending(seconds: float, *, client_gone: bool) -> DeadlineError | ClientGoneError:
    if client_gone:
        return ClientGoneError("the client closed the connection")
    return DeadlineError(
        f"the request took longer than {seconds:g} s"
        " (POLGRAPH_LIMIT_REQUEST_SECONDS); ask for fewer items or less depth"
    )
