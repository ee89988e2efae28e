"""The claims of `polgraph.web.server`, asked of a process of its own."""

import asyncio
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from polgraph.errors import SettingsError
from polgraph.settings import Settings
from polgraph.web.server import listen

ROOT = Path(__file__).parents[2]


async def said(process: Process) -> str:
    assert process.stdout
    async with asyncio.timeout(20):
        return (await process.stdout.readline()).decode().strip()


@asynccontextmanager
async def started() -> AsyncGenerator[tuple[Process, httpx.AsyncClient]]:
    arguments = (sys.executable, "-m", "tests.web.small_server")
    process = await asyncio.create_subprocess_exec(*arguments, stdout=PIPE, cwd=ROOT)
    try:
        address = f"http://127.0.0.1:{await said(process)}"
        async with httpx.AsyncClient(base_url=address, timeout=20) as client:
            assert (await client.get("/readyz")).status_code == 200
            yield process, client
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def ask(client: httpx.AsyncClient, query: str) -> httpx.Response:
    return await client.post("/graphql", json={"query": query})


async def drained(client: httpx.AsyncClient) -> None:
    async with asyncio.timeout(20):
        while (await client.get("/readyz")).status_code != 503:
            continue


async def test_on_sigterm_it_drains_and_finishes_what_runs():
    async with started() as (process, client):
        running = asyncio.create_task(ask(client, "{ slow(seconds: 1.5) }"))
        process.send_signal(signal.SIGTERM)
        await drained(client)
        query = await ask(client, "{ hello }")
        assert query.json()["data"] == {"hello": "hello world"}
        assert query.headers["connection"] == "close"
        assert (await running).json()["data"] == {"slow": "done"}
        assert await said(process) == "SIGTERM"
        assert await process.wait() == 0


async def test_on_ctrl_c_it_stops_and_returns_to_its_caller():
    async with started() as (process, client):
        assert (await ask(client, "{ hello }")).status_code == 200
        process.send_signal(signal.SIGINT)
        assert await said(process) == "SIGINT"
        assert await process.wait() == 0


async def test_a_second_signal_waits_for_nobody():
    async with started() as (process, client):
        running = asyncio.create_task(ask(client, "{ slow }"))
        process.send_signal(signal.SIGTERM)
        await drained(client)
        process.send_signal(signal.SIGTERM)
        assert await said(process) == "SIGTERM"
        await asyncio.gather(running, return_exceptions=True)


async def test_the_server_does_not_name_itself():
    async with started() as (_, client):
        assert "server" not in (await client.get("/healthz")).headers


def test_a_taken_port_is_said_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = Settings.model_validate({"POLGRAPH_PORT": taken.getsockname()[1]})
        with pytest.raises(SettingsError, match=r"in use; stop what .*POLGRAPH_PORT"):
            listen(settings)
