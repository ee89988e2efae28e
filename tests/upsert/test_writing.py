import asyncio
from collections.abc import Collection, Iterable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.records import Citation, Record
from tests.upsert.dump import dump
from tests.upsert.news import (
    FIRST,
    SECOND,
    TEXT,
    news,
    of,
    saying,
    thing,
    without,
    write,
)

pytestmark = pytest.mark.engine


async def value(graph: Graph, id_: str, key: str) -> object:
    rows = await graph.read(
        "MATCH (n {id: $id}) RETURN n[$key]", {"id": id_, "key": key}
    )
    return rows[0][0]


async def ids(graph: Graph) -> set[object]:
    return {row[0] for row in await graph.read("MATCH (n) RETURN n.id")}


async def test_a_first_load_adds_everything(graph: Graph):
    report = await write(graph, news())
    assert report.as_dict()["added"] == len(news())
    assert report.added["Official"] == 2
    assert await ids(graph) == {record.id for record in news()}


async def test_loading_twice_changes_nothing(graph: Graph):
    await write(graph, news())
    before = await dump(graph)
    report = await write(graph, news(), SECOND)
    assert await dump(graph) == before
    assert report.total_unchanged == len(news())
    assert report.total_added + report.total_changed + report.total_removed == 0


async def test_a_change_dates_the_thing_and_its_data_set_alone(graph: Graph):
    await write(graph, news())
    report = await write(graph, saying(news(), "nidal", gender="male"), SECOND)
    assert report.changed == {"Official": 1}
    assert await value(graph, "nidal", "gender") == "male"
    assert await value(graph, "nidal", "updatedAt") == SECOND
    assert await value(graph, "news", "loadedAt") == SECOND
    assert await value(graph, "news", "updatedAt") == FIRST
    assert await value(graph, "yusr", "updatedAt") == FIRST


async def test_what_is_no_longer_said_is_no_longer_served(graph: Graph):
    await write(graph, saying(news(), "nidal", gender="male"))
    await write(graph, news(), SECOND)
    assert await value(graph, "nidal", "gender") is None


async def test_changing_back_leads_back_to_the_same_graph(graph: Graph):
    await write(graph, news())
    before = await dump(graph)
    await write(graph, saying(news(), "meeting", date="2024-03-01"))
    assert await dump(graph) != before
    await write(graph, news())
    assert await dump(graph) == before


async def test_a_dangling_reference_writes_nothing(graph: Graph):
    lost = (
        thing("Role", "lost", official="nobody", organization="amman"),
        thing("Official", "somebody"),
    )
    with pytest.raises(InputError) as refused:
        await write(graph, (*news(), *lost))
    assert "lost: official leads to nobody, which is nowhere" in refused.value.message
    assert "must lead to Organization, but amman is Place" in refused.value.message
    assert await dump(graph) == []


async def test_references_may_lead_to_what_the_graph_has(graph: Graph):
    await write(graph, news())
    report = await write(
        graph, [thing("Role", "member", official="yusr", organization="erada")]
    )
    assert report.added == {"Role": 1}


async def test_a_data_set_must_be_declared(graph: Graph):
    with pytest.raises(InputError, match="nidal: dataset leads to other"):
        await write(graph, (*news(), *of("other", thing("Official", "nidal"))))


async def test_an_id_cannot_become_another_type(graph: Graph):
    await write(graph, news())
    before = await dump(graph)
    with pytest.raises(InputError, match="nidal is loaded as Place and is Official"):
        await write(graph, [thing("Place", "nidal")])
    assert await dump(graph) == before


async def test_a_participation_cannot_take_the_id_of_an_entity(graph: Graph):
    await write(graph, news())
    with pytest.raises(InputError, match="amman is loaded as Participation"):
        await write(graph, [thing("Participation", "amman", meeting="meeting")])


