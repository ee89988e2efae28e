"""No secret is told: in answers, figures, errors, logs, arguments or by `doctor`."""

import logging
from pathlib import Path

import httpx
import psutil
import pytest

from polgraph.database import Connection, Graph
from polgraph.deployment import managed
from polgraph.engine import Server
from polgraph.errors import DatabaseUnavailableError
from tests.abuse.test_reaching_out import process_at
from tests.conftest import beside

pytestmark = pytest.mark.engine

ADDRESSES = (
    *("/metrics", "/version", "/readyz", "/schema.graphql", "/", "/entity/x"),
    *("/graphql?query={", "/graphql?query={__typename}", "/static/x", "/nothing"),
)


def test_no_answer_holds_the_password_or_the_database_s_address(
    client: httpx.Client, article: Server
):
    connection = managed(article)
    for address in ADDRESSES:
        text = client.get(address).text
        assert connection.password not in text
        assert connection.uri not in text
        assert str(article.home) not in text


def test_no_command_line_holds_the_password(served: str, article: Server):
    password = managed(article).password
    for process in (process_at(served), psutil.Process(article.pid)):
        assert password not in " ".join(process.cmdline())


def test_doctor_shows_no_password(article: Server, tmp_path: Path):
    told = beside(article, tmp_path).run("doctor")
    assert "ok" in told.stdout
    assert managed(article).password not in told.stdout + told.stderr


async def test_an_error_of_the_database_holds_no_secret(
    article: Server, caplog: pytest.LogCaptureFixture
):
    wrong = Connection(article.uri, "neo4j", "not-the-password-7")
    with caplog.at_level(logging.DEBUG, "polgraph"):
        async with Graph(wrong) as graph:
            with pytest.raises(DatabaseUnavailableError) as raised:
                await graph.verify()
    assert "not-the-password-7" not in f"{raised.value!r} {wrong!r} {caplog.text}"
