"""Listens, serves, and stops without resetting anybody.

On SIGTERM the server first drains for a few seconds (see `drain`), then closes its
listener and lets running requests finish. On Ctrl-C it does the same in an instant, for
a person is waiting.
"""

import logging
import resource
import signal
import socket
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from typing_extensions import override

from polgraph.errors import SettingsError
from polgraph.garbage import SERVING, look_less_often
from polgraph.settings import Settings
from polgraph.web.drain import Drain
from polgraph.web.farewell import take_in_the_last
from polgraph.web.logs import log_with_request_ids
from polgraph.web.protocol import PunctualProtocol
from polgraph.web.watching import REQUESTS

DRAIN_SECONDS = 3.0
_GRACE_SECONDS = 2
_BACKLOG = 2048
_OPEN_FILES = 65_536


def serve(
    settings: Settings,
    app: Starlette,
    *,
    listener: socket.socket | None = None,
    drain_seconds: float = DRAIN_SECONDS,
) -> signal.Signals | None:
    """Serve the application until a signal ends it.

    Args:
        settings: where to listen, and how long a request may take.
        app: what `create_app` gave.
        listener: a socket that `listen` has opened; without one it is opened here.
        drain_seconds: how long to drain after SIGTERM.

    Returns:
        The signal that ended it, None when it ended by itself.

    Raises:
        SettingsError: when the address cannot be listened on.
    """
    logging.basicConfig(handlers=[log_with_request_ids(form=settings.log_format)])
    if settings.log_requests:
        REQUESTS.setLevel(logging.INFO)
    _allow_many_connections()
    drain: Drain = app.state.drain
    server = DrainingServer(_configuration(settings, app), drain, drain_seconds)
    with listener or listen(settings) as opened:
        server.run(sockets=[opened])
    return server.ended_by


def listen(settings: Settings) -> socket.socket:
    """Open the listening socket; port 0 takes a free one.

    Raises:
        SettingsError: when the address is taken, foreign or not allowed.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    address = (settings.host, settings.port)
    try:
        return socket.create_server(address, family=family, backlog=_BACKLOG)
    except OSError as error:
        reason = str(error.strerror).partition(" (")[0].lower()
        message = (
            f"cannot listen on {settings.host}:{settings.port}: {reason};"
            " stop what listens there, or set POLGRAPH_HOST or POLGRAPH_PORT"
        )
        raise SettingsError(message) from None


class DrainingServer(uvicorn.Server):
    """A uvicorn server that drains before it stops."""

    def __init__(
        self, config: uvicorn.Config, drain: Drain, drain_seconds: float
    ) -> None:
        super().__init__(config)
        self.ended_by: signal.Signals | None = None
        self._drain = drain
        self._drain_seconds = drain_seconds

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to drain; a second signal ends running requests too."""
        if self._drain.begun:
            self.should_exit = self.force_exit = True
            return
        self.ended_by = signal.Signals(sig)
        self._drain.begin(0 if sig == signal.SIGINT else self._drain_seconds)

    @override
    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self._drain.is_over()

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for listener in sockets or ():
            await take_in_the_last(listener, self._connection)
        await super().shutdown(sockets)

    def _connection(self) -> PunctualProtocol:
        return PunctualProtocol(self.config, self.server_state, self.lifespan.state)

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        look_less_often(SERVING)


def _configuration(settings: Settings, app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="uvloop",
        http=PunctualProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ssl_certfile=settings.tls_certificate,
        ssl_keyfile=settings.tls_key,
        timeout_graceful_shutdown=int(settings.limits.request_seconds) + _GRACE_SECONDS,
    )


def _allow_many_connections() -> None:
    """Raise the process's own limit of open files, each connection being one."""
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(most, _OPEN_FILES) if most != resource.RLIM_INFINITY else _OPEN_FILES
    if allowed != resource.RLIM_INFINITY and allowed < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
