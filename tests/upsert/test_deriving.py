import pytest

from polgraph.database import Graph
from polgraph.records import Wording
from polgraph.upsert.deriving import rebuild
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

PRUNE = frozenset({"news"})


async def links(graph: Graph, type_: str) -> list[list[object]]:
    return await graph.read(
        "MATCH (a)-[r]->(b) WHERE type(r) = $type AND NOT a:Statement"
        " RETURN a.id, b.id, properties(r) ORDER BY a.id, b.id",
        {"type": type_},
    )


async def values(graph: Graph, id_: str, *keys: str) -> list[object]:
    rows = await graph.read(
        "MATCH (n {id: $id}) RETURN [key IN $keys | n[key]]", {"id": id_, "keys": keys}
    )
    found = rows[0][0]
    assert isinstance(found, list)
    return found


async def test_facts_become_shortcuts(graph: Graph):
    await write(graph, news())
    assert await links(graph, "SPOKE_AT") == [
        ["nidal", "meeting", {"position": 1, "turns": 1}]
    ]
    assert await links(graph, "ATTENDED") == [
        ["nidal", "meeting", {"role": "SPEAKER"}],
        ["yusr", "meeting", {"role": "ATTENDEE"}],
    ]
    assert await links(graph, "MEMBER_OF") == [["nidal", "erada", {}]]
    assert await links(graph, "REPORTS_ON") == [["report", "meeting", {}]]
    assert await links(graph, "ACCOMPANIED_BY") == [["meeting", "video", {}]]


async def test_an_article_mentions_who_cites_it_and_the_ends_of_its_facts(graph: Graph):
    away = thing("Place", "aqaba")
    silent = [
        *news(),
        type(away)("Place", "aqaba", "news", away.values),
        thing("Role", "mayor", official="yusr", organization="erada", area="aqaba"),
    ]
    await write(graph, silent)
    mentioned = {target for _, target, _ in await links(graph, "MENTIONS")}
    assert mentioned == {
        *("altaj", "video", "amman", "aqaba", "work", "erada"),
        *("nidal", "yusr", "meeting"),
    }


async def test_the_absent_did_not_attend(graph: Graph):
    await write(graph, saying(news(), "yusr-attends", role="ABSENT"))
    assert [row[0] for row in await links(graph, "ATTENDED")] == ["nidal"]


async def test_a_communique_is_spoken_by_its_organization(graph: Graph):
    speech = thing(
        "Participation",
        "erada-speaks",
        {"role": "SPEAKER", "position": 2},
        participant="erada",
        meeting="meeting",
    )
    await write(graph, (*news(), speech))
    assert [row[0] for row in await links(graph, "SPOKE_AT")] == ["erada", "nidal"]
    assert await values(graph, "meeting", "speakerCount") == [1]


async def test_removing_a_speaker_removes_what_followed(graph: Graph):
    await write(graph, news())
    await write(graph, without(news(), "nidal-speaks"), SECOND, PRUNE)
    assert await links(graph, "SPOKE_AT") == []
    assert [row[0] for row in await links(graph, "ATTENDED")] == ["yusr"]
    assert await values(graph, "nidal", "spokeAtCount", "updatedAt") == [0, FIRST]
    assert await values(graph, "meeting", "speakerCount", "updatedAt") == [0, FIRST]


async def test_a_meeting_lies_within_its_date(graph: Graph):
    await write(graph, news())
    assert await values(graph, "meeting", "earliest", "latest") == [
        "2024-01-01",
        "2024-01-31",
    ]


async def test_an_undated_meeting_is_not_later_than_the_first_report(graph: Graph):
    undated = saying(news(), "meeting", date="")
    undated = tuple(
        type(r)(
            r.type, r.id, r.dataset, {"name": r.values["name"]}, r.links, r.citations
        )
        if r.id == "meeting"
        else r
        for r in undated
    )
    await write(graph, undated)
    keys = ("date", "earliest", "latest", "latestLatest")
    assert await values(graph, "meeting", *keys) == [
        None,
        None,
        "2024-02",
        "2024-02-29",
    ]
    await write(graph, saying(undated, "meeting", earliest="2023-12"), SECOND)
    assert (await values(graph, "meeting", *keys))[1:3] == ["2023-12", "2024-02"]


