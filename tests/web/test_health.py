"""The claims of `/healthz`, `/readyz` and `/version`."""

import asyncio
from importlib.metadata import version

import httpx
from typing_extensions import override

from polgraph.settings import Limits, Settings
from polgraph.web.app import create_app
from tests.web.serving import serving
from tests.web.small_service import SCHEMA_TEXT, SmallService


class SilentService(SmallService):
    """A service whose database accepts the connection and then says nothing."""

    @override
    async def ready(self) -> None:
        await asyncio.sleep(60)


async def test_a_process_without_its_database_is_alive_and_not_ready(
    client: httpx.AsyncClient, service: SmallService
):
    assert (await client.get("/readyz")).json() == {"status": "ready"}
    service.is_available = False
    response = await client.get("/readyz")
    assert response.status_code == 503
    assert response.headers["retry-after"] == "1"
    assert response.json()["status"] == "not ready"
    assert "10.0.0.7" not in response.text
    assert (await client.get("/healthz")).json() == {"status": "ok"}


async def test_a_silent_database_is_given_up():
    settings = Settings.model_validate({"_limits_": Limits(database_seconds=0.1)})
    app = create_app(settings, SilentService(), schema_text=SCHEMA_TEXT)
    async with serving(app) as address, httpx.AsyncClient(base_url=address) as client:
        response = await client.get("/readyz")
    assert response.status_code == 503
    assert "0.1 s" in response.json()["reason"]


async def test_a_draining_server_asks_its_clients_to_leave():
    app = create_app(Settings(), SmallService(), schema_text=SCHEMA_TEXT)
    async with serving(app) as address, httpx.AsyncClient(base_url=address) as client:
        app.state.drain.begin(60)
        ready = await client.get("/readyz")
        query = await client.get("/graphql", params={"query": "{ hello }"})
    assert ready.status_code == 503
    assert query.status_code == 200
    assert ready.headers["connection"] == query.headers["connection"] == "close"


async def test_the_version_is_that_of_the_package(client: httpx.AsyncClient):
    response = await client.get("/version")
    assert response.json() == {"name": "polgraph", "version": version("polgraph")}


async def test_the_schema_is_served_as_text(client: httpx.AsyncClient):
    response = await client.get("/schema.graphql")
    assert response.text == SCHEMA_TEXT
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
