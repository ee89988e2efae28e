"""The claims of `/graphql`, asked over a real connection."""

import asyncio
import logging
from itertools import islice
from urllib.parse import quote

import httpx
import pytest

from tests.web.conftest import Serve
from tests.web.small_service import SmallService

STRICT = {"Accept": "application/graphql-response+json"}


async def post(client: httpx.AsyncClient, query: str, **headers: str) -> httpx.Response:
    return await client.post("/graphql", json={"query": query}, headers=headers)


def code(response: httpx.Response) -> str:
    return str(response.json()["errors"][0]["extensions"]["code"])


async def test_a_query_is_answered_in_the_type_asked_for(client: httpx.AsyncClient):
    response = await post(client, "{ hello }", **STRICT)
    assert response.status_code == 200
    assert response.headers["content-type"] == (
        "application/graphql-response+json; charset=utf-8"
    )
    assert response.headers["vary"] == "Accept, Accept-Language, Authorization"
    assert response.headers["cache-control"] == "no-store"
    assert response.json() == {
        "data": {"hello": "hello world"},
        "extensions": {"cost": 1},
    }


async def test_variables_and_languages_reach_the_service(client: httpx.AsyncClient):
    response = await client.post(
        "/graphql",
        json={
            "query": "query A($n: String) { hello(name: $n) languages } query B { hello }",
            "operationName": "A",
            "variables": {"n": "نضال"},
        },
        headers={"Accept-Language": "en;q=0.3, ar-JO, *"},
    )
    assert response.json()["data"] == {
        "hello": "hello نضال",
        "languages": ["ar-jo", "en"],
    }


@pytest.mark.parametrize(
    "document",
    ["{", "{ nothing }", "query A { hello } query B { hello }"],
)
async def test_a_wrong_document_is_400_only_in_the_new_type(
    client: httpx.AsyncClient, document: str
):
    strict = await post(client, document, **STRICT)
    plain = await post(client, document)
    assert (strict.status_code, plain.status_code) == (400, 200)
    assert strict.json() == plain.json()
    assert "data" not in strict.json()


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({"Content-Type": "text/plain"}, b"{}", 415),
        ({"Content-Type": "text/plain,application/json"}, b"{}", 415),
        ({"Content-Type": "application/json; charset=latin-1"}, b"{}", 415),
        ({"Content-Type": "application/jsonp"}, b"{}", 415),
        ({"Content-Type": "application/graphql"}, b"{ hello }", 415),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x--", 415),
        ({"Content-Encoding": "gzip"}, b"\x1f\x8b", 415),
        ({"Accept": "text/html"}, b"{}", 406),
        ({"Accept": "application/json;q=0"}, b"{}", 406),
        ({}, b"\xff", 400),
        ({}, b'"x"', 400),
        ({}, b"", 400),
        ({}, b"[" * 9999, 400),
        ({}, b'{"query": "\\ud800"}', 400),
        ({}, b'[{"query": "{ hello }"}]', 400),
    ],
)
async def test_what_is_no_graphql_request_is_refused(
    client: httpx.AsyncClient, headers: dict[str, str], body: bytes, status: int
):
    declared = {"Content-Type": "application/json", **headers}
    response = await client.post("/graphql", content=body, headers=declared)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/json; charset=utf-8"
    assert set(response.json()) == {"errors"}


