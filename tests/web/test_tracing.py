"""Spans as a collector receives them: from the real program, over OTLP."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
)
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from typing_extensions import override

from polgraph.engine import Server
from tests.conftest import beside
from tests.program import Program

_TRACE = "0af7651916cd43dd8448eb211c80319c"
_PARENT = f"00-{_TRACE}-b7ad6b7169203331-01"
_NAME = "Official 42"
_QUESTION = {
    "query": "query ($name: String!) { search(query: $name) { nodes { id } } }",
    "variables": {"name": _NAME},
}


class Collector(ThreadingHTTPServer):
    """Takes spans as a collector of OpenTelemetry does."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Taking)
        self.bodies: list[bytes] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def spans(self) -> list[Span]:
        requests = map(ExportTraceServiceRequest.FromString, self.bodies)
        return [
            span
            for request in requests
            for resource in request.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]


class _Taking(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, Collector)
        self.server.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.end_headers()

    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def collector() -> Iterator[Collector]:
    with Collector() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def _tracing(server: Server, folder: Path, collector: str, **more: str) -> Program:
    plain = beside(server, folder)
    settings = {"POLGRAPH_TRACES": "true", "OTEL_EXPORTER_OTLP_ENDPOINT": collector}
    return Program(plain.folder, {**plain.settings, **settings, **more})


def _asked(program: Program) -> httpx.Response:
    with program.served("serve") as (_, address):
        return httpx.post(
            f"{address}/graphql",
            json=_QUESTION,
            headers={"traceparent": _PARENT, "Cookie": "a=nobodys"},
            timeout=30,
        )


def _attributes(span: Span) -> dict[str, object]:
    return {
        item.key: item.value.int_value or item.value.string_value
        for item in span.attributes
    }


def _request(spans: list[Span]) -> Span:
    (found,) = (span for span in spans if span.name == "POST /graphql")
    return found


def test_a_request_a_document_and_a_statement_have_a_span_each(
    article: Server, tmp_path: Path, collector: Collector
):
    answer = _asked(_tracing(article, tmp_path, collector.address))

    request = _request(collector.spans)
    ours = [span for span in collector.spans if span.trace_id == request.trace_id]
    (document,) = (span for span in ours if span.name == "graphql")
    statements = [span for span in ours if span.name == "neo4j"]
    assert document.parent_span_id == request.span_id
    assert {span.parent_span_id for span in statements} == {document.span_id}
    told = _attributes(request)
    assert told["http.response.status_code"] == answer.status_code
    assert told["polgraph.request_id"] == answer.headers["x-request-id"]
    assert all("MATCH" in str(_attributes(s)["db.query.text"]) for s in statements)


def test_spans_hold_nothing_that_the_client_sent(
    article: Server, tmp_path: Path, collector: Collector
):
    _asked(_tracing(article, tmp_path, collector.address))

    sent = b"".join(collector.bodies)
    assert _request(collector.spans).trace_id.hex() != _TRACE
    for word in (_NAME, "nobodys", "127.0.0.1"):
        assert word.encode() not in sent, word


def test_the_trace_of_a_trusted_proxy_goes_on(
    article: Server, tmp_path: Path, collector: Collector
):
    proxied = {"POLGRAPH_TRUSTED_PROXIES": "127.0.0.1"}
    _asked(_tracing(article, tmp_path, collector.address, **proxied))

    assert _request(collector.spans).trace_id.hex() == _TRACE


def test_a_collector_that_is_away_keeps_nobody_waiting(article: Server, tmp_path: Path):
    answer = _asked(_tracing(article, tmp_path, "http://127.0.0.1:9"))

    assert answer.status_code == httpx.codes.OK
