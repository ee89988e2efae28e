"""The claims of `polgraph.web.server`, asked of a process of its own."""

import asyncio
import shutil
import signal
import socket
import ssl
import subprocess
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
async def started(
    certificate: Path | None = None, key: Path | None = None
) -> AsyncGenerator[tuple[Process, httpx.AsyncClient]]:
    secure = [str(path) for path in (certificate, key) if path is not None]
    arguments = (sys.executable, "-m", "tests.web.small_server", *secure)
    process = await asyncio.create_subprocess_exec(*arguments, stdout=PIPE, cwd=ROOT)
    trusted = ssl.create_default_context(cafile=certificate) if certificate else True
    try:
        scheme = "https" if secure else "http"
        address = f"{scheme}://127.0.0.1:{await said(process)}"
        async with httpx.AsyncClient(
            base_url=address, timeout=20, verify=trusted
        ) as client:
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


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate of our own for 127.0.0.1, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    chain, key = tmp_path / "chain.pem", tmp_path / "key.pem"
    subject = ("-subj", "/CN=polgraph", "-addext", "subjectAltName=IP:127.0.0.1")
    kind = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    subprocess.run(  # noqa: S603 - openssl as it was found
        (openssl, "req", "-x509", *kind, *subject, "-keyout", key, "-out", chain),
        check=True,
        capture_output=True,
    )
    return chain, key


async def test_https_is_served_with_a_certificate(certificate: tuple[Path, Path]):
    async with started(*certificate) as (_, client):
        answer = await ask(client, "{ hello }")
    assert answer.json()["data"] == {"hello": "hello world"}
    assert answer.headers["strict-transport-security"]
