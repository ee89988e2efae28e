import asyncio
from collections.abc import AsyncIterator

import pytest

from polgraph.upsert.ahead import overlapping, two_at_once


async def _series(*items: int) -> AsyncIterator[int]:
    for item in items:
        yield item


async def test_what_must_not_overlap_happens_in_order_and_two_are_under_way():
    begun: list[int] = []
    done: list[int] = []
    most = 0

    async def work(item: int, before: asyncio.Future[None]) -> None:
        nonlocal most
        begun.append(item)
        most = max(most, len(begun) - len(done))
        await asyncio.sleep(0.02 / item)  # the later, the faster
        await before
        done.append(item)

    await overlapping(_series(1, 2, 3, 4), work)

    assert done == [1, 2, 3, 4]
    assert most == 2


async def test_nothing_is_done_after_what_failed():
    done: list[int] = []

    async def work(item: int, before: asyncio.Future[None]) -> None:
        await asyncio.sleep(0.01)
        await before
        if item == 2:
            raise LookupError
        done.append(item)

    with pytest.raises(LookupError):
        await overlapping(_series(1, 2, 3, 4), work)

    assert done == [1]


async def test_who_is_interrupted_leaves_nothing_under_way():
    under_way = asyncio.Event()

    async def work(_item: int, before: asyncio.Future[None]) -> None:
        await before
        try:
            under_way.set()
            await asyncio.sleep(60)
        finally:
            under_way.clear()

    running = asyncio.ensure_future(overlapping(_series(1, 2), work))
    await under_way.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    assert not under_way.is_set()


async def test_two_are_worked_on_at_a_time_and_the_next_when_either_is_done():
    begun: list[int] = []
    last = asyncio.Event()
    under_way, most = 0, 0

    async def work(item: int) -> None:
        nonlocal under_way, most
        begun.append(item)
        under_way += 1
        most = max(most, under_way)
        if item == 1:
            await last.wait()  # the others do not wait for this one
        await asyncio.sleep(0)
        if item == 4:
            last.set()
        under_way -= 1

    async with asyncio.timeout(30):
        await two_at_once((1, 2, 3, 4), work)

    assert begun == [1, 2, 3, 4]
    assert most == 2


async def test_none_is_begun_after_a_failure():
    begun: list[int] = []

    async def work(item: int) -> None:
        begun.append(item)
        await asyncio.sleep(0.02 if item == 2 else 0)
        if item == 1:
            raise LookupError

    with pytest.raises(LookupError):
        await two_at_once((1, 2, 3, 4), work)

    assert begun == [1, 2]
