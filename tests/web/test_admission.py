"""The claims of `polgraph.web.admission`."""

import asyncio

import pytest

from polgraph.settings import Limits
from polgraph.web.admission import Admission
from polgraph.web.faults import OverloadedError


async def test_who_stops_waiting_gives_the_place_in_line_back():
    admission = Admission(Limits(executing=1, waiting=1))
    async with admission:
        impatient = asyncio.create_task(hold(admission))
        await asyncio.sleep(0)
        assert admission.waiting == 1
        with pytest.raises(OverloadedError):
            await hold(admission)
        impatient.cancel()
        await asyncio.gather(impatient, return_exceptions=True)
        assert admission.waiting == 0
    await hold(admission)


async def test_a_place_is_free_again_after_a_failure():
    admission = Admission(Limits(executing=1, waiting=0))
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            await fail(admission)
    await hold(admission)


async def hold(admission: Admission) -> None:
    async with admission:
        await asyncio.sleep(0)


async def fail(admission: Admission) -> None:
    async with admission:
        raise ZeroDivisionError
