"""The claims of `polgraph.web.metrics` and `polgraph.web.watching`."""

import asyncio
from collections.abc import Mapping, Sequence

import httpx
import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from polgraph.errors import DatabaseTimeoutError
from polgraph.web.metrics import MeasuredReader, Metrics
from polgraph.web.routes import route_of
from tests.web.conftest import Serve
from tests.web.small_service import SmallService


def figure(text: str, name: str, **labels: str) -> float | None:
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            if sample.name == name and labels.items() <= sample.labels.items():
                return sample.value
    return None


async def figures(client: httpx.AsyncClient) -> str:
    answer = await client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["cache-control"] == "no-store"
    return answer.text


async def test_requests_are_counted_by_route_and_status(client: httpx.AsyncClient):
    for _ in range(3):
        await client.post("/graphql", json={"query": "{ hello }"})
    await client.post("/graphql", content=b"{")
    await client.post("/graphql", json={"query": "{ nothing }"})
    await client.get("/nowhere")
    text = await figures(client)
    counted = {"route": "/graphql", "method": "POST"}
    assert figure(text, "polgraph_requests_total", **counted, status="200") == 4
    assert figure(text, "polgraph_requests_total", **counted, status="415") == 1
    assert figure(text, "polgraph_requests_total", route="other", status="404") == 1
    failed = figure(text, "polgraph_graphql_errors_total", code="VALIDATION_FAILED")
    assert failed == 1
    assert figure(text, "polgraph_request_seconds_count", route="/graphql") == 5


async def test_what_runs_and_waits_shows(serve_with: Serve, service: SmallService):
    async with serve_with(executing=1) as client:
        running = asyncio.create_task(
            client.post("/graphql", json={"query": "{ held }"})
        )
        await service.started.wait()
        text = await figures(client)
        service.released.set()
        await running
        after = await figures(client)
    assert figure(text, "polgraph_documents_running") == 1
    assert figure(after, "polgraph_documents_running") == 0


async def test_nothing_that_a_client_chooses_makes_the_figures_grow(
    client: httpx.AsyncClient,
):
    async def ask(number: int) -> None:
        name = f"Name{number}"
        await client.post(
            "/graphql",
            json={"query": f"query {name} {{ hello }}", "operationName": name},
            headers={"User-Agent": name, "X-Request-Id": name},
        )
        await client.request(f"M{number}", f"/{name}")
        await client.get(f"/entity/{name}.json?{name}", headers={"Accept": name})

    def lines(text: str) -> int:
        return sum(not line.startswith("#") for line in text.splitlines())

    for number in range(3):
        await ask(number)
    await figures(client)
    before = lines(await figures(client))
    for number in range(3, 60):
        await ask(number)
    text = await figures(client)
    assert lines(text) == before
    assert "Name" not in text
    assert "M5" not in text


def test_ten_thousand_names_make_no_new_route():
    routes = {
        route_of(f"/{kind}{name}")
        for kind in ("", "entity/", "docs/", "static/", "graphql/")
        for name in range(10_000)
    }
    assert routes == {"other", "/entity/{id}", "/docs/{name}", "/static/{file}"}


class Away:
    """A graph that does not answer."""

    async def read(
        self, _cypher: str, _parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        message = f"nothing in {seconds} s"
        raise DatabaseTimeoutError(message)


async def test_reads_are_counted_by_what_came_of_them():
    metrics = Metrics()
    with pytest.raises(DatabaseTimeoutError):
        await MeasuredReader(Away(), metrics).read("RETURN 1", {}, seconds=1)
    text = generate_latest(metrics.registry).decode()
    counted = figure(text, "polgraph_database_seconds_count", outcome="TIMEOUT")
    assert counted == 1
