"""Clients that ask all the time, and judge every answer by what it must be.

The right answers were given before the fault, by a server that nothing happened to.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.faults.asking import Client, Ending, Outcome, encoded

# Loads of made-up officials, articles and an outlet (`writing`) change none of their answers.
QUESTIONS = tuple(
    encoded(query)
    for query in (
        "{ meetings { totalCount nodes { name speakers { edges { position node { name }"
        " statements { text citations { quote } } } } } } }",
        '{ official(id: "nidal-al-bataineh") { name roles { nodes { title held } } } }',
        '{ search(query: "Erada", first: 3) { nodes { id name } } parties { totalCount } }',
        '{ __typename a: node(id: "altaj") { id } b: parties { nodes { id name } } }',
    )
)
_PASSING = frozenset({"DATABASE_UNAVAILABLE", "TIMEOUT"})
_AGAIN_SECONDS = 0.05


@dataclass
class Record:
    """What became of all requests.

    Attributes:
        outcomes: in the order in which they ended.
        wrong: answers that no server may give, each with what is wrong with it.
    """

    outcomes: list[Outcome] = field(default_factory=list[Outcome])
    wrong: list[str] = field(default_factory=list[str])

    @property
    def slowest(self) -> float:
        """Seconds of the longest wait for an answer."""
        return max((each.seconds for each in self.outcomes), default=0)

    def count(self, ending: Ending) -> int:
        """How many requests ended so."""
        return sum(each.ending is ending for each in self.outcomes)

    def statuses(self) -> Mapping[int, int]:
        """How many answers had which status."""
        found = [each.status for each in self.outcomes if each.status]
        return {status: found.count(status) for status in sorted(set(found))}

    def served_after(self, moment: float) -> float | None:
        """Seconds from a moment to the end of the first full answer begun after it."""
        ends = [
            each.ended - moment
            for each in self.outcomes
            if each.ended > moment and each.status == 200
        ]
        return min(ends, default=None)


async def right_answers(address: str) -> Sequence[tuple[bytes, Any]]:
    """Every question with its answer."""
    client = Client(address)
    outcomes = [await client.ask(question) for question in QUESTIONS]
    client.close()
    answers = [json.loads(outcome.body) for outcome in outcomes]
    if any("errors" in answer for answer in answers):
        message = f"no right answers to compare with: {answers}"
        raise RuntimeError(message)
    return list(zip(QUESTIONS, (answer["data"] for answer in answers), strict=True))


@asynccontextmanager
async def asking(
    address: str, answers: Sequence[tuple[bytes, Any]], clients: int
) -> AsyncGenerator[Record]:
    """So many clients that ask one question after another while the context lasts."""
    record, ending = Record(), asyncio.Event()
    tasks = [
        asyncio.create_task(_client(address, answers, number, record, ending))
        for number in range(clients)
    ]
    try:
        yield record
    finally:
        ending.set()
        await asyncio.gather(*tasks)


async def _client(
    address: str,
    answers: Sequence[tuple[bytes, Any]],
    number: int,
    record: Record,
    ending: asyncio.Event,
) -> None:
    client = Client(address)
    while not ending.is_set():
        question, expected = answers[number % len(answers)]
        number += 1
        outcome = await client.ask(question)
        record.outcomes.append(outcome)
        fault = wrong_with(outcome, expected)
        if fault is not None:
            record.wrong.append(fault)
        if outcome.status != 200:
            await asyncio.sleep(_AGAIN_SECONDS)
    client.close()


def wrong_with(outcome: Outcome, expected: Mapping[str, Any]) -> str | None:
    """What is wrong with an answer; None where it is right, or says "later" properly."""
    if outcome.ending is not Ending.ANSWERED:
        return None
    answer = json.loads(outcome.body)
    codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
    if outcome.status == 503:
        return None if outcome.retry_after and codes else "503 without Retry-After"
    if outcome.status != 200:
        return f"status {outcome.status}: {codes}"
    if codes - _PASSING:
        return f"errors {codes}"
    data = answer["data"] or {}
    missing = {error["path"][0] for error in answer.get("errors", ())}
    given = {key: value for key, value in data.items() if key not in missing}
    if data and all(expected[key] == value for key, value in given.items()):
        return None
    return None if missing and not data else f"another answer: {outcome.body[:200]!r}"
