"""The last place where an unexpected error can become an answer.

What reaches it is a defect of ours: it is logged with its traceback and the request id,
and the client learns nothing but that id.
"""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from polgraph.errors import PolgraphError
from polgraph.web.answers import refuse
from polgraph.web.routes import route_of

logger = logging.getLogger(__name__)


class FaultBarrier:
    """ASGI middleware around the routes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; answer 500 when that fails before an answer began."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False

        async def send_noted(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_noted)
        except Exception:
            route = route_of(scope["path"])
            logger.exception("unexpected error while answering %s", route)
            if has_begun:
                raise
            defect = PolgraphError("an unexpected error")
            await refuse(defect, scope, receive, send)
