"""The claims of `polgraph.web.deadline`."""

import asyncio

import httpx
import pytest
from starlette.types import Message

from polgraph.web.deadline import finish
from polgraph.web.faults import DeadlineError
from tests.web.raw import HEAD, connected
from tests.web.small_service import SmallService

SLOW = b'{"query": "{ slow }"}'


async def connected_for_good() -> Message:
    await asyncio.Event().wait()
    return {"type": "http.disconnect"}


async def test_a_client_that_leaves_cancels_its_query(
    client: httpx.AsyncClient, service: SmallService
):
    async with connected(client) as connection:
        length = str(len(SLOW)).encode()
        await connection.send(HEAD + b"Content-Length: " + length + b"\r\n\r\n" + SLOW)
        await service.started.wait()
        assert not service.cancelled.is_set()
    async with asyncio.timeout(5):
        await service.cancelled.wait()


async def test_a_reader_that_leaves_cancels_its_get(
    client: httpx.AsyncClient, service: SmallService
):
    async with connected(client) as connection:
        await connection.send(
            b"GET /graphql?query=%7Bslow%7D HTTP/1.1\r\nHost: localhost\r\n\r\n"
        )
        await service.started.wait()
    async with asyncio.timeout(5):
        await service.cancelled.wait()


async def test_a_timeout_of_the_work_itself_stays_what_it_is():
    async def work() -> None:
        message = "of its own"
        raise TimeoutError(message)

    with pytest.raises(TimeoutError, match="of its own"):
        await finish(work(), seconds=5, receive=connected_for_good)


async def test_work_over_its_time_is_cancelled():
    with pytest.raises(DeadlineError, match=r"0\.01 s"):
        await finish(asyncio.sleep(60), seconds=0.01, receive=connected_for_good)


async def test_cancelling_from_outside_is_passed_through():
    task = asyncio.create_task(
        finish(asyncio.sleep(60), seconds=60, receive=connected_for_good)
    )
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
