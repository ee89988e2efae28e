"""`/metrics`: what the server does, in figures, as Prometheus reads them.

No label holds anything that a client chooses, so that nobody can make them grow: routes,
methods, statuses and codes are all from lists of ours.
"""

import time
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.metadata import version

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    ProcessCollector,
    generate_latest,
)
from starlette.requests import Request
from starlette.responses import Response

from polgraph.database import Reader
from polgraph.errors import PolgraphError
from polgraph.web.routes import known_method

_KEPT = 256
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """The figures of one process; belongs to whoever assembles the server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        told = Info("polgraph", "What runs here.", registry=self.registry)
        told.info({"version": version("polgraph")})
        self._requests = Counter(
            "polgraph_requests",
            "Requests answered.",
            ("route", "method", "status"),
            registry=self.registry,
        )
        self._request_seconds = Histogram(
            "polgraph_request_seconds",
            "From the head of a request to the end of its answer.",
            ("route",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._errors = Counter(
            "polgraph_graphql_errors",
            "Errors in GraphQL answers, by their stable codes.",
            ("code",),
            registry=self.registry,
        )
        self._database_seconds = Histogram(
            "polgraph_database_seconds",
            "Reads of the graph, by what came of them: ok, or a stable code.",
            ("outcome",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.running = Gauge(
            "polgraph_documents_running",
            "GraphQL documents that run now.",
            registry=self.registry,
        )
        self.waiting = Gauge(
            "polgraph_documents_waiting",
            "GraphQL documents that wait for a place.",
            registry=self.registry,
        )

        self._of_requests = lru_cache(_KEPT)(self._found_of_requests)

    async def show(self, _request: Request) -> Response:
        """Give all figures."""
        return Response(
            generate_latest(self.registry),
            headers={"Content-Type": CONTENT_TYPE_LATEST, "Cache-Control": "no-store"},
        )

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request; `route` is one of ours."""
        counter, histogram = self._of_requests(route, method, status)
        counter.inc()
        histogram.observe(seconds)

    def _found_of_requests(
        self, route: str, method: str, status: int
    ) -> tuple[Counter, Histogram]:
        """The figures that a request counts in; finding them costs more than counting."""
        counter = self._requests.labels(route, known_method(method), str(status))
        return counter, self._request_seconds.labels(route)

    def failed(self, codes: Sequence[str]) -> None:
        """Count the errors of an answer."""
        for code in codes:
            self._errors.labels(code).inc()

    def read(self, outcome: str, seconds: float) -> None:
        """Count a read of the graph."""
        self._database_seconds.labels(outcome).observe(seconds)


class MeasuredReader:
    """A graph whose reads are counted."""

    def __init__(self, reader: Reader, metrics: Metrics) -> None:
        self._reader = reader
        self._metrics = metrics

    async def read(
        self, cypher: str, parameters: Mapping[str, object], *, seconds: float
    ) -> Sequence[Sequence[object]]:
        """Rows of a statement."""
        begun, outcome = time.perf_counter(), "cancelled"
        try:
            rows = await self._reader.read(cypher, parameters, seconds=seconds)
            outcome = "ok"
        except PolgraphError as error:
            outcome = error.code
            raise
        finally:
            self._metrics.read(outcome, time.perf_counter() - begun)
        return rows
