"""The claims of `/explore`."""

import csv
import io
import re
from collections.abc import AsyncGenerator
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from polgraph.model.enums import RelationKind
from polgraph.model.ties import SPOKE_AT, TIES
from polgraph.web.wording import words_in
from tests.web.entity_service import (
    CITATION,
    FORMULA,
    HOSTILE,
    EntityService,
    reading_pages,
)
from tests.web.reader import HARMLESS, Reader

PICTURES = (
    "/explore",
    "/explore?q=chair",
    "/explore?around=speaker&with=chair",
    "/explore?around=speaker",
    "/explore?around=speaker&around=hall&more=speaker&chosen=speaker&at=2024",
    "/explore?around=speaker&chosen=speaker&chosen=hall&kind=PLACE",
    "/explore?from=speaker&to=hall",
    "/explore?from=committee&to=hall",
    "/explore?around=hall&from=speaker&to=hall&chosen=video",
    "/explore?around=long",
    f"/explore?around=speaker&since={HOSTILE}",
    f"/explore?q={HOSTILE}",
    f"/explore?around=speaker&at={HOSTILE}",
)


@pytest.fixture
def service() -> EntityService:
    return EntityService()


@pytest.fixture
async def client(service: EntityService) -> AsyncGenerator[httpx.AsyncClient]:
    async with reading_pages(service) as opened:
        yield opened


async def read(client: httpx.AsyncClient, path: str) -> Reader:
    return Reader((await client.get(path)).text)


def steps(reader: Reader) -> list[list[tuple[str, str]]]:
    """Where the links to other pictures lead."""
    return [
        parse_qsl(urlsplit(address).query)
        for address in reader.addresses()
        if address.startswith("/explore?")
    ]


async def test_every_picture_is_a_well_formed_page_that_harms_nobody(
    client: httpx.AsyncClient,
):
    for path in PICTURES:
        for language in ("ar", "en"):
            response = await client.get(path, headers={"Accept-Language": language})
            assert response.status_code == (
                400 if re.search("(at|since)=<", path) else 200
            ), path
            reader = Reader(response.text)
            assert reader.open == []
            assert {tag for tag, _ in reader.elements} <= HARMLESS
            names = {name for _, found in reader.elements for name in found}
            assert not any(name.startswith("on") or name == "style" for name in names)
            for address in reader.addresses():
                assert address.startswith(("/", "?", "#", "http:", "https:", "data:,"))


async def test_a_picture_is_written_out_with_its_links(client: httpx.AsyncClient):
    reader = await read(client, "/explore?around=speaker&lang=en")
    rows = [found for tag, found in reader.elements if tag == "tr" and found]
    assert [(row["data-source"], row["data-target"]) for row in rows] == [
        ("speaker", "meeting"),
        ("speaker", "hall"),
        ("committee", "speaker"),
    ]
    entities = [found["data-id"] for _, found in reader.elements if "data-id" in found]
    assert entities == ["speaker", "meeting", "hall", "video", "committee"]
    assert "spoke at" in reader.text()
    assert "payment" in reader.text()
    assert HOSTILE in reader.texts


async def test_what_is_chosen_stands_beside_its_sources(client: httpx.AsyncClient):
    nothing = await read(client, "/explore?around=speaker&lang=en")
    assert str(CITATION["quote"]) not in nothing.text()
    chosen = await read(client, "/explore?around=speaker&chosen=hall&lang=en")
    assert chosen.text().count(str(CITATION["quote"])) == 1
    assert "javascript:alert(1)" not in chosen.addresses()
    pair = await read(
        client, "/explore?around=speaker&chosen=meeting&chosen=speaker&lang=en"
    )
    assert FORMULA in pair.texts
    assert "2024-03" in pair.texts


async def test_every_step_on_is_an_address(client: httpx.AsyncClient):
    reader = await read(client, "/explore?around=speaker&at=2024&kind=PLACE&lang=en")
    kept = [("at", "2024"), ("kind", "PLACE")]
    around = [("lang", "en"), ("around", "speaker")]
    assert [*around, *kept, ("chosen", "hall")] in steps(reader)
    assert [*around, ("more", "speaker"), *kept] in steps(reader)
    assert [*around, ("around", "hall"), *kept, ("chosen", "hall")] in steps(reader)
    assert [("lang", "en"), ("around", "hall"), *kept] in steps(reader)


async def test_each_that_is_opened_has_neighbours_of_its_own(
    client: httpx.AsyncClient, service: EntityService
):
    path = "/explore?around=speaker&around=hall&more=speaker&at=2024-03&kind=PLACE"
    await client.get(path)
    assert service.requests[-1].variables == {
        "around0": "speaker",
        "first0": 41,
        "around1": "hall",
        "first1": 21,
        "at": "2024-03",
        "types": ["PLACE"],
        "evidence": False,
    }


async def test_a_picture_has_limits(client: httpx.AsyncClient, service: EntityService):
    around = [("around", "speaker"), *(("around", f"x{n}") for n in range(50))]
    await client.get("/explore", params=[*around, *[("more", "speaker")] * 50])
    asked = dict(service.requests[-1].variables or {})
    assert asked["first0"] == 100
    assert len([name for name in asked if name.startswith("around")]) == 6


async def test_all_kinds_are_none_in_particular(
    client: httpx.AsyncClient, service: EntityService
):
    reader = await read(client, "/explore?around=speaker")
    kinds = [
        ("kind", str(found["value"]))
        for _, found in reader.elements
        if found.get("name") == "kind"
    ]
    assert len(kinds) == 10
    await client.get("/explore", params=[("around", "speaker"), *kinds])
    assert dict(service.requests[-1].variables or {})["types"] is None


