"""A short part of the faults; `make faults` runs all of them, longer and five times."""

import asyncio
import subprocess
from collections.abc import Iterator
from functools import partial

import pytest

from polgraph.engine import Server
from polgraph.errors import ExitCode
from tests.faults.finding import Finding, table
from tests.faults.of_neo4j import (
    Fault,
    connections_reset,
    paused,
    streams_cut,
    under_load,
)
from tests.faults.stage import Playbill, on_stage, serving
from tests.program import ROOT

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


@pytest.mark.parametrize("sent", [300, 1_000, 3_000])
def test_a_load_that_loses_its_connection_says_so_in_one_line(
    bill: Playbill, sent: int
):
    async def run() -> subprocess.CompletedProcess[str]:
        async with on_stage(bill) as stage:
            stage.proxy.cut = lambda: sent
            return await asyncio.to_thread(
                stage.program.run, "load", str(ROOT / "seeds")
            )

    done = asyncio.run(run())

    assert done.returncode == ExitCode.DATABASE
    (line,) = done.stderr.splitlines()
    assert line.startswith("polgraph: error: Neo4j cannot be reached")
