"""The claims of `/entity/{id}`."""

import csv
import io
import json
import re
from collections.abc import AsyncGenerator
from urllib.parse import parse_qs, urlencode

import httpx
import pytest

from polgraph.text.characters import without_refused
from tests.web.entity_service import (
    CITATION,
    FORMULA,
    HOSTILE,
    LONG,
    NODES,
    EntityService,
    reading_pages,
)
from tests.web.reader import HARMLESS, Reader

SHOWN = sorted(set(NODES) - {"old-name", "data", "half"})


@pytest.fixture
def service() -> EntityService:
    return EntityService()


@pytest.fixture
async def client(service: EntityService) -> AsyncGenerator[httpx.AsyncClient]:
    async with reading_pages(service) as opened:
        yield opened


async def test_every_kind_of_thing_has_a_well_formed_page(client: httpx.AsyncClient):
    for entity_id in SHOWN:
        for language, direction in (("ar", "rtl"), ("en", "ltr")):
            response = await client.get(f"/entity/{entity_id}?lang={language}")
            assert response.status_code == 200, entity_id
            reader = Reader(response.text)
            assert reader.open == []
            assert reader.elements[0] == ("html", {"lang": language, "dir": direction})
            assert response.headers["vary"] == "Accept-Language, Authorization"


async def test_no_name_can_add_an_element_or_an_address(client: httpx.AsyncClient):
    for entity_id in SHOWN:
        reader = Reader((await client.get(f"/entity/{entity_id}")).text)
        assert {tag for tag, _ in reader.elements} <= HARMLESS
        attributes = {name for _, found in reader.elements for name in found}
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        for address in reader.addresses():
            assert address.startswith(("/", "?", "#", "http:", "https:", "data:,"))
        scripts = [found for tag, found in reader.elements if tag == "script"]
        assert [str(found["src"])[:8] for found in scripts if "src" in found] == [
            "/static/"
        ]
        assert {found["type"] for found in scripts} <= {"module", "application/ld+json"}


async def test_a_hostile_name_is_shown_as_it_is(client: httpx.AsyncClient):
    reader = Reader((await client.get("/entity/hall")).text)
    assert HOSTILE in reader.texts


async def test_a_fact_stands_beside_its_source(client: httpx.AsyncClient):
    reader = Reader((await client.get("/entity/meeting?lang=en")).text)
    text = reader.text()
    assert "Who spoke 1 1. رئيس اللجنة" in text
    assert "وقال رئيس اللجنة إن العمل بدأ" in text
    assert "https://daily.example/report#:~:text=x" in reader.addresses()
    assert "حضر كثيرون" in text


async def test_what_the_source_does_not_say_is_said(client: httpx.AsyncClient):
    meeting = Reader((await client.get("/entity/meeting?lang=en")).text).text()
    assert "no date in the source not after 2024-03-02" in meeting
    assert "no place in the source" in meeting
    assert "statements recorded: 25" in meeting
    official = Reader((await client.get("/entity/speaker?lang=en")).text).text()
    assert "no start date in the source – no end date in the source" in official
    assert "unknown whether held today" in official
    article = Reader((await client.get("/entity/report?lang=en")).text).text()
    assert "no author in the source" in article
    assert "no address in the source" in article
    assert "1 of 7 shown" in article


async def test_every_run_says_its_language_and_direction(client: httpx.AsyncClient):
    reader = Reader((await client.get("/entity/speaker?lang=en")).text)
    runs = [found for tag, found in reader.elements if tag == "bdi" and "lang" in found]
    assert {"lang": "ar", "dir": "rtl"} in runs
    assert {"lang": "en", "dir": "ltr"} in runs


async def test_a_person_has_a_timeline_and_company(client: httpx.AsyncClient):
    reader = Reader((await client.get("/entity/speaker?lang=en")).text)
    assert "Timeline" in reader.text()
    assert "2024-03" in reader.texts
    assert HOSTILE in reader.texts
    assert "Meetings: 7" in reader.text()
    assert "/explore?lang=en&from=speaker&to=other" in reader.addresses()
    assert "?lang=en&timeline=further#timeline" in reader.addresses()


