"""Making the next of a series while the last one is used, or working on two at once."""

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Iterable,
)
from typing import TypeVar

_T = TypeVar("_T")
_AT_ONCE = 2  # Neo4j runs a statement on one core; more are not sure to be there


async def ahead(make: Callable[[], Awaitable[_T | None]]) -> AsyncGenerator[_T]:
    """What `make` gives until it gives None, made while the caller uses the one before."""
    coming = asyncio.ensure_future(make())
    try:
        while (made := await coming) is not None:
            coming = asyncio.ensure_future(make())
            yield made
    finally:
        coming.cancel()
        await asyncio.gather(coming, return_exceptions=True)


async def one_by_one(make: Callable[[], Awaitable[_T | None]]) -> AsyncGenerator[_T]:
    """What `make` gives until it gives None, each made when it is asked for."""
    while (made := await make()) is not None:
        yield made


async def two_at_once(
    series: Iterable[_T], work: Callable[[_T], Awaitable[None]]
) -> None:
    """Work on each of a series, on two of them at a time; none is begun after a failure."""
    coming, failed = iter(series), False

    async def take_one_by_one() -> None:
        nonlocal failed
        while not failed and (each := next(coming, None)) is not None:
            try:
                await work(each)
            except BaseException:
                failed = True
                raise

    workers = (take_one_by_one() for _ in range(_AT_ONCE))
    for end in await asyncio.gather(*workers, return_exceptions=True):
        if end is not None:
            raise end


async def overlapping(
    series: AsyncIterable[_T],
    work: Callable[[_T, asyncio.Future[None]], Awaitable[None]],
) -> None:
    """Work on each of a series, and begin while the one before is still worked on.

    Args:
        series: two of it are worked on at a time.
        work: given one of them and the work on the one before, which it awaits ahead of
            what must not overlap with it; it ends no sooner.
    """
    last = ended()
    try:
        async for each in series:
            before, last = last, asyncio.ensure_future(work(each, last))
            await before
        await last
    finally:
        last.cancel()
        await asyncio.gather(last, return_exceptions=True)


def ended() -> asyncio.Future[None]:
    """Work that has come to its end."""
    end: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    end.set_result(None)
    return end
