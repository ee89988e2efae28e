"""What is noted of every request, whatever answers it: figures, and a line in the log.

A line holds no address, no query string, no document and no token: it says which route
was asked, what came of it, how long that took and under which request id.
"""

import logging
import time
from dataclasses import dataclass
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from polgraph.web.caller import is_trusted
from polgraph.web.clients import host_of, logged
from polgraph.web.metrics import Metrics
from polgraph.web.routes import route_of

REQUESTS = logging.getLogger("polgraph.requests")


@dataclass
class _Answer:
    """What has been sent so far; 499 where nothing was."""

    status: int = 499
    size: int = 0

    def note(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.size += len(message.get("body", b""))


class Watching:
    """ASGI middleware around all others that answer.

    Args:
        app: what answers.
        metrics: told of every request.
        log_all: whether every request gets a line; else those that failed do.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, *, log_all: bool) -> None:
        self._app = app
        self._metrics = metrics
        self._log_all = log_all

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and note what comes of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer, begun = _Answer(), time.perf_counter()

        async def send_noted(message: Message) -> None:
            answer.note(message)
            await send(message)

        try:
            await self._app(scope, receive, send_noted)
        finally:
            self._note(scope, answer, time.perf_counter() - begun)

    def _note(self, scope: Scope, answer: _Answer, seconds: float) -> None:
        route, method = route_of(scope["path"]), scope["method"]
        self._metrics.answered(route, method, answer.status, seconds)
        failed = answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        if not failed and not self._log_all:
            return
        told: dict[str, object] = {
            "route": route,
            "method": method if method.isalpha() else "?",
            "status": answer.status,
            "ms": round(seconds * 1000, 1),
            "bytes": answer.size,
            "client": logged(host_of(scope)),
            "token": is_trusted(scope),
        }
        level = logging.WARNING if failed else logging.INFO
        REQUESTS.log(level, "answered", extra={"told": told})