async def test_every_entity_leads_to_what_joins_it(client: httpx.AsyncClient):
    for entity_id in ("speaker", "meeting", "hall", "report", "work", "term"):
        reader = Reader((await client.get(f"/entity/{entity_id}?lang=en")).text)
        assert f"/explore?lang=en&around={entity_id}" in reader.addresses()


@pytest.mark.parametrize(
    ("address", "header", "language"),
    [
        ("/entity/speaker", "ar-JO,en;q=0.5", "ar"),
        ("/entity/speaker?lang=en", "ar", "en"),
        ("/entity/speaker?lang=fr", "ar", "ar"),
        ("/entity/speaker", "fr", "en"),
        ("/", "ar", "ar"),
    ],
)
async def test_the_address_decides_the_language_then_the_browser(
    client: httpx.AsyncClient,
    service: EntityService,
    address: str,
    header: str,
    language: str,
):
    response = await client.get(address, headers={"Accept-Language": header})
    assert f'<html lang="{language}"' in response.text
    assert {request.languages for request in service.requests} == {(language,)}


async def test_a_relation_shows_its_ends_its_amount_and_its_source(
    client: httpx.AsyncClient,
):
    text = (await client.get("/entity/payment-1?lang=en")).text
    assert "12.5 JOD" in text
    assert 'href="/entity/committee?lang=en"' in text
    assert "<blockquote" in text
    assert "<script>" not in text


async def test_an_event_shows_its_days_and_the_offices_of_its_term(
    client: httpx.AsyncClient,
):
    text = (await client.get("/entity/term?lang=en")).text
    assert 'datetime="2020"' in text
    assert "no end date in the source" in text
    assert 'href="/entity/speaker?lang=en"' in text


@pytest.mark.parametrize(
    "entity_id", ["nobody", "data", "%00", "x" * 500, "..%5c", "%F0%9F%8F%83", "%ff"]
)
async def test_an_unknown_id_is_not_found(client: httpx.AsyncClient, entity_id: str):
    response = await client.get(f"/entity/{entity_id}")
    assert response.status_code == 404
    assert "<h1>Not found</h1>" in response.text


async def test_a_merged_id_leads_to_the_one_that_is_left(client: httpx.AsyncClient):
    response = await client.get("/entity/old-name?lang=ar")
    assert response.status_code == 302
    assert response.headers["location"] == "/entity/speaker?lang=ar"


async def test_a_database_that_is_away_is_said_without_its_address(
    client: httpx.AsyncClient, service: EntityService
):
    service.is_available = False
    for address in ("/", "/entity/speaker"):
        response = await client.get(address)
        assert response.status_code == 503
        assert response.headers["retry-after"] == "1"
        assert "does not answer" in response.text
        assert "10.0.0.7" not in response.text


async def test_half_an_answer_is_no_page(client: httpx.AsyncClient):
    response = await client.get("/entity/half", headers={"X-Request-Id": "mine-2"})
    assert response.status_code == 500
    assert "mine-2" in response.text


async def test_the_start_page_lists_meetings_and_speakers(client: httpx.AsyncClient):
    reader = Reader((await client.get("/?lang=en")).text)
    assert "خبر الاجتماع" in reader.texts
    assert "اجتماع اللجنة" in reader.texts
    assert "/entity/speaker?lang=en" in reader.addresses()
    assert "1 of 40 shown" in reader.text()
    assert "/graphql" in reader.addresses()


async def test_a_translation_never_hides_the_original(client: httpx.AsyncClient):
    text = Reader((await client.get("/entity/said-2?lang=en")).text).text()
    assert "The work has begun" in text
    assert "بدأ العمل" in text
    assert "translation" in text


async def test_a_long_list_is_turned_page_by_page(
    client: httpx.AsyncClient, service: EntityService
):
    first = Reader((await client.get("/entity/speaker?lang=en")).text)
    assert "1 of 5000 shown" in first.text()
    further = "?lang=en&statements=further#statements"
    assert further in first.addresses()

    second = Reader((await client.get(f"/entity/speaker{further}")).text)

    assert "?lang=en#statements" in second.addresses()
    asked = service.requests[-1].variables
    assert asked == {"id": "speaker", "statements": "further"}


async def test_an_address_asks_for_nothing_that_its_page_does_not_know(
    client: httpx.AsyncClient, service: EntityService
):
    await client.get("/entity/speaker?facts=x&id=meeting&statements=")
    assert service.requests[-1].variables == {"id": "speaker"}