async def test_a_statement_has_the_date_of_its_meeting(graph: Graph):
    keys = ("date", "dateEarliest", "dateLatest", "updatedAt")
    await write(graph, news())
    assert await values(graph, "claim", *keys) == [
        "2024-01",
        "2024-01-01",
        "2024-01-31",
        FIRST,
    ]
    await write(graph, saying(news(), "meeting", date="2024-01-07"), SECOND)
    assert await values(graph, "claim", *keys) == [*["2024-01-07"] * 3, FIRST]
    await write(graph, saying(news(), "claim", date="2024-01-08"), SECOND)
    assert await values(graph, "claim", *keys) == [*["2024-01-08"] * 3, SECOND]


async def test_a_statement_has_the_language_of_its_words(graph: Graph):
    await write(graph, news())
    assert await values(graph, "claim", "language") == ["ar"]
    unknown = saying(news(), "claim", text=(Wording("..."),))
    await write(graph, unknown, SECOND)
    assert await values(graph, "claim", "language") == ["und"]


WINDOW = ("provenFrom", "provenUntil", "possibleFrom", "possibleUntil", "dated")


async def test_a_report_proves_a_role_on_its_day(graph: Graph):
    await write(graph, news())
    assert (
        await values(graph, "secretary", "firstCited", "lastCited") == ["2024-02"] * 2
    )
    assert await values(graph, "secretary", *WINDOW) == [
        *("2023-12-31", "2024-02-01", "2023-01-01", None, True)
    ]


async def test_another_date_moves_the_tenure(graph: Graph):
    await write(graph, news())
    ended = saying(news(), "secretary", since="2023-06-01", until="2025")
    await write(graph, ended, SECOND)
    assert await values(graph, "secretary", *WINDOW) == [
        *("2023-06-01", "2025-01-01", "2023-06-01", "2025-12-31", True)
    ]
    moved = saying(ended, "report", publishedAt="2023-07-01")
    await write(graph, moved, SECOND)
    assert await values(graph, "secretary", "firstCited") == ["2023-07-01"]


async def test_death_ends_a_tenure(graph: Graph):
    await write(graph, news())
    await write(graph, saying(news(), "nidal", deathDate="2024-05-05"), SECOND)
    assert await values(graph, "secretary", "possibleUntil", "updatedAt") == [
        "2024-05-05",
        FIRST,
    ]


async def test_counts_follow_the_facts(graph: Graph):
    await write(graph, news())
    keys = ("spokeAtCount", "statementCount", "mentionCount")
    assert await values(graph, "nidal", *keys) == [1, 1, 1]
    assert await values(graph, "yusr", *keys) == [0, 0, 1]
    assert await values(graph, "erada", "roleCount", "mentionCount") == [1, 1]
    assert await values(graph, "meeting", "speakerCount", "statementCount") == [1, 1]
    assert await values(graph, "work", "statementCount") == [1]
    assert await values(graph, "amman", "mentionCount") == [1]
    assert await values(graph, "report", "factCount") == [len(news()) - 1]
    assert await values(graph, "news", "entityCount") == [9]


async def test_a_text_is_public_where_a_data_set_says_so(graph: Graph):
    await write(graph, news())
    assert await values(graph, "report", "textPublic") == [False]
    await write(graph, saying(news(), "news", textPublic=True), SECOND)
    assert await values(graph, "report", "textPublic", "updatedAt") == [True, FIRST]


async def test_a_shortcut_is_hidden_as_long_as_every_chain_of_it(graph: Graph):
    await write(graph, embargoed(news(), "nidal-speaks", FAR_OFF))
    hidden = {"embargoUntil": FAR_OFF}
    assert await links(graph, "SPOKE_AT") == [
        ["nidal", "meeting", {"position": 1, "turns": 1, **hidden}]
    ]
    assert (await links(graph, "ATTENDED"))[0][2] == {"role": "SPEAKER", **hidden}
    assert await links(graph, "REPORTS_ON") == [["report", "meeting", {}]]


async def test_a_second_chain_that_is_public_shows_a_shortcut(graph: Graph):
    secret = thing(
        "Role", "member", official="yusr", organization="erada", onBehalfOf="erada"
    )
    hidden = embargoed([secret], "member", FAR_OFF)
    await write(graph, (*news(), *hidden))
    assert ["yusr", "erada", {"embargoUntil": FAR_OFF}] in await links(
        graph, "MEMBER_OF"
    )
    open_role = thing("Role", "deputy", official="yusr", organization="erada")
    await write(graph, [open_role], SECOND)
    assert ["yusr", "erada", {}] in await links(graph, "MEMBER_OF")