async def test_two_data_sets_may_assert_one_thing(graph: Graph):
    other = of("other", thing("Dataset", "other", {"title": "Other"}))
    nidal = of(
        "other", thing("Official", "nidal", {"gender": "male"}, quote="قال نضال")
    )
    await write(graph, news())
    report = await write(graph, (*other, *nidal), SECOND)
    assert report.changed == {"Official": 1}
    assert await value(graph, "nidal", "datasets") == ["news", "other"]
    assert await value(graph, "nidal", "gender") == "male"
    quotes = await graph.read(
        "MATCH ({id: 'nidal'})-[c:CITES]->() RETURN c.quote AS quote ORDER BY quote DESC"
    )
    assert quotes == [["نضال"], ["قال نضال"]]
    assert await value(graph, "news", "loadedAt") == FIRST


async def test_prune_leaves_what_another_data_set_asserts(graph: Graph):
    other = of(
        "other",
        thing("Dataset", "other", {"title": "Other"}),
        thing("Official", "yusr"),
    )
    await write(graph, (*news(), *other))
    left = without(news(), "yusr", "yusr-attends", "claim")
    report = await write(graph, left, SECOND, frozenset({"news"}))
    assert report.removed == {"Participation": 1, "Statement": 1}
    assert report.changed == {"Official": 1}
    assert await value(graph, "yusr", "datasets") == ["other"]
    assert await ids(graph) == {record.id for record in (*left, *other)}


async def test_pruning_leads_to_the_graph_of_a_first_load(graph: Graph):
    left = without(news(), "yusr", "yusr-attends", "claim")
    await write(graph, left)
    fresh = await dump(graph)
    await write(graph, news())
    await write(graph, left, prune=frozenset({"news"}))
    assert await dump(graph) == fresh


async def test_without_prune_nothing_is_removed(graph: Graph):
    await write(graph, news())
    report = await write(graph, without(news(), "claim"), SECOND)
    assert report.total_removed == 0
    assert "claim" in await ids(graph)


async def test_prune_refuses_to_leave_references_to_nothing(graph: Graph):
    other = of(
        "other",
        thing("Dataset", "other", {"title": "Other"}),
        thing("Role", "member", official="yusr", organization="erada"),
    )
    await write(graph, (*news(), *other))
    before = await dump(graph)
    with pytest.raises(InputError, match="member still leads to yusr"):
        await write(
            graph, without(news(), "yusr", "yusr-attends"), SECOND, frozenset({"news"})
        )
    assert await dump(graph) == before


async def test_quotes_are_checked_against_the_stored_text(graph: Graph):
    await write(graph, news())
    before = await dump(graph)
    with pytest.raises(InputError, match="salma: these words are not in the text"):
        await write(graph, [thing("Official", "salma", quote="قالت سلمى")])
    assert await dump(graph) == before


async def test_quotes_get_their_place_and_words_from_the_stored_text(graph: Graph):
    await write(graph, news())
    await write(graph, [thing("Official", "salma", quote="وحضرت  يسر")])
    rows = await graph.read(
        "MATCH ({id: 'salma'})-[c:CITES]->() RETURN c.quote, c.start, c.end, c.fragment"
    )
    words = "وحضرت يسر"
    start = TEXT.index(words)
    fragment = "%D9%88%D8%AD%D8%B6%D8%B1%D8%AA%20%D9%8A%D8%B3%D8%B1"
    assert rows == [[words, start, start + len(words), fragment]]


async def test_a_changed_text_moves_the_quotes_of_others(graph: Graph):
    other = of("other", thing("Dataset", "other", {"title": "Other"}))
    salma = of("other", thing("Official", "salma", quote="عمان"))
    await write(graph, (*news(), *other, *salma))
    text = f"خبر: {TEXT}"
    await write(graph, saying(news(), "report", text=text), SECOND)
    rows = await graph.read(
        "MATCH (n)-[c:CITES]->({id: 'report'}) WHERE c.quote IS NOT NULL"
        " RETURN n.id, c.quote = substring($text, c.start, c.end - c.start)",
        {"text": text},
    )
    assert {row[0] for row in rows} >= {"salma", "nidal"}
    assert all(stands_there for _, stands_there in rows)