async def test_a_path_is_told_step_by_step(client: httpx.AsyncClient):
    reader = await read(client, "/explore?from=speaker&to=hall&lang=en")
    drawn = [found for tag, found in reader.elements if "data-tie" in found]
    assert [(found["data-source"], found["data-target"]) for found in drawn] == [
        ("speaker", "meeting"),
        ("meeting", "hall"),
    ]
    assert HOSTILE in reader.texts
    assert str(CITATION["quote"]) in reader.text()


async def test_that_nothing_joins_two_is_said(client: httpx.AsyncClient):
    text = (await read(client, "/explore?from=committee&to=hall&lang=en")).text()
    assert "No connection of four steps or fewer is known." in text


async def test_a_name_is_found_without_a_script(client: httpx.AsyncClient):
    begun = await read(client, "/explore?q=chair&lang=en&at=2024")
    assert [("lang", "en"), ("around", "speaker"), ("at", "2024")] in steps(begun)
    joined = await read(client, "/explore?around=hall&with=chair&lang=en")
    assert [("lang", "en"), ("from", "hall"), ("to", "speaker")] in steps(joined)


@pytest.mark.parametrize(
    "query",
    ["around=nobody", "around=speaker&around=nobody", "from=speaker&to=nobody"],
)
@pytest.mark.parametrize("ending", ["", ".json", ".csv"])
async def test_who_is_not_there_is_not_found(
    client: httpx.AsyncClient, ending: str, query: str
):
    assert (await client.get(f"/explore{ending}?{query}")).status_code == 404


async def test_a_role_has_no_place_in_a_picture(client: httpx.AsyncClient):
    role = "chair-of-committee"
    assert (await client.get(f"/explore?from=speaker&to={role}")).status_code == 404
    chosen = await client.get(f"/explore?around=speaker&chosen={role}")
    assert chosen.status_code == 200


async def test_a_merged_id_leads_to_the_one_that_is_left(client: httpx.AsyncClient):
    response = await client.get("/explore?lang=en&around=old-name&more=old-name")
    assert response.status_code == 302
    assert response.headers["location"] == (
        "/explore?lang=en&around=speaker&more=speaker"
    )


@pytest.mark.parametrize(
    ("period", "met"),
    [
        ("since=2024-03-31&until=2025", True),
        ("until=2024", True),
        ("since=2024-04", False),
        ("since=2020&until=2024-02-29", False),
    ],
)
async def test_a_period_leaves_out_what_is_dated_outside_it_or_not_at_all(
    client: httpx.AsyncClient, period: str, *, met: bool
):
    table = (await client.get(f"/explore.csv?around=speaker&{period}")).text
    relations = {row["relation"] for row in csv.DictReader(io.StringIO(table))}
    assert ("SPOKE_AT" in relations) == met
    assert "SPOKE_OF" not in relations
    reader = await read(client, f"/explore?around=speaker&lang=en&{period}")
    assert [*parse_qsl(f"lang=en&around=meeting&{period}")] in steps(reader) or not met


@pytest.mark.parametrize(
    "when", ["at=2024-13", "since=2024-13", "until=x", "since=2024&until=2023-12"]
)
async def test_what_is_no_date_is_said_and_not_asked(
    client: httpx.AsyncClient, service: EntityService, when: str
):
    response = await client.get(f"/explore?around=speaker&{when}&lang=en")
    assert response.status_code == 400
    assert "This is no date" in response.text
    assert "ExplorerStart" in service.requests[-1].query


async def test_a_picture_is_given_as_json_with_its_question(
    client: httpx.AsyncClient,
):
    query = "around=speaker&chosen=hall"
    body = (await client.get(f"/explore.json?{query}")).json()
    assert body["extensions"]["page"].endswith(f"/explore?{query}")
    again = await client.post("/graphql", json=body["extensions"]["request"])
    assert again.json()["data"] == body["data"]


@pytest.mark.parametrize(
    ("query", "source"),
    [
        ("around=speaker&around=hall", {"path": "", "quote": f"'{FORMULA}"}),
        ("from=speaker&to=hall", {"path": "1", "sentence": f"'{FORMULA}"}),
    ],
)
async def test_a_table_runs_nothing_and_says_where_it_is_from(
    client: httpx.AsyncClient, query: str, source: dict[str, str]
):
    response = await client.get(f"/explore.csv?{query}")
    text = response.content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row for row in rows if source.items() <= row.items()]
    cells = [str(cell) for row in rows for cell in row.values() if cell]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert rows[-1]["path"] == "source"
    assert rows[-1]["step"].endswith(f"/explore?{query}")


async def test_the_other_language_is_of_the_same_picture(client: httpx.AsyncClient):
    reader = await read(client, "/explore?around=speaker&chosen=hall&lang=en")
    assert "?lang=ar&around=speaker&chosen=hall" in reader.addresses()


def test_every_tie_has_its_words():
    ties = {tie.name for tie in TIES} - {"RELATION"}
    named = {*ties, SPOKE_AT, "SPOKE_WITH", "MEMBER_WITH"}
    for language in ("ar", "en"):
        words = words_in(language)
        assert {f"tie_{name}" for name in named} <= words.keys()
        assert {kind.name for kind in RelationKind} <= words.keys()
