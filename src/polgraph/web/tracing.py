"""Spans for OpenTelemetry: what each request did, and how long each part of it took.

One for every request, in it one for its GraphQL document, in that one for every statement
that Neo4j is asked. They hold routes, statuses, error codes, the request's id and Cypher
without its values: no address, no token, and nothing that a client or a seed wrote.

The libraries are an extra, `polgraph[telemetry]`, and nothing but this module needs them.
Where spans go is said by their own settings, such as `OTEL_EXPORTER_OTLP_ENDPOINT`.
"""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.propagate import extract
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, StatusCode, Tracer
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from polgraph.api.service import GraphQLAnswer, GraphQLRequest, GraphQLService
from polgraph.database import Reader
from polgraph.errors import PolgraphError
from polgraph.web.routes import known_method, route_of

_NAME = "polgraph"
_EXPORT_SECONDS = 3  # for a collector to take spans: the last ones when we end, too


@dataclass(frozen=True, slots=True)
class Tracing:
    """What stands round the parts of a server that traces.

    Attributes:
        tracer: begins spans.
        behind_proxy: whether requests come through a proxy of the operator's, whose
            trace they continue; anybody else could have us trace what we would not.
    """

    tracer: Tracer
    behind_proxy: bool

    def reader(self, reader: Reader) -> Reader:
        """The same graph, with a span for every statement."""
        return _TracedReader(reader, self.tracer)

    def service(self, service: GraphQLService) -> GraphQLService:
        """The same service, with a span for every document."""
        return _TracedService(service, self.tracer)

    @property
    def requests(self) -> Middleware:
        """What has a span for every request."""
        return Middleware(_TracedRequests, self.tracer, behind_proxy=self.behind_proxy)


@contextmanager
def tracing(*, behind_proxy: bool) -> Generator[Tracing]:
    """Send spans to a collector for as long as the context lasts."""
    provider = TracerProvider(
        resource=Resource.create({"service.name": _NAME}), shutdown_on_exit=False
    )
    exporter = OTLPSpanExporter(timeout=_EXPORT_SECONDS)
    provider.add_span_processor(BatchSpanProcessor(exporter))
    try:
        yield Tracing(provider.get_tracer(_NAME), behind_proxy)
    finally:
        provider.shutdown()


class _TracedRequests:
    """ASGI middleware with a span for every request."""

    def __init__(self, app: ASGIApp, tracer: Tracer, *, behind_proxy: bool) -> None:
        self._app = app
        self._tracer = tracer
        self._behind_proxy = behind_proxy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, within a span."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        route, method = route_of(scope["path"]), known_method(scope["method"])
        asked = {"http.request.method": method, "http.route": route}
        within = extract(Headers(scope=scope)) if self._behind_proxy else None
        name = f"{method} {route}"
        with _span(self._tracer, name, SpanKind.SERVER, asked, within) as span:
            await self._app(scope, receive, partial(_send_noted, span, send))


async def _send_noted(span: Span, send: Send, message: Message) -> None:
    if message["type"] == "http.response.start":
        status = message["status"]
        span.set_attribute("http.response.status_code", status)
        request_id = Headers(raw=message["headers"]).get("x-request-id", "")
        span.set_attribute("polgraph.request_id", request_id)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            span.set_status(StatusCode.ERROR)
    await send(message)


@dataclass(frozen=True, slots=True)
class _TracedService:
    """A GraphQL service with a span for every document."""

    service: GraphQLService
    tracer: Tracer

    async def answer(self, request: GraphQLRequest) -> GraphQLAnswer:
        """Execute a document, within a span."""
        with _span(self.tracer, "graphql", SpanKind.INTERNAL, {}) as span:
            answer = await self.service.answer(request)
            span.set_attribute("polgraph.error_codes", answer.codes)
            return answer

    async def ready(self) -> None:
        """Ask the service itself."""
        await self.service.ready()


@dataclass(frozen=True, slots=True)
class _TracedReader:
    """A graph with a span for every statement, shown without its parameters."""

    reader: Reader
    tracer: Tracer

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        """Rows of a statement."""
        asked = {"db.system.name": "neo4j", "db.query.text": cypher}
        with _span(self.tracer, "neo4j", SpanKind.CLIENT, asked) as span:
            rows = await self.reader.read(cypher, parameters, seconds=seconds)
            span.set_attribute("db.response.returned_rows", len(rows))
            return rows


@contextmanager
def _span(
    tracer: Tracer,
    name: str,
    kind: SpanKind,
    attributes: Mapping[str, str],
    within: Context | None = None,
) -> Generator[Span]:
    """A span within the present one; of an error it takes the code, not the words."""
    begun = tracer.start_as_current_span(
        name,
        within,
        kind=kind,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,
    )
    with begun as span:
        try:
            yield span
        except PolgraphError as error:
            span.set_attribute("error.type", error.code)
            span.set_status(StatusCode.ERROR)
            raise
