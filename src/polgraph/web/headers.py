"""Headers that stand on every answer, whatever made it.

The content security policy allows nothing from another host and no inline script; the
request id is assigned here, because this is the first to see a request.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from polgraph.web.drain import Drain
from polgraph.web.request_id import assign_request_id

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
    " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
    " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = (
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
)
Raw = tuple[bytes, bytes]
_STANDING: tuple[Raw, ...] = tuple(
    (name.lower().encode(), value.encode()) for name, value in SECURITY_HEADERS
)
_HTTPS_ONLY: Raw = (b"strict-transport-security", b"max-age=31536000")


class StandingHeaders:
    """ASGI middleware around the whole application.

    With `https` browsers are told to come that way only, for a year.
    """

    def __init__(self, app: ASGIApp, drain: Drain, *, https: bool) -> None:
        self._app = app
        self._drain = drain
        self._standing = (*_STANDING, *((_HTTPS_ONLY,) if https else ()))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and complete the head of its response."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = assign_request_id(Headers(scope=scope).get("x-request-id"))

        async def send_completed(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._complete(message, request_id)
            await send(message)

        await self._app(scope, receive, send_completed)

    def _complete(self, message: Message, request_id: str) -> None:
        """Add what the answer does not set itself."""
        headers: list[Raw] = list(message["headers"])
        present = {name for name, _ in headers}
        headers += [raw for raw in self._standing if raw[0] not in present]
        headers.append((b"x-request-id", request_id.encode()))
        message["headers"] = headers
        if self._drain.begun:
            MutableHeaders(scope=message)["Connection"] = "close"
