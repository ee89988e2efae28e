"""Who asks: everybody, or the holder of a token, and what they may ask for.

`Identification` stands around the routes and leaves a `Caller` with every request. A
token comes in `Authorization: Bearer`; other schemes are a proxy's business. What the
holder of a token is told is for nobody else, so that no cache may keep it.
"""

from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from polgraph.access import Holders, TokenFile
from polgraph.settings import Limits, Settings
from polgraph.web.answers import refuse
from polgraph.web.faults import UnknownTokenError

_KEY = "polgraph.caller"
_SCHEME = "bearer"


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: `token` is the name of theirs, None of everybody without one."""

    token: str | None
    limits: Limits

    @property
    def trusted(self) -> bool:
        """Whether they may see what is under embargo."""
        return self.token is not None


class Callers:
    """Tells callers apart."""

    def __init__(self, settings: Settings) -> None:
        self.everybody = Caller(None, settings.limits)
        self._limits_of_tokens = settings.limits_of_tokens
        self._holders = Holders(TokenFile(settings.tokens))

    def of(self, authorization: str | None) -> Caller:
        """The caller who sends this `Authorization`.

        Raises:
            UnknownTokenError: for a token that is none.
        """
        scheme, _, secret = (authorization or "").strip().partition(" ")
        if scheme.lower() != _SCHEME:
            return self.everybody
        name = self._holders.name_of(secret.strip())
        if name is None:
            message = "the token in Authorization is not known here, or was revoked"
            raise UnknownTokenError(message)
        return Caller(name, self._limits_of_tokens)


def caller_of(request: HTTPConnection) -> Caller:
    """The caller of a request that has passed `Identification`."""
    return caller_in(request.scope)


def caller_in(scope: Scope) -> Caller:
    """The caller of a request that has passed `Identification`."""
    caller = scope[_KEY]
    if not isinstance(caller, Caller):
        raise TypeError(caller)
    return caller


def is_trusted(scope: Scope) -> bool:
    """Whether a request came with a token; also where it was refused before."""
    return _KEY in scope and caller_in(scope).trusted


class Identification:
    """ASGI middleware around the routes."""

    def __init__(self, app: ASGIApp, callers: Callers) -> None:
        self._app = app
        self._callers = callers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its caller; refuse a token that is none."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            caller = self._callers.of(Headers(scope=scope).get("authorization"))
        except UnknownTokenError as error:
            await refuse(error, scope, receive, send)
            return
        scope[_KEY] = caller
        await self._app(scope, receive, _private(send) if caller.trusted else send)


def _private(send: Send) -> Send:
    async def send_private(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Cache-Control"] = "private, no-store"
            if "etag" in headers:
                del headers["etag"]
        await send(message)

    return send_private