@pytest.mark.parametrize(
    "content_type",
    [
        "APPLICATION/JSON",
        "application/json;charset=UTF-8",
        'application/json; charset="utf-8"',
    ],
)
async def test_json_is_known_by_every_spelling(
    client: httpx.AsyncClient, content_type: str
):
    response = await client.post(
        "/graphql",
        content=b'{"query": "{ hello }"}',
        headers={"Content-Type": content_type},
    )
    assert response.json()["data"] == {"hello": "hello world"}


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])
async def test_other_methods_are_told_what_is_allowed(
    client: httpx.AsyncClient, method: str
):
    response = await client.request(method, "/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, POST"


async def test_get_reads_and_does_not_write(client: httpx.AsyncClient):
    reading = await client.get("/graphql", params={"query": "{ hello }"})
    writing = await client.get("/graphql", params={"query": "mutation { touch }"})
    assert reading.json()["data"] == {"hello": "hello world"}
    assert (writing.status_code, writing.headers["allow"]) == (405, "POST")
    assert (await post(client, "mutation { touch }")).json()["data"] == {"touch": True}


async def test_an_unchanged_answer_is_not_sent_again(client: httpx.AsyncClient):
    first = await client.get("/graphql", params={"query": "{ hello }"})
    again = await client.get(
        "/graphql",
        params={"query": "{ hello }"},
        headers={"If-None-Match": first.headers["etag"]},
    )
    assert first.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")
    other = await client.get("/graphql", params={"query": "{ languages }"})
    assert other.headers["etag"] != first.headers["etag"]


async def test_a_malformed_query_string_is_refused(client: httpx.AsyncClient):
    assert (await client.get("/graphql?query=%FF")).status_code == 400
    assert (await client.get("/graphql")).status_code == 400
    doubled = quote("{ hello }")
    response = await client.get(f"/graphql?query={doubled}&query={doubled}")
    assert response.status_code == 400


async def test_an_internal_error_shows_the_request_id_and_nothing_else(
    client: httpx.AsyncClient,
):
    response = await post(client, "{ failing hello }", **{"X-Request-Id": "mine-1"})
    assert response.status_code == 200
    assert response.json()["data"] == {"failing": None, "hello": "hello world"}
    assert response.json()["errors"][0]["extensions"] == {
        "code": "INTERNAL",
        "requestId": "mine-1",
    }
    assert "secret" not in response.text


async def test_a_broken_service_is_masked_and_logged(
    client: httpx.AsyncClient,
    service: SmallService,
    caplog: pytest.LogCaptureFixture,
):
    service.is_broken = True
    with caplog.at_level(logging.ERROR):
        response = await post(client, "{ hello }")
    assert response.status_code == 500
    assert code(response) == "INTERNAL"
    assert response.json()["errors"][0]["extensions"]["requestId"]
    assert "broken inside" not in response.text
    assert "broken inside" in caplog.text


async def test_a_database_that_is_away_is_503_in_both_types(
    client: httpx.AsyncClient, service: SmallService
):
    service.is_available = False
    for headers in ({}, STRICT):
        response = await post(client, "{ hello }", **headers)
        assert response.status_code == 503
        assert response.headers["retry-after"] == "1"
        assert code(response) == "DATABASE_UNAVAILABLE"
        assert "10.0.0.7" not in response.text


async def test_work_ends_at_the_deadline(serve_with: Serve, service: SmallService):
    async with serve_with(request_seconds=0.2) as client:
        response = await post(client, "{ slow }", **STRICT)
    assert response.status_code == 503
    assert response.headers["retry-after"] == "1"
    assert code(response) == "TIMEOUT"
    assert "0.2 s" in response.json()["errors"][0]["message"]
    assert service.cancelled.is_set()


async def test_a_response_over_the_limit_is_an_error(serve_with: Serve):
    async with serve_with(response_bytes=1000) as client:
        fitting = await post(client, "{ long(characters: 400) }")
        response = await post(client, "{ long(characters: 500) }")
    assert len(fitting.json()["data"]["long"]) == 400
    assert response.status_code == 400
    assert code(response) == "LIMIT_EXCEEDED"
    assert "1000" in response.json()["errors"][0]["message"]


async def test_who_finds_the_line_full_is_told_to_come_back(
    serve_with: Serve, service: SmallService
):
    async with serve_with(executing=1, waiting=1) as client:
        running = asyncio.create_task(post(client, "{ held }"))
        await service.started.wait()
        others = [asyncio.create_task(post(client, "{ hello }")) for _ in range(5)]
        refused = [await first for first in islice(asyncio.as_completed(others), 4)]
        service.released.set()
        answered = await asyncio.gather(running, *others)
    assert {response.status_code for response in refused} == {503}
    assert {code(response) for response in refused} == {"OVERLOADED"}
    assert {response.headers["retry-after"] for response in refused} == {"1"}
    assert sorted(response.status_code for response in answered)[:2] == [200, 200]
