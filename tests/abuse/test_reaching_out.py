"""The server opens no connection but to its database, whatever is stored or asked."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx
import psutil
import pytest

from polgraph.engine import Server
from tests.abuse.conftest import Ask

FETCHING = ("urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "telnetlib")
"""Modules that fetch things, none of which a running server loads."""
_LOADED = """\
import sys
import polgraph.cli.serving
print(*[name for name in sys.modules if name in sys.argv[1:]])"""


def process_at(address: str) -> psutil.Process:
    """Which process listens at an address."""
    port = urlsplit(address).port
    for process in psutil.process_iter():
        try:
            listening = process.net_connections("tcp")
        except psutil.AccessDenied:
            continue
        if any(it.status == "LISTEN" and it.laddr.port == port for it in listening):
            return process
    message = f"nobody listens at {address}"
    raise AssertionError(message)


@contextmanager
def trap() -> Iterator[tuple[str, socket.socket]]:
    """An address at which a fetch would be noticed."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/x", listener


@pytest.mark.engine
def test_nothing_is_fetched(
    client: httpx.Client, ask: Ask, served: str, article: Server
):
    process = process_at(served)
    bolt = urlsplit(article.uri).port
    with trap() as (address, listener):
        headers = {
            "Referer": address,
            "Host": urlsplit(address).netloc,
            "X-Forwarded-Host": urlsplit(address).netloc,
            "Origin": address,
        }
        for path in (
            "/",
            "/entity/altaj-erada-team",
            f"/?q={address}",
            "/schema.graphql",
        ):
            client.get(path, headers=headers)
        ask("query ($u: URL) { article(url: $u) { url } }", u=address)
        ask("{ mediaItems { nodes { url thumbnail } } articles { nodes { url } } }")
        with pytest.raises(BlockingIOError):
            listener.accept()
    leading = {
        connection.raddr.port
        for connection in process.net_connections("inet")
        if len(connection.raddr) and connection.laddr.port != urlsplit(served).port
    }
    assert leading <= {bolt}


def test_a_running_server_has_nothing_to_fetch_with():
    done = subprocess.run(  # noqa: S603 - our own program
        (sys.executable, "-c", _LOADED, *FETCHING),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == []


@pytest.mark.engine
def test_links_are_built_from_the_public_address_alone(
    client: httpx.Client, served: str
):
    headers = {"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
    asked = {"query": "{ officials(first: 1) { nodes { page } } }"}
    answer = client.post("/graphql", json=asked, headers=headers)
    page = client.get("/entity/erada-party", headers=headers)
    assert served in answer.text
    assert "evil.example" not in answer.text + page.text
