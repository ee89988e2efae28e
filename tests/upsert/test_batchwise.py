"""Many transactions come to what one comes to, also when they are broken off."""

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from polgraph.database import Graph, Transaction
from polgraph.errors import InputError
from polgraph.records import Record
from polgraph.upsert import Job, Report, Silence, Spool, load_spool
from tests.upsert.dump import dump
from tests.upsert.news import (
    FAR_OFF,
    FIRST,
    LONG_AGO,
    SECOND,
    THIRD,
    embargoed,
    news,
    of,
    saying,
    thing,
    without,
    write,
)

pytestmark = pytest.mark.engine

SOON = "2098-01-01T00:00:00Z"


async def agreed(_transaction: Transaction) -> None:
    """Nothing outside the records is leant on."""


async def load(
    graph: Graph,
    records: Sequence[Record],
    now: str = FIRST,
    prune: frozenset[str] = frozenset(),
    progress: Silence | None = None,
) -> Report:
    """Load in many transactions."""
    with Spool() as spool:
        for record in records:
            spool.unite(record)
        job = Job(spool, prune, now, most=0)
        return await load_spool(graph, job, agreed, progress or Silence())


def echo() -> tuple[Record, ...]:
    return of(
        "echo",
        thing("Dataset", "echo", {"title": "Echo", "textPublic": True}),
        thing("Official", "nidal", {"gender": "male"}, quote="قال نضال"),
        thing("Meeting", "meeting", {"date": "2024"}, topics=("work",)),
    )


async def test_many_transactions_come_to_what_one_comes_to(graph: Graph):
    changed = saying(without((*news(), *echo()), "claim"), "report", publishedAt="2025")
    changed = embargoed(changed, "meeting", FAR_OFF)
    told = [await write(graph, (*news(), *echo()))]
    told += [await write(graph, changed, SECOND, frozenset({"news"}))]
    expected = await dump(graph)
    await graph.execute("MATCH (n) DETACH DELETE n")
    found = [await load(graph, (*news(), *echo()))]
    found += [await load(graph, changed, SECOND, frozenset({"news"}))]
    assert await dump(graph) == expected
    assert [each.as_dict() for each in found] == [each.as_dict() for each in told]


async def test_what_does_not_fit_is_told_before_anything_is_written(graph: Graph):
    await load(graph, news())
    before = await dump(graph)
    lost = thing("Role", "lost", official="nobody", organization="amman")
    wrong = (lost, thing("Place", "nidal"), thing("Official", "salma", quote="سلمى"))
    with pytest.raises(InputError) as refused:
        await load(graph, wrong, SECOND)
    told = refused.value.message
    assert "lost: official leads to nobody, which is nowhere" in told
    assert "nidal is loaded as Place and is Official" in told
    assert "salma: these words are not in the text" in told
    assert await dump(graph) == before


async def test_pruning_leaves_no_reference_to_nothing(graph: Graph):
    stays = thing("Role", "stays", official="yusr", organization="erada")
    await load(graph, (*news(), *of("echo", echo()[0], stays)))
    before = await dump(graph)
    left = without(news(), "yusr", "yusr-attends")
    with pytest.raises(InputError, match="stays still leads to yusr"):
        await load(graph, left, SECOND, frozenset({"news"}))
    assert await dump(graph) == before


class KilledError(Exception):
    pass


class BreakOff(Silence):
    """Gives up when the so many-th batch is written, as a killed loader does."""

    def __init__(self, after: int) -> None:
        self._left = after

    def advance(self, things: int) -> None:
        del things
        self._left -= 1
        if self._left < 0:
            raise KilledError

    def say(self, stage: str) -> None:
        self.advance(len(stage))