async def test_nothing_hidden_is_counted_or_dates_anything(graph: Graph):
    await write(graph, embargoed(news(), "report", FAR_OFF))
    assert await values(graph, "nidal", "mentionCount") == [0]
    assert await values(graph, "secretary", "firstCited", "lastCited") == [None, None]
    await write(graph, embargoed(news(), "claim", FAR_OFF), SECOND)
    assert await values(graph, "meeting", "statementCount") == [0]
    assert (await links(graph, "SPOKE_AT"))[0][2] == {"position": 1, "turns": 0}


async def test_a_hidden_thing_is_dated_by_what_is_shown_with_it(graph: Graph):
    hidden = embargoed(embargoed(news(), "meeting", FAR_OFF), "claim", FAR_OFF)
    await write(graph, hidden)
    assert await values(graph, "claim", "date") == ["2024-01"]
    await write(graph, embargoed(news(), "meeting", FAR_OFF), SECOND)
    assert await values(graph, "claim", "date") == [None]


async def test_a_fact_is_hidden_with_what_it_cannot_do_without(graph: Graph):
    hidden = embargoed(embargoed(news(), "nidal", FAR_OFF), "nidal-speaks", LONG_AGO)
    await write(graph, hidden)
    assert await values(graph, "secretary", "embargoUntil") == [FAR_OFF]
    assert await values(graph, "nidal-speaks", "embargoUntil") == [FAR_OFF]
    assert await values(graph, "claim", "embargoUntil") == [None]
    assert await values(graph, "erada", "roleCount") == [0]
    await write(graph, embargoed(news(), "nidal-speaks", LONG_AGO), SECOND)
    assert await values(graph, "secretary", "embargoUntil") == [None]
    assert await values(graph, "nidal-speaks", "embargoUntil") == [LONG_AGO]
    assert await values(graph, "erada", "roleCount") == [1]


async def test_a_part_in_a_hidden_meeting_is_hidden(graph: Graph):
    await write(graph, embargoed(news(), "meeting", FAR_OFF))
    assert await values(graph, "nidal-speaks", "embargoUntil") == [FAR_OFF]
    assert await values(graph, "yusr", "mentionCount") == [1]  # she cites it herself
    assert await values(graph, "report", "factCount") == [10]


async def test_a_turn_that_is_hidden_does_not_tell_the_place_of_another(graph: Graph):
    again = thing(
        "Participation",
        "nidal-again",
        {"role": "SPEAKER", "position": 5},
        participant="nidal",
        meeting="meeting",
    )
    await write(graph, (*embargoed(news(), "nidal-speaks", FAR_OFF), again))
    assert (await links(graph, "SPOKE_AT"))[0][2] == {"position": 5, "turns": 1}


async def test_a_data_set_that_is_hidden_counts_no_entity(graph: Graph):
    echo = of(
        "echo",
        thing("Dataset", "echo", {"title": "Echo"}),
        *(record for record in news() if record.id == "nidal"),
    )
    await write(graph, (*news(), *embargoed(echo, "nidal", FAR_OFF)))
    assert await values(graph, "echo", "entityCount") == [0]
    assert await values(graph, "nidal", "embargoUntil") == [None]
    assert await values(graph, "nidal", "datasetsFrom") == [[FAR_OFF, ""]]


async def test_an_embargo_that_is_over_hides_nothing(graph: Graph):
    await write(graph, embargoed(news(), "report", LONG_AGO))
    assert await values(graph, "nidal", "mentionCount") == [1]
    assert await values(graph, "secretary", "firstCited") == ["2024-02"]


async def test_a_load_that_changes_nothing_counts_what_the_clock_has_shown(
    graph: Graph,
):
    hidden = embargoed(news(), "report", SECOND)
    await write(graph, hidden)
    assert await values(graph, "nidal", "mentionCount") == [0]
    await write(graph, hidden, THIRD)
    assert await values(graph, "nidal", "mentionCount") == [1]
    assert await values(graph, "secretary", "firstCited") == ["2024-02"]


async def test_deriving_again_changes_nothing(graph: Graph):
    await write(graph, news())
    before = await dump(graph)
    extra = thing("Topic", "extra")
    await write(graph, (*news(), extra))
    await write(graph, news(), FIRST, PRUNE)
    assert await dump(graph) == before


async def test_a_rebuild_puts_right_what_somebody_else_wrote(graph: Graph):
    await write(graph, news())
    before = await dump(graph)
    await graph.execute(
        "MATCH (o {id: 'nidal'}), (y {id: 'yusr'}), (p {id: 'erada'})"
        " CREATE (o)-[:MEMBER_OF]->(p), (y)-[:MEMBER_OF]->(p)"
        " SET o.spokeAtCount = 7"
    )
    async with graph.transaction() as transaction:
        await rebuild(transaction, FIRST)
    assert await dump(graph) == before