async def test_a_page_is_given_as_json_with_its_question(client: httpx.AsyncClient):
    response = await client.get("/entity/speaker.json")
    assert response.headers["content-type"] == "application/json"
    body = response.json()
    assert body["data"]["node"]["name"] == "رئيس اللجنة"
    question = body["extensions"]["request"]
    again = await client.post("/graphql", json=question)
    assert again.json()["data"] == body["data"]


async def test_a_page_is_given_as_a_table_that_runs_nothing(client: httpx.AsyncClient):
    response = await client.get("/entity/report.csv")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    (fact,) = [row for row in rows if row["section"] == "facts"]
    assert fact["quote"] == f"'{FORMULA}"
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


async def test_a_table_stands_beside_its_sources(client: httpx.AsyncClient):
    text = (await client.get("/entity/meeting.csv")).content.decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["words"]]
    said = next(row for row in rows if row["section"] == "statements")
    assert said["words"] == "بدأ العمل"
    assert said["quote"] == CITATION["quote"]
    assert said["source"] == CITATION["url"]


async def test_linked_data_says_what_the_page_says_and_ends_no_script(
    client: httpx.AsyncClient,
):
    for entity_id in SHOWN:
        html = (await client.get(f"/entity/{entity_id}")).text
        for text in re.findall(r'ld\+json">(.*?)</script>', html, re.DOTALL):
            assert "<" not in text
            data = json.loads(text)
            assert data["@id"].endswith(f"/entity/{entity_id}")
            assert "javascript:" not in text
    hall = (await client.get("/entity/hall")).text
    assert json.loads(hall.split('ld+json">')[1].split("</")[0])["name"] == HOSTILE


async def test_the_question_of_a_page_opens_in_graphiql(client: httpx.AsyncClient):
    reader = Reader((await client.get("/entity/meeting")).text)
    link = next(link for link in reader.addresses() if link.startswith("/graphql#"))
    shared = parse_qs(link.partition("#")[2])
    assert "query MeetingPage" in shared["query"][0]
    assert json.loads(shared["variables"][0]) == {"id": "meeting"}


async def test_a_page_names_its_languages_and_its_own_address(
    client: httpx.AsyncClient,
):
    reader = Reader((await client.get("/entity/speaker?lang=ar")).text)
    links = [found for tag, found in reader.elements if tag == "link"]
    tongues = {
        found["hreflang"]: found["href"] for found in links if "hreflang" in found
    }
    page = "http://127.0.0.1:8000/entity/speaker"
    assert tongues == {
        "ar": f"{page}?lang=ar",
        "en": f"{page}?lang=en",
        "x-default": page,
    }
    assert page in [found["href"] for found in links if found.get("rel") == "canonical"]
    titles = [found for tag, found in reader.elements if tag == "meta"]
    assert {"property": "og:title", "content": "رئيس اللجنة"} in titles


async def test_a_name_of_ten_thousand_letters_fits_a_line_elsewhere(
    client: httpx.AsyncClient,
):
    assert LONG in (await client.get("/entity/long")).text
    inside = (await client.get("/entity/within-long")).text
    assert inside.count(LONG) == inside.partition("</script>")[0].count(LONG) == 1


async def test_a_search_shows_what_matched_and_harms_nobody(
    client: httpx.AsyncClient, service: EntityService
):
    response = await client.get("/", params={"lang": "en", "q": f" {HOSTILE} "})
    reader = Reader(response.text)
    typed = without_refused(HOSTILE)
    assert service.requests[-1].variables == {"query": typed}
    assert {tag for tag, _ in reader.elements} <= HARMLESS
    assert "2 found" in reader.text()
    assert "weak match: check it" in reader.text()
    assert "/entity/said-1?lang=en" in reader.addresses()
    marked = [tag for tag, _ in reader.elements].count("mark")
    assert marked == 1
    assert "<script> & work" in reader.text()
    assert f"?lang=en&{urlencode({'q': typed})}&results=further#results" in (
        reader.addresses()
    )


async def test_a_search_for_nothing_is_the_start_page(
    client: httpx.AsyncClient, service: EntityService
):
    assert "Latest meetings" in (await client.get("/?q=%20&lang=en")).text
    assert "StartPage" in service.requests[-1].query
