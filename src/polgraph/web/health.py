"""What probes and operators ask: is the process alive, is it ready, which version is it.

`/healthz` does not look at the database, so that a restart is never the answer to a
database that is away; `/readyz` does.
"""

import asyncio
import logging
from importlib.metadata import version

import orjson
from starlette.requests import Request
from starlette.responses import Response

from polgraph.api.service import GraphQLService
from polgraph.errors import PolgraphError
from polgraph.web.drain import Drain
from polgraph.web.faults import RETRY_LATER, public_message

logger = logging.getLogger(__name__)


class Health:
    """The handlers of `/healthz`, `/readyz` and `/version`."""

    def __init__(self, service: GraphQLService, drain: Drain, seconds: float) -> None:
        self._service = service
        self._drain = drain
        self._seconds = seconds

    async def healthz(self, _request: Request) -> Response:
        """Say that the process answers."""
        return _status("ok")

    async def readyz(self, _request: Request) -> Response:
        """Say whether requests are welcome: 503 while draining or without a database."""
        if self._drain.begun:
            return _not_ready("the server is stopping")
        try:
            async with asyncio.timeout(self._seconds):
                await self._service.ready()
        except PolgraphError as error:
            logger.warning("not ready: %s", error.message)
            return _not_ready(public_message(error))
        except TimeoutError:
            return _not_ready(f"the database did not answer within {self._seconds:g} s")
        return _status("ready")

    async def version(self, _request: Request) -> Response:
        """Name the version that is running."""
        return _json({"name": "polgraph", "version": version("polgraph")}, 200, {})


def _status(word: str) -> Response:
    return _json({"status": word}, 200, {})


def _not_ready(reason: str) -> Response:
    body = {"status": "not ready", "reason": reason}
    return _json(body, 503, dict(RETRY_LATER))


def _json(body: dict[str, str], status: int, headers: dict[str, str]) -> Response:
    return Response(
        orjson.dumps(body),
        status,
        {"Cache-Control": "no-store", **headers},
        media_type="application/json",
    )
