"""Loads of made-up officials, and an oracle in memory of what the graph must hold.

A load whose command ended with 0 is acknowledged: all of it is in the graph from then
on. A load that failed may have happened or not, but never by half.
"""

import asyncio
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.asking import Client, Ending, encoded
from tests.program import Program

TOGETHER = 5
_QUERY = "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Official { name } } }"


def names(number: int) -> Mapping[str, str]:
    """The officials of one load: each id with its name."""
    return {
        f"official-{number}-{part}": f"Official {number} {part}"
        for part in range(TOGETHER)
    }


def seed(number: int) -> str:
    """A seed file of one load."""
    return json.dumps(
        {
            "dataset": "made-up",
            "language": "en",
            "source": f"made-up-{number}",
            "datasets": [{"id": "made-up", "title": "Made up"}],
            "articles": [
                {
                    "id": f"made-up-{number}",
                    "headline": f"Made up {number}",
                    "url": f"https://example.org/made-up/{number}",
                    "text": ", ".join(names(number).values()),
                    "outlet": "made-up-paper",
                }
            ],
            "outlets": [{"id": "made-up-paper", "name": "Made-up Paper"}],
            "officials": [
                {"id": id_, "name": name, "quote": name}
                for id_, name in names(number).items()
            ],
        }
    )


@dataclass
class Oracle:
    """What the graph must hold, and what it may hold.

    Attributes:
        acknowledged: loads that said that they were done.
        doubtful: loads that failed, or are under way.
        wrong: what the graph was found to say instead.
    """

    acknowledged: set[int] = field(default_factory=set[int])
    doubtful: set[int] = field(default_factory=set[int])
    wrong: list[str] = field(default_factory=list[str])
    checks: int = 0

    async def load(self, program: Program, number: int) -> bool:
        """Load, and remember what came of it."""
        self.doubtful.add(number)
        path = Path(program.folder) / f"made-up-{number}.json"
        path.write_text(seed(number), encoding="utf-8")
        done = await asyncio.to_thread(program.run, "load", str(path))
        if done.returncode == 0:
            self.acknowledged.add(number)
            self.doubtful.discard(number)
        elif done.returncode != 3 or len(done.stderr.strip().splitlines()) != 1:
            self.wrong.append(f"exit {done.returncode}: {done.stderr[-300:]}")
        return done.returncode == 0

    async def check(self, client: Client, number: int) -> None:
        """Ask for all officials of a load, and judge the answer."""
        must = number in self.acknowledged
        wanted = names(number)
        outcome = await client.ask(encoded(_QUERY, {"ids": list(wanted)}))
        if outcome.ending is not Ending.ANSWERED or outcome.status == 503:
            return
        answer = json.loads(outcome.body)
        if "errors" in answer:
            self.wrong.append(f"load {number}: {answer['errors']}")
            return
        self.checks += 1
        self.wrong.extend(_faults(number, wanted, answer["data"]["nodes"], must=must))

    async def check_all(self, address: str) -> None:
        """Ask for every load that was ever tried."""
        client = Client(address)
        for number in sorted(self.acknowledged | self.doubtful):
            await self.check(client, number)
        client.close()

    async def check_some(self, address: str, ending: asyncio.Event) -> None:
        """Ask for loads at random until told to end."""
        client = Client(address)
        while not ending.is_set():
            known = sorted(self.acknowledged | self.doubtful)
            if known:
                await self.check(client, random.choice(known))  # noqa: S311 - no secret
            await asyncio.sleep(0.05)
        client.close()


def _faults(
    number: int, wanted: Mapping[str, str], nodes: list[Any], *, must: bool
) -> Iterator[str]:
    present = [node for node in nodes if node is not None]
    if must and len(present) < len(wanted):
        yield f"load {number} was acknowledged and {len(present)} of it are there"
    if 0 < len(present) < len(wanted):
        yield f"load {number} is there by half"
    for node in present:
        if wanted.get(node["id"]) != node["name"]:
            yield f"load {number}: {node}"
