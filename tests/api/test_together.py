"""The claims of `polgraph.api.together`: who waits, who goes, and what each is told."""

import asyncio
from collections.abc import Mapping, Sequence

import pytest

from polgraph.api.documents import Documents
from polgraph.api.schema import public_schema
from polgraph.api.together import AT_ONCE, MOST, Together
from polgraph.errors import DatabaseTimeoutError, DatabaseUnavailableError
from polgraph.planner.compile import Compiled, compile_field
from polgraph.planner.sources import Context
from polgraph.planner.windows import PageLimits
from polgraph.settings import Limits

DOCUMENT = "query ($id: ID!) { official(id: $id) { id name } }"
NOW = "2026-01-01T00:00:00Z"
Rows = Sequence[Sequence[object]]


class Slow:
    """A graph that answers when it is told to, with the id that is asked for."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.asked: list[Sequence[object]] = []
        self.ended = 0
        self.fails: Exception | None = None

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Rows:
        assert seconds > 0
        together = cypher == SHARING.cypher
        rows = parameters[SHARING.rows] if together else [[parameters["p1"]]]
        assert isinstance(rows, list)
        ids = [row[-1] for row in rows]
        self.asked.append(ids)
        try:
            await self.go.wait()
        finally:
            self.ended += 1
        if together and self.fails:
            raise self.fails
        return [[n, id_] if together else [id_] for n, id_ in enumerate(ids)]


def compiled() -> Compiled:
    schema = public_schema().graphql
    documents = Documents(schema, Limits())
    document = documents.read(DOCUMENT, None)
    operation = documents.operation(document, {"id": "any"})
    (field,) = operation.select("Query", (document.definition.selection_set,))
    return compile_field(field, PageLimits(100, 100))


OFFICIAL = compiled()
assert OFFICIAL.sharing is not None
SHARING = OFFICIAL.sharing


async def ask(reader: Together, id_: str, *, now: str = NOW) -> object:
    bound = OFFICIAL.bind({"id": id_}, Context(now, now[:10], (), ""))
    rows = await reader.read(OFFICIAL.cypher, bound, SHARING, seconds=1)
    return [value for (value,) in rows]


async def begun(reader: Together, *ids: str) -> list[asyncio.Task[object]]:
    tasks = [asyncio.create_task(ask(reader, id_)) for id_ in ids]
    await asyncio.sleep(0)
    return tasks


def names(count: int) -> list[str]:
    return [f"official-{number}" for number in range(count)]


async def test_the_first_go_at_once_and_who_comes_meanwhile_goes_together():
    slow = Slow()
    tasks = await begun(Together(slow), *names(AT_ONCE + MOST + 1))
    assert slow.asked == [[name] for name in names(AT_ONCE)]
    slow.go.set()
    assert await asyncio.gather(*tasks) == [
        [name] for name in names(AT_ONCE + MOST + 1)
    ]
    assert slow.asked[AT_ONCE:] == [
        names(AT_ONCE + MOST)[AT_ONCE:],
        [f"official-{AT_ONCE + MOST}"],
    ]


async def test_readers_of_another_instant_do_not_share():
    slow = Slow()
    reader = Together(slow)
    tasks = await begun(reader, *names(AT_ONCE))
    later = asyncio.create_task(ask(reader, "later", now="2026-01-01T00:00:01Z"))
    await asyncio.sleep(0)
    assert slow.asked[-1] == ["later"]
    slow.go.set()
    await asyncio.gather(*tasks, later)


async def test_a_statement_that_fails_for_many_is_run_for_each():
    slow = Slow()
    slow.fails = DatabaseUnavailableError("refused")
    tasks = await begun(Together(slow), *names(AT_ONCE + 3))
    slow.go.set()
    assert await asyncio.gather(*tasks) == [[name] for name in names(AT_ONCE + 3)]
    assert slow.asked[-3:] == [[name] for name in names(AT_ONCE + 3)[-3:]]


async def test_time_that_is_over_is_over_for_all():
    slow = Slow()
    slow.fails = DatabaseTimeoutError("too slow")
    tasks = await begun(Together(slow), *names(AT_ONCE + 2))
    slow.go.set()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    assert done[:AT_ONCE] == [[name] for name in names(AT_ONCE)]
    assert all(isinstance(each, DatabaseTimeoutError) for each in done[AT_ONCE:])


async def test_a_defect_leaves_nobody_waiting():
    slow = Slow()
    slow.fails = ZeroDivisionError()
    tasks = await begun(Together(slow), *names(AT_ONCE + 2))
    slow.go.set()
    assert await asyncio.wait_for(asyncio.gather(*tasks), 5)


@pytest.mark.parametrize("leaving", [1, 2])
async def test_only_what_nobody_waits_for_is_ended(leaving: int):
    slow = Slow()
    reader = Together(slow)
    first = await begun(reader, *names(AT_ONCE))
    others = await begun(reader, "one", "two")
    first[0].cancel()
    await asyncio.sleep(0.01)
    assert slow.asked[-1] == ["one", "two"]
    for task in others[:leaving]:
        task.cancel()
    await asyncio.sleep(0.01)
    assert slow.ended == (2 if leaving == len(others) else 1)
    slow.go.set()
    await asyncio.gather(*first, *others, return_exceptions=True)


async def test_who_left_while_waiting_is_not_asked_for():
    slow = Slow()
    reader = Together(slow)
    tasks = await begun(reader, *names(AT_ONCE), "gone", "there")
    tasks[-2].cancel()
    await asyncio.sleep(0)
    slow.go.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert slow.asked[-1] == ["there"]


async def test_nothing_is_kept_of_who_asked():
    slow = Slow()
    slow.go.set()
    reader = Together(slow)
    await asyncio.gather(*(ask(reader, name) for name in names(40)))
    await asyncio.sleep(0)
    assert not vars(reader)["_queues"]
    assert not vars(reader)["_tasks"]
