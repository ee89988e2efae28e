"""How often a client may ask: so and so often a minute, and after a rest in a burst.

Each client is one number, the instant at which all it has asked for would be paid for
(the generic cell rate algorithm), so that no clock ticks and nothing is swept. The
clients seen last are remembered: who asks under many addresses makes the server forget,
not grow.
"""

import math
import time
from collections import OrderedDict

from starlette.types import ASGIApp, Receive, Scope, Send

from polgraph.web.answers import refuse
from polgraph.web.caller import caller_in
from polgraph.web.clients import counted, host_of
from polgraph.web.faults import TooManyRequestsError

_MINUTE = 60.0
_REMEMBERED = 50_000
UNCOUNTED = ("/healthz", "/readyz", "/version", "/metrics", "/static/")


class Rates:
    """When each client has paid for what it asked."""

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._paid: OrderedDict[str, float] = OrderedDict()
        self._remembered = remembered

    def wait(self, client: str, per_minute: int, now: float) -> float:
        """Count a request; give the seconds that it comes too early, 0 where it may run.

        Args:
            client: who asks.
            per_minute: how many requests a minute earns, and a burst may have.
            now: a clock that never goes back, in seconds.
        """
        price = _MINUTE / per_minute
        paid = max(self._paid.pop(client, now), now)
        early = paid + price - now - _MINUTE
        self._paid[client] = paid if early > 0 else paid + price
        if len(self._paid) > self._remembered:
            self._paid.popitem(last=False)
        return max(early, 0.0)


class RateLimit:
    """ASGI middleware that knows callers already; probes and files are not counted."""

    def __init__(self, app: ASGIApp, rates: Rates) -> None:
        self._app = app
        self._rates = rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or say when to come back."""
        seconds = self._wait(scope) if scope["type"] == "http" else 0.0
        if seconds <= 0:
            await self._app(scope, receive, send)
            return
        error = TooManyRequestsError(math.ceil(seconds))
        await refuse(error, scope, receive, send)

    def _wait(self, scope: Scope) -> float:
        caller = caller_in(scope)
        client = counted(host_of(scope)) if caller.token is None else caller.token
        per_minute = caller.limits.requests_per_minute
        if client is None or not per_minute or scope["path"].startswith(UNCOUNTED):
            return 0.0
        key = client if caller.token is None else f"token {client}"
        return self._rates.wait(key, per_minute, time.monotonic())
