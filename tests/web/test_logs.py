"""The claims of `polgraph.web.logs`, and of the lines of `polgraph.web.watching`."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from polgraph.access import TokenFile
from polgraph.settings import Settings
from polgraph.web.app import create_app
from polgraph.web.logs import log_with_request_ids
from polgraph.web.request_id import assign_request_id
from polgraph.web.watching import REQUESTS
from tests.web.serving import serving
from tests.web.small_service import SCHEMA_TEXT, SmallService

Form = Literal["text", "json"]
FORMS: tuple[Form, ...] = ("text", "json")


def written(message: str, form: Form = "text", **fields: object) -> str:
    lines = io.StringIO()
    record = logging.makeLogRecord(
        {"msg": "%s", "args": (message,), "levelname": "ERROR", **fields}
    )
    log_with_request_ids(lines, form).handle(record)
    return lines.getvalue()


async def test_a_log_line_carries_the_id_of_its_request():
    assign_request_id("mine-3")
    assert written("it failed").endswith("ERROR None [mine-3] it failed\n")
    assert json.loads(written("it failed", "json"))["request_id"] == "mine-3"


@given(st.text())
@example("x\n2026-01-01 00:00:00 ERROR polgraph [-] forged")
@example("\r\u2028\u2029\x85\x0b\x1b[31m")
def test_nothing_that_is_logged_begins_a_line_or_turns_it(text: str):
    for form in FORMS:
        line = written(text, form)
        assert line.count("\n") == 1
        assert len(line.splitlines()) == 1
        assert not {"\u202e", "\u2066", "\x1b", "\x00"} & set(line)


@pytest.mark.parametrize("form", FORMS)
def test_a_traceback_can_forge_no_line(form: Form):
    error = ValueError("first\n2026-01-01 ERROR forged")
    line = written("it failed", form, exc_info=(ValueError, error, None))
    first, *others = line.splitlines()
    assert "ValueError" in line
    if form == "json":
        assert json.loads(first)["traceback"]
    assert all(each.startswith("  | ") for each in others)


@pytest.mark.parametrize("form", FORMS)
def test_secrets_are_masked_wherever_they_come_from(tmp_path: Path, form: Form):
    secret = TokenFile(tmp_path / "tokens.json").add("press")
    line = written(f"sent {secret} to bolt://neo4j:hunter2@10.0.0.7:7687", form)
    assert secret not in line
    assert "hunter2" not in line


@contextmanager
def lines_of(form: Form) -> Iterator[io.StringIO]:
    """Everything that is logged, as the server would write it."""
    stream = io.StringIO()
    handler = log_with_request_ids(stream, form)
    root = logging.getLogger()
    level = REQUESTS.level
    root.addHandler(handler)
    REQUESTS.setLevel(logging.INFO)
    try:
        yield stream
    finally:
        root.removeHandler(handler)
        REQUESTS.setLevel(level)


@pytest.mark.parametrize("form", FORMS)
async def test_no_line_holds_what_a_client_sent(tmp_path: Path, form: Form):
    file = TokenFile(tmp_path / "tokens.json")
    secret = file.add("press")
    settings = Settings.model_validate(
        {
            "POLGRAPH_TOKENS_FILE": file.path,
            "POLGRAPH_LOG_REQUESTS": True,
            "POLGRAPH_TRUSTED_PROXIES": "127.0.0.1",
        }
    )
    service = SmallService()
    app = create_app(settings, service, schema_text=SCHEMA_TEXT)
    sent = {
        "Authorization": f"Bearer {secret}",
        "X-Forwarded-For": "203.0.113.77",
        "User-Agent": "Agent-of-Somebody",
        "Cookie": "session=Somebody",
        "Referer": "https://somebody.example/",
    }
    asked = {"query": 'query OfSomebody { hello(name: "Somebody") failing }'}
    with lines_of(form) as log:
        async with (
            serving(app) as address,
            httpx.AsyncClient(base_url=address, headers=sent) as client,
        ):
            await client.post("/graphql", json=asked)
            await client.get("/graphql", params=asked)
            await client.get("/entity/somebody?q=Somebody")
            await client.get("/?q=Somebody")
            service.is_broken = True
            await client.post("/graphql", json=asked)
            await client.get(
                "/entity/somebody.csv", headers={"Authorization": "Bearer x"}
            )
    text = log.getvalue()
    assert text.count("answered") == 6
    assert "203.0.113.0" in text
    for told in (secret, "203.0.113.77", "omebody", "press", "session"):
        assert told not in text


async def test_only_failures_are_told_unless_more_is_wanted(
    client: httpx.AsyncClient, service: SmallService, caplog: pytest.LogCaptureFixture
):
    await client.post("/graphql", json={"query": "{ hello }"})
    assert not [r for r in caplog.records if r.name == REQUESTS.name]
    service.is_available = False
    await client.post("/graphql", json={"query": "{ hello }"})
    (record,) = [r for r in caplog.records if r.name == REQUESTS.name]
    assert record.levelno == logging.WARNING
