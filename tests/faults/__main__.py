"""`python -m tests.faults`: every fault, so many times, and a table.

`--only NAME` takes one of them, `--minutes 10 soak` lets loads and questions run with a
fault every half minute. Ends with 1 where a criterion is not met.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TextIO

from polgraph.engine import Server, running
from polgraph.settings import Settings
from tests.conftest import beside
from tests.faults import of_clients, of_disk, of_neo4j, of_processes
from tests.faults.finding import Finding, table
from tests.faults.soak import soak
from tests.faults.stage import TURNED, Stage, on_stage, serving
from tests.program import ROOT

Case = Callable[[Stage], Awaitable[Finding]]


def _cases() -> Mapping[str, Case]:
    neo4j = (
        of_neo4j.killed, of_neo4j.restarted, of_neo4j.paused, of_neo4j.silent,
        of_neo4j.refused, of_neo4j.connections_reset, of_neo4j.streams_cut,
        of_neo4j.slowed_down,
    )  # fmt: skip
    clients = (
        of_clients.pool_exhausted, of_clients.crowded, of_clients.half_open,
        of_clients.slow_readers, of_processes.told_to_end, of_processes.clock_jumps,
    )  # fmt: skip
    broken = {
        fault.__name__: partial(of_neo4j.under_load, fault=fault) for fault in neo4j
    }
    return {**broken, **{case.__name__: case for case in clients}}


def main() -> int:
    """Run what the command line asks for."""
    asked = _asked()
    with tempfile.TemporaryDirectory(prefix="polgraph-faults-") as name:
        folder = Path(name)
        met = True
        for case, findings in _findings(asked, folder):
            for line in table(case, findings):
                _say(line)
            met = met and all(
                each.is_met for finding in findings for each in finding.criteria
            )
    _say("all criteria met" if met else "NOT ALL CRITERIA MET")
    return 0 if met else 1


def _findings(
    asked: argparse.Namespace, folder: Path
) -> Iterator[tuple[str, Sequence[Finding]]]:
    cases = _cases()
    if asked.what == "soak":
        cases = {"soak": partial(soak, minutes=asked.minutes)}
    chosen = {name: case for name, case in cases.items() if asked.only in {None, name}}
    runs = 1 if asked.what == "soak" else asked.runs
    if chosen:
        with _neo4j(folder) as neo4j, (folder / "serve.log").open("w") as log:
            for name, case in chosen.items():
                yield name, [_run(neo4j, folder, log, case) for _ in range(runs)]
    if asked.what == "soak":
        return
    if asked.only in {None, "full_disk"}:
        yield "full_disk", _full_disks(folder, runs)
    if asked.only in {None, "loaders_killed"}:
        yield "loaders_killed", [of_processes.loaders_killed(asked.kills)]


def _full_disks(folder: Path, runs: int) -> Sequence[Finding]:
    findings: list[Finding] = []
    for _ in range(runs):
        with of_disk.small_disk() as disk:
            if disk is None:
                _say("full_disk: left out, for no file system may be mounted here")
                return findings
            findings.append(of_disk.full_disk(disk, folder))
    return findings


def _run(neo4j: Server, folder: Path, log: TextIO, case: Case) -> Finding:
    settings = TURNED if case is of_processes.clock_jumps else {}
    with serving(neo4j, folder, log, **settings) as bill:

        async def run() -> Finding:
            async with on_stage(bill) as stage:
                return await case(stage)

        return asyncio.run(run())


@contextmanager
def _neo4j(folder: Path) -> Iterator[Server]:
    """A Neo4j of our own that holds `seeds/`."""
    with running(folder / "home", Settings.load().jars) as server:
        loaded = beside(server, folder).run("load", str(ROOT / "seeds"))
        if loaded.returncode != 0:
            raise RuntimeError(loaded.stderr)
        yield server


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.faults", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("faults", "soak"), default="faults")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--only")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
