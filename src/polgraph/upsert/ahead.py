"""Making the next of a series while the last one is used."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import TypeVar

_T = TypeVar("_T")


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