async def test_a_text_without_the_words_that_others_quote_is_refused(graph: Graph):
    await write(graph, news())
    before = await dump(graph)
    report = [record for record in news() if record.id == "report"]
    with pytest.raises(InputError, match="«عمان»"):
        await write(
            graph, saying(report, "report", text=TEXT.replace("عمان", "")), SECOND
        )
    assert await dump(graph) == before


async def test_data_sets_must_agree_on_a_text(graph: Graph):
    other = of(
        "other",
        thing("Dataset", "other", {"title": "Other"}),
        thing("Article", "report", {"language": "ar", "text": "نص آخر"}),
    )
    await write(graph, news())
    with pytest.raises(InputError, match="report: news, other give it different texts"):
        await write(graph, other, SECOND)


async def test_what_is_not_served_does_not_date_a_thing(graph: Graph):
    other = of(
        "other",
        thing("Dataset", "other", {"title": "Other"}),
        thing("Official", "nidal", {"gender": "m"}),
    )
    await write(graph, (*saying(news(), "nidal", gender="male"), *other))
    await write(graph, saying(other, "nidal", gender="masculine"), SECOND)
    assert await value(graph, "nidal", "gender") == "male"
    assert await value(graph, "nidal", "updatedAt") == FIRST
    assert await value(graph, "other", "loadedAt") == SECOND


async def test_the_same_thing_twice_in_a_load_is_one_with_both_citations(graph: Graph):
    again = Record(
        "Official", "nidal", "news", citations=(Citation("report", "قال نضال"),)
    )
    report = await write(graph, (*news(), again))
    assert report.added["Official"] == 2
    rows = await graph.read("MATCH ({id: 'nidal'})-[c:CITES]->() RETURN c.quote")
    assert len(rows) == 2


async def test_loads_at_the_same_time_take_turns(graph: Graph):
    everyone = [
        thing("Official", f"official-{number}", quote="نضال") for number in range(4)
    ]
    await write(graph, news())
    for one in everyone:
        await write(graph, [one])
    expected = await dump(graph)
    await graph.execute("MATCH (n) DETACH DELETE n")
    await write(graph, news())
    await asyncio.gather(*(write(graph, [one]) for one in everyone))
    assert await dump(graph) == expected


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
async def test_order_and_batching_do_not_matter(graph: Graph, data: st.DataObject):
    """Any part of the news that stands on its own may come first, in any order."""
    everything = (*news(), *echo())
    await graph.execute("MATCH (n) DETACH DELETE n")
    await write(graph, everything)
    expected = await dump(graph)
    await graph.execute("MATCH (n) DETACH DELETE n")
    chosen = data.draw(st.lists(st.sampled_from(everything), max_size=4))
    await write(graph, data.draw(st.permutations(closed(chosen, everything))))
    await write(graph, data.draw(st.permutations(everything)))
    assert await dump(graph) == expected


def echo() -> tuple[Record, ...]:
    """Another data set that agrees in part, and knows more and less."""
    return of(
        "echo",
        thing("Dataset", "echo", {"title": "Echo", "textPublic": True}),
        thing("Official", "nidal", {"gender": "male"}, quote="قال نضال"),
        thing("Meeting", "meeting", {"date": "2024"}, topics=("work",)),
    )


def closed(chosen: Collection[Record], everything: Sequence[Record]) -> list[Record]:
    """The chosen records, and all that they lead to."""
    ids = {end for record in chosen for end in ends(record)}
    grown = {record.id for record in everything if record.id in ids}
    found = [r for r in everything if r in chosen or r.id in grown]
    whole = all(record in chosen for record in found)
    return found if whole else closed(found, everything)


def ends(record: Record) -> Iterable[str]:
    yield record.dataset
    yield from (citation.article for citation in record.citations)
    for ids in record.links.values():
        yield from ids
