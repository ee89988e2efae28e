"""A short part of the faults; `make faults` runs all of them, longer and five times."""

import asyncio
from collections.abc import Iterator
from functools import partial

import pytest

from polgraph.engine import Server
from tests.faults.finding import Finding, table
from tests.faults.of_neo4j import (
    Fault,
    connections_reset,
    paused,
    streams_cut,
    under_load,
)
from tests.faults.stage import Playbill, on_stage, serving

pytestmark = [pytest.mark.engine, pytest.mark.slow]


@pytest.fixture(scope="module")
def bill(
    article: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Playbill]:
    folder = tmp_path_factory.mktemp("faults")
    with (folder / "log").open("w") as log, serving(article, folder, log) as put_up:
        yield put_up


def assert_met(finding: Finding) -> None:
    unmet = [each for each in finding.criteria if not each.is_met]
    assert not unmet, "\n".join(table("fault", [finding]))


@pytest.mark.parametrize(
    "fault",
    [
        partial(connections_reset, times=5),
        partial(streams_cut, seconds=2),
        partial(paused, seconds=4),
    ],
    ids=["connections_reset", "streams_cut", "paused"],
)
def test_no_answer_is_wrong_lost_or_late_and_service_is_back_soon(
    bill: Playbill, fault: Fault
):
    async def run() -> Finding:
        async with on_stage(bill) as stage:
            return await under_load(stage, fault)

    assert_met(asyncio.run(run()))