@pytest.mark.parametrize("after", [0, 2, 6, 11])
async def test_a_load_that_was_broken_off_is_mended_by_the_next(
    graph: Graph, after: int
):
    await load(graph, (*news(), *echo()))
    expected = await dump(graph)
    await graph.execute("MATCH (n) DETACH DELETE n")
    with pytest.raises(KilledError):
        await load(graph, (*news(), *echo()), progress=BreakOff(after))
    assert await graph.read("MATCH (u:Unfinished) RETURN count(u)") == [[1]]
    await write_whatever(graph)
    await load(graph, (*news(), *echo()))
    assert await dump(graph) == expected


LEAKING = """\
MATCH (end)-[r:SPOKE_AT|ATTENDED]-()
WHERE end.embargoUntil > coalesce(r.embargoUntil, '')
RETURN end.id, type(r)"""
HIDDEN = "MATCH (n) WHERE n.id IN $ids AND n.embargoUntil = $until RETURN count(n)"


@pytest.mark.parametrize("after", [1, 4, 8])
async def test_a_load_that_is_broken_off_leaves_no_way_to_what_it_has_hidden(
    graph: Graph, after: int
):
    ids = ["nidal", "yusr", "meeting"]
    hiding: Sequence[Record] = (*news(), *echo())
    for id_ in ids:
        hiding = embargoed(hiding, id_, FAR_OFF)
    await load(graph, (*news(), *echo()))
    with pytest.raises(KilledError):
        await load(graph, hiding, SECOND, progress=BreakOff(after))
    assert await graph.read(LEAKING) == []
    await load(graph, hiding, SECOND)
    assert await graph.read(LEAKING) == []
    assert await graph.read(HIDDEN, {"ids": ids, "until": FAR_OFF}) == [[3]]


async def test_what_is_written_after_it_shows_nothing_of_what_it_has_hidden(
    graph: Graph,
):
    await load(graph, news())
    with pytest.raises(KilledError):
        await load(graph, embargoed(news(), "nidal", FAR_OFF), progress=BreakOff(7))
    elsewhere = saying(news(), "yusr-attends", position=7)
    await write(graph, [record for record in elsewhere if record.id == "yusr-attends"])
    assert await graph.read(HIDDEN, {"ids": ["nidal"], "until": FAR_OFF}) == [[1]]
    assert await graph.read(LEAKING) == []


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
async def test_whatever_is_hidden_or_shown_again_no_way_leads_to_what_is_hidden(
    graph: Graph, data: st.DataObject
):
    await graph.execute("MATCH (n) DETACH DELETE n")
    for now in (FIRST, SECOND, THIRD):
        said: Sequence[Record] = news()
        for id_ in ("nidal", "yusr", "meeting", "nidal-speaks", "yusr-attends"):
            until = data.draw(st.sampled_from((None, LONG_AGO, SOON, FAR_OFF)))
            said = said if until is None else embargoed(said, id_, until)
        await data.draw(st.sampled_from((load, write)))(graph, said, now)
        assert await graph.read(LEAKING) == []


async def test_the_longer_embargo_of_two_ends_hides_what_is_between(graph: Graph):
    await load(graph, news())
    hiding = embargoed(embargoed(news(), "nidal", FAR_OFF), "meeting", SOON)
    with pytest.raises(KilledError):
        await load(graph, hiding, SECOND, progress=BreakOff(7))
    assert await graph.read("MATCH ()-[r:SPOKE_AT]->() RETURN r.embargoUntil") == [
        [FAR_OFF]
    ]


async def write_whatever(graph: Graph) -> None:
    """Somebody else's load in between: small, and not the one that was broken off."""
    aside = of("aside", thing("Dataset", "aside", {"title": "Aside"}))
    await load(graph, aside)
    await load(graph, (), prune=frozenset({"aside"}))


async def test_two_loads_in_batches_both_end_well(graph: Graph):
    await load(graph, news())
    await load(graph, echo())
    expected = await dump(graph)
    await graph.execute("MATCH (n) DETACH DELETE n")
    everything = (*news(), *echo())
    await asyncio.gather(
        load(graph, everything), load(graph, everything), write(graph, everything)
    )
    assert await dump(graph) == expected
